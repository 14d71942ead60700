import { expect } from '@open-wc/testing';
import { whiskers } from '../../../src/chart/plugins/whiskers.js';
import { drawn, only, type Attributes, type Data } from '../drawn.js';

/** The lines of whiskers alone. */
const path = (data: Data, attributes: Attributes) =>
  only(drawn(whiskers, data, attributes), 'moveTo', 'lineTo');

const models = [
  { model: 'a', rate: 50, low: 40, high: 80 },
  { model: 'b', rate: 100, low: null, high: null },
];

describe('a whisker', () => {
  it('goes from the low to the high end, with a line across each and a rim', () => {
    expect(drawn(whiskers, models, { y: 'rate', interval: 'low, high' })).to.deep.equal([
      'beginPath',
      'moveTo 126 172',
      'lineTo 126 66',
      'moveTo 122 172',
      'lineTo 130 172',
      'moveTo 122 66',
      'lineTo 130 66',
      'strokeStyle = white',
      'lineWidth = 3.25',
      'stroke',
      'strokeStyle = black',
      'lineWidth = 1.25',
      'stroke',
    ]);
  });

  it('lies where the bars lie', () => {
    expect(
      path(models, { y: 'rate', interval: 'low, high', orientation: 'horizontal' }),
    ).to.deep.equal([
      'moveTo 164 77',
      'lineTo 309 77',
      'moveTo 164 73',
      'lineTo 164 81',
      'moveTo 309 73',
      'lineTo 309 81',
    ]);
  });

  it('stands at a point of a scatter', () => {
    expect(
      path(models, { type: 'scatter', x: 'rate', y: 'rate', interval: 'low, high' }),
    ).to.deep.equal([
      'moveTo 181 158',
      'lineTo 181 62',
      'moveTo 177 158',
      'lineTo 185 158',
      'moveTo 177 62',
      'lineTo 185 62',
    ]);
  });

  it('stands on the second axis, where several runs are one point', () => {
    const runs = [
      { model: 'a', rate: 50, cost: 1 },
      { model: 'a', rate: 50, cost: 3 },
    ];
    expect(path(runs, { y: 'rate', y2: 'cost' }).slice(-6)).to.deep.equal([
      'moveTo 193 189',
      'lineTo 193 14',
      'moveTo 189 189',
      'lineTo 197 189',
      'moveTo 189 14',
      'lineTo 197 14',
    ]);
  });

  it('of a stacked bar goes up and down from where that bar ends, within the chart', () => {
    const parts = [{ model: 'a', first: 10, second: 20, e1: 2, e2: 8 }];
    expect(path(parts, { y: 'first, second', interval: 'e1; e2', stacked: true })).to.deep.equal([
      'moveTo 211 224',
      'lineTo 211 198',
      'moveTo 207 224',
      'lineTo 215 224',
      'moveTo 207 198',
      'lineTo 215 198',
      'moveTo 211 132',
      'lineTo 211 27',
      'moveTo 207 132',
      'lineTo 215 132',
      'moveTo 207 27',
      'lineTo 215 27',
    ]);
  });

  it('ends at the end of a logarithmic axis, open, where it goes down to 0 and less', () => {
    const wide = [
      { model: 'a', rate: 20, e: 5 },
      { model: 'b', rate: 20, e: 20 },
      { model: 'c', rate: 20, e: 30 },
    ];
    expect(path(wide, { y: 'rate', interval: 'e', scale: 'log' })).to.deep.equal([
      'moveTo 90 211',
      'lineTo 90 127',
      'moveTo 86 211',
      'lineTo 94 211',
      'moveTo 86 127',
      'lineTo 94 127',
      'moveTo 211 277',
      'lineTo 211 50',
      'moveTo 207 50',
      'lineTo 215 50',
      'moveTo 332 277',
      'lineTo 332 14',
      'moveTo 328 14',
      'lineTo 336 14',
    ]);
  });
});
