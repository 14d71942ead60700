import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { rowOf, tableOf } from '../table-of.js';

/** The colour of a canvas on which colours were painted one over the other, as [r, g, b]. */
function painted(...colors: string[]): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(channels: number[]): number {
  const [r, g, b] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const contrast = (a: number[], b: number[]) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

describe('heat in cells', () => {
  const data = [1, 2, 3, null].map((value, index) => ({ name: `n${index}`, value }));
  const fill = (table: Element, name: string) => {
    const found = rowOf(table, name).querySelector('.fill');
    return found && getComputedStyle(found).backgroundColor;
  };

  afterEach(() => executeServerCommand('emulate-theme', {}));

  for (const [scheme, page, text] of [
    ['light', '#fff', '#444'],
    ['dark', '#16171a', '#e8e6e3'],
  ] as const) {
    it(`is stronger for greater numbers, and text reads well on it, on a ${scheme} page`, async () => {
      const table = await tableOf(data, { heat: 'value' });
      table.style.colorScheme = scheme;
      const grounds = ['n0', 'n1', 'n2'].map((name) => painted(page, fill(table, name)!));
      const strengths = grounds.map((ground) => contrast(ground, painted(page)));
      expect(strengths).to.deep.equal([...strengths].sort((a, b) => a - b));
      expect(strengths[2]).to.be.greaterThan(1.5);
      for (const ground of grounds) {
        expect(contrast(ground, painted(text))).to.be.greaterThan(4.5);
      }
    });
  }

  it('leaves a gap without colour', async () => {
    const table = await tableOf(data, { heat: 'value' });
    expect(fill(table, 'n3')).to.equal(null);
    await expect(table).to.be.accessible();
  });
});
