import { expect } from '@open-wc/testing';
import { drawnBy } from './drawn-by.js';

const capacities = [
  { benchmark: 'offer', capacity: 64, seed: 1, score: 21.5 },
  { benchmark: 'offer', capacity: 4096, seed: 2, score: 19.25 },
  { benchmark: 'poll', capacity: 64, seed: 3, score: 24.5 },
  { benchmark: 'poll', capacity: 4096, seed: 4, score: 23.75 },
];

describe('rows that share a place', () => {
  it('are parted by the number that was set, and not by what was measured or counts the runs', () => {
    const { color, labels, notes } = drawnBy(capacities, { y: 'score' });
    expect([color, labels]).to.deep.equal(['capacity', ['64', '4096']]);
    expect(notes).to.deep.equal(['2 rows with the same Benchmark differ in Capacity.']);
  });

  it('are parted by two columns where one is not enough, in colour and hatch', () => {
    const rows = ['csv', 'json'].flatMap((format) =>
      ['cold', 'warm'].map((cache, n) => ({ name: 'load', format, cache, time: 1.5 + n })),
    );
    const { color, pattern, values, notes } = drawnBy(rows, { x: 'name', y: 'time' });
    expect([color, pattern]).to.deep.equal(['format', 'cache']);
    expect(values).to.deep.equal([[1.5], [2.5], [1.5], [2.5]]);
    expect(notes).to.deep.equal(['4 rows with the same Name differ in Format and Cache.']);
  });

  it('are the mean of repeats where all agree but what was measured, and which time it was', () => {
    const rows = [1, 2, 3].map((n) => ({
      name: 'load',
      compiler: 'gcc',
      repetition: n,
      commit: `abc${n}`,
      date: `2025-01-0${n}`,
      time: n + 0.5,
    }));
    const { color, values, notes } = drawnBy(rows, { x: 'name', y: 'time' });
    expect([color, values]).to.deep.equal([undefined, [[2.5]]]);
    expect(notes).to.deep.equal(['Mean of 3 runs, with whiskers from least to greatest.']);
  });

  it('are parted by names made of digits, and by no share', () => {
    const rows = [
      { GPU: 4090, Model: 'x', rate: 120.5 },
      { GPU: 3090, Model: 'x', rate: 98.5 },
      { GPU: 3090, Model: 'y', rate: 70.5 },
    ];
    expect(drawnBy(rows, { x: 'Model', y: 'rate' }).color).to.equal('GPU');
    const shares = rows.map(({ GPU, ...row }) => ({ ...row, CPU: `${GPU / 100}%` }));
    expect(drawnBy(shares, { x: 'Model', y: 'rate' }).color).to.equal(undefined);
  });

  it('are repeats within each part', () => {
    const rows = [1, 2].flatMap((n) =>
      ['gcc', 'clang'].map((compiler) => ({ name: 'load', compiler, run: n, time: n + 0.5 })),
    );
    const { color, values, notes } = drawnBy(rows, { x: 'name', y: 'time' });
    expect([color, values]).to.deep.equal(['compiler', [[2], [2]]]);
    expect(notes[1]).to.contain('Mean of 2 runs');
  });

  it('stand side by side where the author gave colour and hatch to others', () => {
    const rows = capacities.map((row) => ({ ...row, kind: 'queue' }));
    const named = { y: 'score', color: 'kind', pattern: 'kind' };
    const { values, notes, most } = drawnBy(rows, named);
    expect(values).to.deep.equal([
      [21.5, 24.5],
      [19.25, 23.75],
    ]);
    expect(most).to.equal(2);
    expect(notes).to.deep.equal(['2 rows with the same Benchmark differ in Capacity.']);
  });

  it('are one mark where the author names an aggregate, or bars stand on each other', () => {
    expect(drawnBy(capacities, { y: 'max(score)' }).values).to.deep.equal([[21.5, 24.5]]);
    const stacked = drawnBy(capacities, { y: 'score' }, { isStacked: true });
    expect(stacked.values).to.deep.equal([[20.375, 24.125]]);
    expect(stacked.notes[0]).to.equal('2 rows with the same Benchmark differ in Capacity.');
  });

  it('are a mean where there are too many of them to stand side by side, and the note says of what', () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({
      model: n < 20 ? 'a' : 'b',
      task: `task ${n}`,
      score: n + 0.5,
    }));
    const { values, notes } = drawnBy(rows, { x: 'model', y: 'score' });
    expect(values).to.deep.equal([[10, 30]]);
    expect(notes[0]).to.equal('20 rows with the same Model differ in Task.');
    expect(notes[1]).to.contain('Mean of 20 runs');
  });

  it('are not parted by numbers that only happen to differ', () => {
    const rows = [
      { name: 'a', passed: 10, time: 1.5 },
      { name: 'a', passed: 11, time: 2.5 },
      { name: 'b', passed: 11, time: 3.5 },
      { name: 'b', passed: 12, time: 4.5 },
    ];
    expect(drawnBy(rows, { x: 'name', y: 'time' }).color).to.equal(undefined);
  });
});

describe('numbers in units that can’t be compared', () => {
  const rows = [
    { name: 'parse', score: 800, unit: 'ops/s' },
    { name: 'sort', score: 1.5, unit: 'ms/op' },
    { name: 'copy', score: 400, unit: 'ops/s' },
    { name: 'load', score: 250, unit: 'us/op' },
  ];

  it('are drawn in the first unit, and the note says how many have another and what draws them', () => {
    const { values, unit, notes } = drawnBy(rows, { y: 'score' });
    expect([unit, values]).to.deep.equal(['ops/s', [[800, 400]]]);
    expect(notes).to.deep.equal([
      `2 rows have Score in ms/op and us/op, which can't be compared with ops/s; where='unit="ms/op"' draws them.`,
    ]);
  });

  it('are told where the file names a unit for others only', () => {
    const bare = [{ n: 'a', t: '1.5 s' }, { n: 'b', t: '900 ms' }, { n: 'c', t: '2.5 s' }, { n: 'd', t: '4' }]; // prettier-ignore
    const { values, notes } = drawnBy(bare, { y: 't' });
    expect(values).to.deep.equal([[1.5, 0.9, 2.5, 4]]);
    expect(notes).to.deep.equal(['T is taken for s where the file names no unit.']);
    expect(drawnBy(bare.slice(0, 3), { y: 't' }).notes).to.deep.equal([]);
  });

  it('are drawn in their own unit, and brought to one, where they are alone', () => {
    const where = ({ unit }: { unit?: unknown }) => unit !== 'ops/s';
    const { values, unit, notes } = drawnBy(rows, { y: 'score' }, { where });
    expect([unit, values]).to.deep.equal(['ms/op', [[1.5, 0.25]]]);
    expect(notes).to.deep.equal(['Score is in ms/op and us/op in the file, and in ms/op here.']);
    const one = ({ unit }: { unit?: unknown }) => unit === 'ops/s';
    expect(drawnBy(rows, { y: 'score' }, { where: one }).notes).to.deep.equal([]);
    const given = drawnBy(rows, { y: 'score as Time (us/op)' }, { where });
    expect([given.unit, given.values]).to.deep.equal(['us/op', [[1500, 250]]]);
  });
});
