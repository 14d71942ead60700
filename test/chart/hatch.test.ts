import { expect } from '@open-wc/testing';
import { drawTile, hatch, sideOf } from '../../src/chart/hatch.js';
import { recordedContext } from './recorded-context.js';

/** What a tile is drawn with. */
function tile(kind: number): string[] {
  const { context, lines } = recordedContext();
  drawTile(context, 'blue', kind, 1);
  return lines;
}

/** The lines alone, without what all tiles have in common. */
const path = (kind: number) => {
  const lines = tile(kind);
  return lines.slice(lines.indexOf('beginPath') + 1, -1);
};

describe('a hatch', () => {
  it('has lines in its colour over a lighter shade of it', () => {
    const lines = tile(3);
    expect(lines).to.deep.equal([
      'globalAlpha = 0.25',
      'fillStyle = blue',
      'fillRect 0 0 8 8',
      'globalAlpha = 1',
      'strokeStyle = blue',
      'lineWidth = 2',
      'beginPath',
      'moveTo 0 4',
      'lineTo 8 4',
      'moveTo 4 0',
      'lineTo 4 8',
      'stroke',
    ]);
  });

  it('rises to the right in the first kind, on into the tiles beside it', () => {
    expect(path(1)).to.deep.equal([
      'moveTo -11 11',
      'lineTo 0 0',
      'moveTo 0 11',
      'lineTo 11 0',
      'moveTo 11 11',
      'lineTo 22 0',
    ]);
  });

  it('falls to the right in the second kind', () => {
    expect(path(2)).to.deep.equal([
      'moveTo -11 0',
      'lineTo 0 11',
      'moveTo 0 0',
      'lineTo 11 11',
      'moveTo 11 0',
      'lineTo 22 11',
    ]);
  });

  it('is a grid in the third kind, and rings in the fourth', () => {
    expect(path(3)).to.deep.equal(['moveTo 0 4', 'lineTo 8 4', 'moveTo 4 0', 'lineTo 4 8']);
    expect(path(4)).to.deep.equal(['arc 4 4 2 0° 360°']);
  });

  it('has lines that are 2 pixels wide and 8 apart, whatever the pixels of the screen', () => {
    for (const kind of [1, 2, 3]) {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 10 * sideOf(kind);
      const context = canvas.getContext('2d')!;
      drawTile(context, 'blue', kind, 10);
      const { data } = context.getImageData(0, 17, canvas.width, 1);
      const across = data.filter((_, at) => at % 4 === 3 && data[at]! > 200).length;
      // Across a diagonal, a line of 2 pixels is 2.8 wide, and the next 11 away.
      const [width, side] = kind === 3 ? [20, 80] : [28, 110];
      expect(
        [across, canvas.width].map((x) => Math.round(x)),
        `${kind}`,
      ).to.deep.equal([width, side]);
    }
  });

  it('begins again after the fourth kind', () => {
    expect([5, 6, 7, 8].map(path)).to.deep.equal([1, 2, 3, 4].map(path));
  });

  it('is a fill that repeats, whatever the pixels of the screen', () => {
    const canvas = document.createElement('canvas');
    for (const ratio of [1, 1.25, 2]) {
      const context = canvas.getContext('2d')!;
      context.fillStyle = hatch('rgb(0, 0, 255)', 3, ratio);
      context.fillRect(0, 0, 32, 32);
      const alphas = [1, 9, 17].map((at) => context.getImageData(at, 1, 1, 1).data[3]);
      // Between the lines, 8 pixels apart, there is the lighter shade.
      for (const alpha of alphas) expect(alpha, `${ratio}`).to.be.within(60, 68);
      expect(context.getImageData(1, 4, 1, 1).data[3], `${ratio}`).to.be.greaterThan(200);
      context.clearRect(0, 0, 32, 32);
    }
  });
});
