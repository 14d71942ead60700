import { expect } from '@open-wc/testing';
import { pointLabels } from '../../../src/chart/plugins/point-labels.js';
import { drawn, only, type Attributes } from '../drawn.js';

const scatter = { type: 'scatter', x: 'cost', y: 'rate', label: 'model' } as const;

/** Points with names; two without one at the ends of the axes keep the others where they are. */
const models = (...points: [name: string, cost: number, rate: number][]) => [
  ...points.map(([model, cost, rate]) => ({ model, cost, rate })),
  { model: null, cost: 0, rate: 0 },
  { model: null, cost: 100, rate: 100 },
];

/** The names that are written, with their places, in the order in which they got one. */
const names = (data: ReturnType<typeof models>, attributes: Attributes = {}) =>
  only(drawn(pointLabels, data, { ...scatter, ...attributes }), 'fillText');

describe('the names beside points', () => {
  it('have a rim in the colour of the page', () => {
    expect(drawn(pointLabels, models(['a', 50, 50]), scatter)).to.deep.equal([
      'textAlign = left',
      'textBaseline = middle',
      'fillStyle = black',
      'lineJoin = round',
      'lineWidth = 3',
      'strokeStyle = white',
      'strokeText "a" 189 134',
      'fillText "a" 189 134',
    ]);
  });

  it('stand at the right; at the left where the chart ends, or a point or a name stands there', () => {
    expect(names(models(['point', 50, 50]))).to.deep.equal(['fillText "point" 189 134']);
    expect(names(models(['at the edge', 98, 50]))).to.deep.equal([
      'fillText "at the edge" 233 134',
    ]);
    expect(names(models(['one', 50, 50], ['two', 53, 50]))).to.deep.equal([
      'fillText "one" 152 134',
      'fillText "two" 197 134',
    ]);
    expect(names(models(['point', 50, 50], ['name', 60, 50]))).to.deep.equal([
      'fillText "point" 138 134',
      'fillText "name" 217 134',
    ]);
  });

  it('stand above or below where there is no room beside', () => {
    const beside: [string, number, number][] = [
      ['', 46, 50],
      ['', 54, 50],
    ];
    expect(names(models(['one', 50, 50], ...beside))).to.deep.equal(['fillText "one" 170 122']);
    expect(names(models(['one', 50, 50], ...beside, ['', 50, 55]))).to.deep.equal([
      'fillText "one" 170 145',
    ]);
  });

  it('are not crossed by the line of a front', () => {
    const two = models(['first', 40, 50], ['second', 60, 80]);
    expect(names(two)[0]).to.match(/"first"/);
    const places = (frontier: boolean) =>
      only(drawn(pointLabels, two, { ...scatter, frontier }), 'fillText');
    // Beside the first point goes its line, so that its name stands on the other side.
    expect(places(true)).to.not.deep.equal(places(false));
    const at = (lines: string[]) => Number(lines[0]!.split(' ').at(-2));
    expect(at(places(true))).to.be.lessThan(at(places(false)));
  });

  it('are left out where they would touch a point, a name or the edge', () => {
    const long = 'a name that is far too long to be written anywhere';
    expect(names(models([long, 50, 50]))).to.deep.equal([]);
    const around: [string, number, number][] = [
      ['', 46, 50],
      ['', 54, 50],
      ['', 50, 55],
      ['', 50, 45],
    ];
    const walled = around.flatMap(([, x, y]): typeof around => [
      ['', x, y],
      ['', 2 * x - 50, 2 * y - 50],
      ['', x + (y - 50), y + (x - 50)],
      ['', x - (y - 50), y - (x - 50)],
    ]);
    expect(names(models(['one', 50, 50], ...walled))).to.deep.equal([]);
  });

  it('are led to their point by a line where they have room only further off', () => {
    const around: [string, number, number][] = [
      ['', 46, 50],
      ['', 54, 50],
      ['', 50, 55],
      ['', 50, 45],
    ];
    const lines = drawn(pointLabels, models(['one', 50, 50], ...around), scatter);
    expect(only(lines, 'lineTo', 'stroke', 'fillText')).to.deep.equal([
      'lineTo 185 129',
      'lineTo 193 121',
      'stroke',
      'fillText "one" 195 121',
    ]);
  });

  it('are few among very many points', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      model: `model ${n}`,
      cost: (n * 7919) % 10_007,
      rate: (n * 104_729) % 10_009,
    }));
    expect(only(drawn(pointLabels, many, scatter), 'fillText').length).to.be.at.most(100);
  });

  it('are those that are highlighted first, in the accent, then those on the Pareto front', () => {
    const three = models(['beaten', 50, 50], ['front', 49, 51], ['lit', 51, 49]);
    expect(names(three)).to.deep.equal([
      'fillText "front" 135 131',
      'fillText "beaten" 189 134',
      'fillText "lit" 173 148',
    ]);
    const isHighlighted = (row: { model?: unknown }) => row.model === 'lit';
    const lines = drawn(pointLabels, three, { ...scatter, isHighlighted });
    expect(only(lines, 'fillStyle', 'fillText')).to.deep.equal([
      'fillStyle = red',
      'fillText "lit" 191 136',
      'fillStyle = black',
      'fillText "front" 135 131',
      'fillStyle = black',
      'fillText "beaten" 195 121',
    ]);
  });

  it('are not written where the author names no column for them', () => {
    expect(drawn(pointLabels, models(['a', 50, 50]), { ...scatter, label: '' })).to.deep.equal([]);
  });
});
