import { expect } from '@open-wc/testing';
import { baseline } from '../../../src/chart/plugins/baseline.js';
import { marksOf, textsOf } from '../../../src/chart/marks.js';
import { drawn, frameOf, only, type Attributes } from '../drawn.js';

const models = [
  { model: 'a', rate: 50, off: 10 },
  { model: 'b', rate: 55, off: 10 },
  { model: 'c', rate: 90, off: 5 },
];
const draw = (attributes: Partial<Attributes> = {}) =>
  drawn(baseline, models, { x: 'model', y: 'rate', interval: 'off', baseline: 'a', ...attributes });

describe('the row that others are compared with', () => {
  it('has a line with its name, and a band for its interval', () => {
    const [band, line] = only(draw(), 'fillRect').map((text) => text.split(' ').map(Number));
    const [, left, top, width, height] = band!;
    const [, start, at, length] = line!;
    expect([start, length]).to.deep.equal([left, width]);
    expect(width).to.be.greaterThan(300);
    // In its middle.
    expect(Math.abs(at! - (top! + height! / 2))).to.be.lessThan(2);
    expect(only(draw(), 'fillText')[0]).to.match(/^fillText "a" /);
  });

  it('makes bars pale that can not be told apart from it, and keeps their outline', () => {
    const lines = only(draw(), 'rect', 'fill', 'stroke', 'fillStyle');
    // b alone: c is told apart, and a is itself.
    expect(lines.filter((line) => line.startsWith('rect'))).to.have.lengthOf(1);
    expect(lines.slice(1, 4)).to.deep.equal(['fillStyle = white', 'fill', 'stroke']);
    expect(only(draw({ baseline: 'c' }), 'rect')).to.have.lengthOf(0);
  });

  it('is drawn on its side, too', () => {
    const lines = draw({ orientation: 'horizontal' });
    const [band] = only(lines, 'fillRect').map((text) => text.split(' ').map(Number));
    expect(band![4]).to.be.greaterThan(200);
    expect(only(lines, 'rect')).to.have.lengthOf(1);
  });

  it('has a name that stays on the canvas', () => {
    const name = 'a name that is longer than what is left beside its line';
    const rows = [...models, { model: name, rate: 99 }];
    const lines = drawn(baseline, rows, {
      x: 'model',
      y: 'rate',
      baseline: name,
      orientation: 'horizontal',
    });
    const [line] = only(lines, 'fillRect').slice(1);
    const [at] = only(lines, 'fillText')[0]!.match(/[\d.]+(?= [\d.]+$)/)!;
    expect(Number(at)).to.be.lessThan(Number(line!.split(' ')[1]));
  });

  it('has no line and no name where it is beyond the axis', () => {
    const lines = draw({ domain: '0..1' });
    expect(only(lines, 'fillText')).to.deep.equal([]);
    const [, , top, , height] = only(lines, 'fillRect')[0]!.split(' ').map(Number);
    expect(height! >= 0 && top! >= 0).to.equal(true);
  });

  it('is what each other mark is compared with, in its tooltip', () => {
    const attributes = { x: 'model', y: 'rate', interval: 'off' };
    const textsWith = (name: string) => {
      const frame = frameOf(models, { ...attributes, baseline: name });
      return marksOf(frame.model).map((mark) => textsOf(frame, mark).slice(2));
    };
    expect(textsWith('a')).to.deep.equal([
      [],
      ["5 more than a (−9 to +19): can't be told apart"],
      ['40 more than a (+29 to +51): told apart'],
    ]);
    expect(textsWith('nobody')).to.deep.equal([[], [], []]);
  });

  it('is nothing where there is none, and no bar is pale where nothing has an interval', () => {
    expect(draw({ baseline: '' })).to.deep.equal([]);
    expect(draw({ baseline: 'nobody' })).to.deep.equal([]);
    const lines = draw({ interval: '' });
    expect(only(lines, 'rect')).to.have.lengthOf(0);
    expect(only(lines, 'fillText')).to.have.lengthOf(1);
  });
});
