import { expect } from '@open-wc/testing';
import { chartConfig } from '../../src/chart/config.js';
import { frameOf } from './drawn.js';

describe('a scatter of very many points', () => {
  it('is drawn with its intervals and values: no call takes so many arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => ({ n, rate: (n % 999) + 1, e: 1 }));
    const attributes = { type: 'scatter', x: 'n', y: 'rate', interval: 'e', values: true } as const;
    const frame = frameOf(rows, attributes);
    const { data, options } = chartConfig(frame);
    expect(data.datasets[0]!.data).to.have.lengthOf(5_000);
    expect(frame.model.notes).to.include(
      '5,000 of 200,000 rows are drawn, spread over all of each series; search to see others.',
    );
    expect(options!.scales!['y']).to.include({ suggestedMin: 0, suggestedMax: 1000 });
  }).timeout(20_000);

  it('leaves out no series, be it small, or at regular distances', () => {
    const kindOf = (n: number) => (n % 30_000 === 7 ? 'rare' : ['a', 'b', 'c'][n % 3]);
    const rows = Array.from({ length: 120_000 }, (_, n) => ({ n, rate: n % 999, kind: kindOf(n) }));
    const attributes = { type: 'scatter', x: 'n', y: 'rate', color: 'kind' } as const;
    const { model } = frameOf(rows, attributes);
    const counts = model.series.map(({ label, points }) => [label, points.length]);
    expect(counts).to.have.deep.members([
      ['a', 1_250],
      ['b', 1_250],
      ['c', 1_250],
      ['rare', 4],
    ]);
    // From the first rows to the last.
    const [{ points }] = model.series as [(typeof model.series)[number]];
    const places = points.map(({ position }) => position);
    expect(Math.min(...places)).to.be.below(200);
    expect(Math.max(...places)).to.be.above(119_800);
    const halves = places.filter((place) => place < 60_000).length;
    expect(halves).to.be.within(600, 650);
  });

  it('has its gaps, as a line of very many', () => {
    const rows = Array.from({ length: 150_000 }, (_, n) => ({
      n,
      rate: n > 50_000 && n < 70_000 ? null : n % 1000,
    }));
    const { model } = frameOf(rows, { type: 'line', x: 'n', y: 'rate' } as const);
    const gaps = model.series[0]!.slots.filter(({ point }) => point === null);
    expect(gaps.length).to.be.greaterThan(0);
    for (const { position } of gaps) expect(position).to.be.within(50_000, 70_000);
  });

  it('says how many rows have no place, though most of the others are not drawn', () => {
    const rows = Array.from({ length: 120_000 }, (_, n) => ({ n, rate: n < 9 ? null : n % 1000 }));
    const { model } = frameOf(rows, { type: 'scatter', x: 'n', y: 'rate' } as const);
    expect(model.notes.join(' ')).to.match(/of 120,000 rows; 9 without Rate\./);
  });
});
