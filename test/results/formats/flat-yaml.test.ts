import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ResultsError } from '../../../src/errors.js';
import { parseFlatYaml as parseFlatYamlWork } from '../../../src/results/formats/flat-yaml.js';
import { atOnce } from '../../../src/work.js';
import { parseAnyYaml } from '../../../src/results/formats/yaml.js';
import { damaged } from './damaged-yaml.js';

const parseFlatYaml = (...given: Parameters<typeof parseFlatYamlWork>) =>
  atOnce(parseFlatYamlWork(...given));

/** What the package `yaml` makes of a text; an error is an answer, too. */
function answer(text: string): string {
  try {
    return JSON.stringify(atOnce(parseAnyYaml(text)));
  } catch (error) {
    if (error instanceof ResultsError) return 'error';
    throw error;
  }
}

const files = ['qwq.yml', 'polyglot.yml', 'architect.yml', 'map-of-maps.yml', 'columns.yml'];

describe('flat YAML', () => {
  it('reads lists of flat maps as all of YAML does', () => {
    const text = `# Results
- model: o1-preview   # the first
  rate: 79.7
  note: "a: b # c"

  quoted: 'it''s'
  nothing:
  tilde: ~
- {model: QwQ, rate: -1.50, time: 10:30, link: https://x.org/#a, "b": c}
`;
    const flat = text.replace(', "b": c', '');
    expect(parseFlatYaml(flat)).to.deep.equal([
      {
        model: 'o1-preview',
        rate: '79.7',
        note: 'a: b # c',
        quoted: "it's",
        nothing: null,
        tilde: null,
      },
      { model: 'QwQ', rate: '-1.50', time: '10:30', link: 'https://x.org/#a' },
    ]);
    expect(JSON.stringify(parseFlatYaml(flat))).to.equal(answer(flat));
    // A quoted key is rare, and left to those who know all of YAML.
    expect(parseFlatYaml(text)).to.equal(null);
  });

  for (const left of [
    'a: 1',
    '- 1\n- 2',
    '- a: [1, 2]',
    '- a:\n    b: 1',
    '- a: |\n    text',
    '- a: b\n    goes on',
    '- a: &x 1\n- a: *x',
    '- a: b: c',
    '- a: "\\u00e9"',
    '-\ta: 1',
    '- a: 1\n b: 2',
    '- __proto__: 1',
    '- a: 1\n---\n- a: 2',
    '',
  ]) {
    it(`leaves ${JSON.stringify(left)} to the package`, () => {
      expect(parseFlatYaml(left)).to.equal(null);
    });
  }

  it('never gives another answer than the package, whatever is done to a file', async () => {
    const texts = await Promise.all(
      files.map(async (file) => (await fetch(`/demo/data/${file}`)).text()),
    );
    let answered = 0;
    fc.assert(
      fc.property(damaged(texts), (text) => {
        const flat = parseFlatYaml(text);
        if (!flat) return;
        answered++;
        expect(JSON.stringify(flat)).to.equal(answer(text));
      }),
      { seed: 26, numRuns: 2000 },
    );
    expect(answered).to.be.greaterThan(50);
  });
});
