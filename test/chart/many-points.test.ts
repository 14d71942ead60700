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
      '200,000 rows: every 40th is drawn; search to see others.',
    );
    expect(options!.scales!['y']).to.include({ suggestedMin: 0, suggestedMax: 1000 });
  }).timeout(20_000);

  it('says how many rows have no place, though most of the others are not drawn', () => {
    const rows = Array.from({ length: 120_000 }, (_, n) => ({ n, rate: n < 9 ? null : n % 1000 }));
    const { model } = frameOf(rows, { type: 'scatter', x: 'n', y: 'rate' } as const);
    expect(model.notes.join(' ')).to.match(/of 120,000 rows; 9 without Rate\./);
  });
});
