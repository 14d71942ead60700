import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ResultsError } from '../../../src/errors.js';
import type { RepeatedKey } from '../../../src/results/formats/repeated-keys.js';
import { parseAnyYaml } from '../../../src/results/formats/yaml.js';
import { atOnce } from '../../../src/work.js';
import { damaged } from './damaged-yaml.js';

/** What a text says, and which keys it has twice, where so many characters are read at once. */
function answer(text: string, piece: number): string {
  const repeats: RepeatedKey[] = [];
  try {
    return JSON.stringify([atOnce(parseAnyYaml(text, {}, repeats, piece)), repeats]);
  } catch (error) {
    if (error instanceof ResultsError) return 'error';
    throw error;
  }
}

const texts = [
  `# Runs
date: 2024-11-28
results:
  - model: QwQ   # the first
    env: {cpu: x1, ram: 64}
    rates: [79.7, 80,
      81.5]
  - model: "o1: mini"
    note: |
      one line
        another: line
    # a word between
    env:
      cpu: x2

  - {model: haiku, env: {cpu: x1}}
by:
- one
- - two
  - three
`,
  `- &all {edit: diff, temp: 0}
- <<: *all
  model: a
  model: b
- &b
  model: this goes
    on here
  env: !!map
    cpu: &cpu x1
  "quoted key": 'it\'\'s'
- <<: [*all, *b]
  ? model
  : c
  cpu: *cpu
- >-
  folded
  text
-
- !!set {x, y}
`,
  `%YAML 1.2
%TAG !x! tag:yaml.org,2002:
---
a: !x!str 1
b:
  c: !x!int 2
  d: [{e: 1}, {f: 2, g: [h, i]}, j: k,]
...
`,
  `[
  # comment
  {model: a, score: 1, },
  {model: b, score: 2, env: {cpu: x1}}, # comment
  {"model": c, ? score : 3},
  [d, e: f],
]`,
];

describe('a tree of YAML', () => {
  for (const text of texts) {
    it(`says the same in pieces as at once: ${JSON.stringify(text.slice(0, 20))}`, () => {
      const whole = answer(text, Infinity);
      expect(whole).not.to.equal('error');
      for (const piece of [1, 2, 5, 10, 30, 60, 100]) {
        expect(answer(text, piece), `${piece}`).to.equal(whole);
      }
    });
  }

  it('is made in many steps where a file is long', () => {
    const steps = (count: number) => [...parseAnyYaml('- a: [1, {b: c}]\n'.repeat(count))].length;
    expect(steps(10)).to.be.lessThan(10);
    expect(steps(10_000)).to.be.greaterThan(400);
  });

  it('says the same in pieces as at once, whatever is done to a file', () => {
    const pieces = fc.constantFrom(1, 5, 20, 60);
    let answered = 0;
    fc.assert(
      fc.property(damaged(texts), pieces, (text, piece) => {
        const whole = answer(text, Infinity);
        if (whole !== 'error') answered++;
        expect(answer(text, piece)).to.equal(whole);
      }),
      { seed: 26, numRuns: 2000 },
    );
    expect(answered).to.be.greaterThan(200);
  });
});
