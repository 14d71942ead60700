import { expect } from '@open-wc/testing';
import { parseText as parseTextWork } from '../../../src/results/parse.js';
import { parseScript } from '../../../src/results/formats/script-data.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const parseText = (...given: Parameters<typeof parseTextWork>) => atOnce(parseTextWork(...given));

const dataOf = (text: string) => parseScript(text, { url: 'data.js' })[0]!.data;
const messageOf = (text: string) => raised(() => parseScript(text, { url: 'data.js' })).message;

describe('a script that holds data', () => {
  it('is read as JSON in any of the usual ways to write it', () => {
    const scripts = [
      'window.RESULTS = [{"a": 1}];\n',
      'window["RESULTS"] = [{"a": 1}]',
      'const results = [{"a": 1}];\nexport default results;',
      '// made by x\n/* twice **/ "use strict";\nvar results = [{"a": 1}];\nmodule.exports = results;',
      'export default [{"a": 1}]',
      'module.exports = [{"a": 1}];',
      'export const results = [{"a": 1}] as const;',
      'callback([{"a": 1}]);',
    ];
    for (const text of scripts) expect(dataOf(text), text).to.deep.equal([{ a: 1 }]);
  });

  it('may hold several values, which are told by their names', () => {
    expect(dataOf('var meta = {"x": 1}; window.rows = [{"a": 1}];')).to.deep.equal({
      meta: { x: 1 },
      rows: [{ a: 1 }],
    });
  });

  it('keeps long ids and reads NaN, as in JSON', () => {
    expect(dataOf('x = {"id": 12345678901234567890, "v": NaN}')).to.deep.equal({
      id: '12345678901234567890',
      v: null,
    });
  });

  it('is never run', () => {
    const scope = globalThis as { hasRun?: boolean };
    const { notes } = parseScript('const x = [1];\nglobalThis.hasRun = true;')[0]!;
    expect(scope.hasRun).to.equal(undefined);
    expect(notes.filter(({ isLoud }) => isLoud)).to.have.length(1);
  });

  it('says where its data is no JSON', () => {
    expect(messageOf('const x = [\n  {name: 1}\n];')).to.equal(
      'data.js is not valid JSON at line 2, column 4. Put names and texts in double quotes.',
    );
  });

  it('is said to be a script where its data would have to be worked out, or is none', () => {
    const scripts = [
      'const x = [1, 2].map((n) => n * 2);',
      'const x = [1, 2]\n  .filter(Boolean);',
      'import { x } from "y";\nconst z = [x];',
      '(() => { var a = [1]; })();',
      'function f() {}',
    ];
    for (const text of scripts) expect(messageOf(text), text).to.match(/^data\.js is a script/);
  });

  it('is known by its name, its media type, and by what is in it', () => {
    const text = 'window.DATA = [{"a": 1}];';
    const sources = [
      { url: 'data.js' },
      { url: 'data', mediaType: 'text/javascript; charset=utf-8' },
      { url: 'data.txt' },
      { url: 'data.json' },
      { format: 'json' },
    ];
    for (const source of sources) {
      const [block] = parseText(text, source).blocks;
      expect(block!.data, JSON.stringify(source)).to.deep.equal([{ a: 1 }]);
    }
  });
});
