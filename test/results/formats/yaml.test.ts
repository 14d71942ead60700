import { expect } from '@open-wc/testing';
import { ResultsError } from '../../../src/errors.js';
import { parseYaml as parseYamlWork } from '../../../src/results/formats/yaml.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const parseYaml = (...given: Parameters<typeof parseYamlWork>) => atOnce(parseYamlWork(...given));

describe('a YAML results file', () => {
  it('keeps commit hashes, versions and trailing zeros as they are written', () => {
    const text =
      '- {hash: 1e5, zeros: 0045641, rate: 100.0, version: 0.10, date: 2024-11-28, on: yes}';
    expect(parseYaml(text)).to.deep.equal([
      {
        hash: '1e5',
        zeros: '0045641',
        rate: '100.0',
        version: '0.10',
        date: '2024-11-28',
        on: 'yes',
      },
    ]);
  });

  it('has a gap for a plain null and for nothing, but not for a quoted null', () => {
    expect(parseYaml('a: null\nb: ~\nc:\nd: "null"\ne: none')).to.deep.equal({
      a: null,
      b: null,
      c: null,
      d: 'null',
      e: 'none',
    });
  });

  it('takes the last of two equal keys', () => {
    expect(parseYaml('- released: 2024-01-01\n  released: 2024-02-02')).to.deep.equal([
      { released: '2024-02-02' },
    ]);
  });

  it('reads anchors and merge keys', () => {
    const text = 'base: &base {edit: diff, cost: 1}\nrow:\n  <<: *base\n  cost: 2';
    expect((parseYaml(text) as Record<string, unknown>)['row']).to.deep.equal({
      edit: 'diff',
      cost: '2',
    });
  });

  it('lets each of many records merge the same defaults, but is not blown up by nested aliases', () => {
    const many = '- &base {edit: diff}\n' + '- {<<: *base, cost: 1}\n'.repeat(300);
    expect(parseYaml(many)).to.have.length(301);
    const nested = Array.from(
      { length: 20 },
      (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`,
    );
    const bomb = ['a0: &a0 [x, x]', ...nested].join('\n');
    const error = raised(() => parseYaml(bomb));
    expect(error.code).to.equal('parse');
    expect(error.message).to.contain('aliases (*) that stand for far too many values');
  });

  it('says the file, the line and what to do about a colon in a value', () => {
    const error = raised(() =>
      parseYaml('- model: a\n- model: b: c\n', { url: 'https://x.org/data/qwq.yml' }),
    );
    expect(error.code).to.equal('parse');
    expect(error.url).to.equal('https://x.org/data/qwq.yml');
    expect(error.message).to.equal(
      'qwq.yml is not valid YAML at line 2, column 10. Put the value in quotes, since it has a colon with a space behind it.',
    );
  });

  it('says that a tab may not indent', () => {
    const texts = [
      'a:\n\tb: 1',
      '- a: 1\n\tb: 2',
      '- a: 1\n \tb: 2',
      '- a:\n\t- 1\n',
      '- a: 1\n\t\tb: x',
    ];
    for (const text of texts) {
      const { message } = raised(() => parseYaml(text));
      expect(message, text).to.match(
        /at line 2, column \d\. Indent with spaces there, not with tabs\./,
      );
    }
    expect(raised(() => parseYaml('\t- a: 1')).message).to.contain('line 1, column 1. Indent with');
  });

  it('says which line is indented too far, and what is not closed', () => {
    const advices: Record<string, string> = {
      '- a: 1\n   b: 2': 'Indent the line below it as far as the one above, no further.',
      'a: x\n  b: 2\n': 'Indent the line below it as far as the one above, no further.',
      '- a: x: y': 'Put the value in quotes, since it has a colon with a space behind it.',
      '- a: "x\n- b: 1\n': 'A quote, a bracket or a comma is missing there or before.',
      "- a: 'x\n": 'A quote, a bracket or a comma is missing there or before.',
      '- a: *x y': 'Put the value in quotes, since it begins with a sign of YAML.',
    };
    for (const [text, advice] of Object.entries(advices)) {
      expect(raised(() => parseYaml(text)).message, text).to.contain(advice);
    }
  });

  it('never takes a map or a list for a key, and says where it is', () => {
    const files: Record<string, string> = {
      '? {a: 1}\n: 2': 'line 1, column 3',
      '{[1, 2]: x}': 'line 1, column 2',
      '- a: 1\n  b:\n    ? [x]\n    : 3': 'line 3, column 7',
      '- &a {x: 1}\n- {*a : 5}': 'line 2, column 4',
      '- {<<: {? {a: 1} : 2}, b: 3}': 'line 1, column 11',
    };
    for (const [text, place] of Object.entries(files)) {
      const error = raised(() => parseYaml(text, { url: 'qwq.yml' }));
      expect(error.code, text).to.equal('parse');
      expect(error.message).to.equal(
        `qwq.yml has a map or a list as a key at ${place}. Use texts as keys.`,
      );
    }
  });

  it('takes numbers, nulls, dates and the names of other texts for keys', () => {
    const text = '- &name 2.50\n- {1: a, *name : b, 2024-01-01: c, "<<": d}\n- ~: e';
    expect(parseYaml(text)).to.deep.equal([
      '2.50',
      { 1: 'a', '2.50': 'b', '2024-01-01': 'c', '<<': 'd' },
      { '': 'e' },
    ]);
  });

  it('merges a map, its alias, and lists of them, and says where there is none to merge', () => {
    const lists = '- &a {x: 1}\n- &b [*a, {y: 2}]\n- {<<: [*a, {z: 3}]}\n- {<<: *b}';
    expect((parseYaml(lists) as unknown[]).slice(2)).to.deep.equal([
      { x: '1', z: '3' },
      { x: '1', y: '2' },
    ]);
    for (const text of ['- <<: 5', '- <<:', '- <<: [1]', '- {<<}', '- <<: &a x\n  b: *a']) {
      const error = raised(() => parseYaml(text, { url: 'qwq.yml' }));
      expect(error.code, text).to.equal('parse');
      expect(error.message).to.match(
        /^qwq\.yml has no map to merge \(<<\) at line 1, column [34]\. Put an alias/,
      );
    }
  });

  it('names an alias that has no anchor above it', () => {
    for (const text of ['a: *best', 'a: *best\nb: &best 1', '- {<<: *best}']) {
      const error = raised(() => parseYaml(text, { url: 'qwq.yml' }));
      expect(error.message).to.match(
        /^qwq\.yml has the alias \*best at line 1, column \d, but no anchor &best above it\./,
      );
    }
  });

  it('follows an alias to the last of two anchors above it', () => {
    const text = '- &a {x: 1}\n- {<<: *a}\n- &a {y: 2}\n- {<<: *a}';
    expect(parseYaml(text)).to.deep.equal([{ x: '1' }, { x: '1' }, { y: '2' }, { y: '2' }]);
  });

  it('says which value holds itself', () => {
    for (const text of ['- &a {x: *a}', '- &a [*a]', '- &a {<<: *a}', '- &a {x: {y: [*a]}}']) {
      const error = raised(() => parseYaml(text));
      expect(error.code, text).to.equal('parse');
      expect(error.message).to.contain('has the value &a within itself at line 1, column');
    }
  });

  it('says that lists are nested too deeply', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    expect(raised(() => parseYaml(deep)).message).to.contain('nested too deeply at line 1');
  });

  it('never overflows, however deeply a file is nested', () => {
    for (let depth = 250; depth <= 32_000; depth *= 2) {
      try {
        parseYaml(`- a: ${'['.repeat(depth)}${']'.repeat(depth)}`);
      } catch (error) {
        expect(error, `${depth}`).to.be.instanceOf(ResultsError);
      }
    }
  });

  it('says what to do about a value that begins with a sign of YAML', () => {
    for (const text of [
      'a: * best',
      'a: & best',
      'a: @best',
      'a: %best',
      'a: `best`',
      'a: !a!b c',
    ]) {
      const { message } = raised(() => parseYaml(text));
      expect(message, text).to.contain('at line 1, column 4. Put the value in quotes');
    }
  });

  it('reads ordered maps, sets and pairs as what they are written as', () => {
    const text = 'a: !!omap [x: 1]\nb: !!set {x, y}\nc: !!pairs [x: 1]\nd: !!set text';
    expect(parseYaml(text)).to.deep.equal({
      a: [{ x: '1' }],
      b: { x: null, y: null },
      c: [{ x: '1' }],
      d: 'text',
    });
  });

  it('never passes broken data on', () => {
    for (const text of ['a: "open', 'a: [1\nb: 2', 'a: 1\n---\nb: 2', 'a: *nowhere']) {
      expect(raised(() => parseYaml(text)).code, text).to.equal('parse');
    }
  });
});
