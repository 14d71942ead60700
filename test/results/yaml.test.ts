import { expect } from '@open-wc/testing';
import { parseYaml } from '../../src/results/yaml.js';
import { raised } from '../raised.js';

describe('a YAML results file', () => {
  it('keeps commit hashes, versions and trailing zeros as they are written', () => {
    const text =
      '- {hash: 1e5, zeros: 0045641, rate: 100.0, version: 0.10, date: 2024-11-28, on: yes}';
    expect(parseYaml(text)).to.deep.equal([
      {
        ...{ hash: '1e5', zeros: '0045641', rate: '100.0' },
        ...{ version: '0.10', date: '2024-11-28', on: 'yes' },
      },
    ]);
  });

  it('has a gap for a plain null and for nothing, but not for a quoted null', () => {
    expect(parseYaml('a: null\nb: ~\nc:\nd: "null"\ne: none')).to.deep.equal({
      ...{ a: null, b: null, c: null, d: 'null', e: 'none' },
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
      ...{ edit: 'diff', cost: '2' },
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
    expect(raised(() => parseYaml(bomb)).code).to.equal('syntax');
  });

  it('says the file, the line and what to do about a colon in a value', () => {
    const error = raised(() =>
      parseYaml('- model: a\n- model: b: c\n', { url: 'https://x.org/data/qwq.yml' }),
    );
    expect(error.code).to.equal('syntax');
    expect(error.url).to.equal('https://x.org/data/qwq.yml');
    expect(error.message).to.equal(
      'qwq.yml is not valid YAML at line 2, column 10. Put the value in quotes, since it has a colon with a space behind it.',
    );
  });

  it('says that a tab may not indent', () => {
    const error = raised(() => parseYaml('a:\n\tb: 1'));
    expect(error.message).to.contain('line 2').and.to.contain('spaces');
  });

  it('never passes broken data on', () => {
    for (const text of ['a: "open', 'a: [1\nb: 2', 'a: 1\n---\nb: 2', 'a: *nowhere']) {
      expect(raised(() => parseYaml(text)).code, text).to.equal('syntax');
    }
  });
});
