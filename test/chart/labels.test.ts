import { expect } from '@open-wc/testing';
import { layoutLabels, type LabelRoom, type Measure } from '../../src/chart/labels.js';

/** As wide as a letter of the demo's font, about. */
const letters: Measure = (text) => [...text].length * 7;

const canvas = document.createElement('canvas').getContext('2d')!;
canvas.font = '13px sans-serif';
const real: Measure = (text) => canvas.measureText(text).width;

const qwq = [
  'o1-preview',
  'QwQ + Qwen2.5 Coder 32B-I',
  'QwQ + Haiku',
  'Qwen2.5 Coder 32B-I',
  'o1-mini',
  'QwQ + DeepSeek V2.5',
  'QwQ',
];
const many = Array.from({ length: 60 }, (_, index) => `provider/some-long-model-name-${index}-v2`);
const thousand = Array.from({ length: 1_000 }, (_, index) => `model ${index}`);
const unbreakable = ['Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', 'kurz'];

/** A name of a file that means no good. */
const endless = (length: number) => 'ab c-'.repeat(length / 5);

const HEIGHT = 400;
const layOut = (
  names: readonly string[],
  width: number,
  orientation: LabelRoom['orientation'],
  measure = letters,
  height = HEIGHT,
) => layoutLabels(names, { width, height, line: 16, orientation }, measure);

/** The text without the spaces, which a break may swallow. */
const bare = (text: string) => text.replace(/\s+/g, '');

/** Whether lines are a name, whole or without its middle. */
function areOf(name: string, lines: readonly string[]): boolean {
  const [start = '', end = '', ...rest] = bare(lines.join('')).split('…');
  return rest.length === 0 && bare(name).startsWith(start) && bare(name).endsWith(end);
}

describe('the names along an axis', () => {
  for (const [title, names] of Object.entries({
    qwq,
    many,
    thousand,
    unbreakable,
    none: [],
    one: ['x'],
  })) {
    for (const measure of [letters, real]) {
      const by = measure === real ? 'a real font' : 'equal letters';
      it(`have three lines at most, and none overlaps, from 320 to 1600 px: ${title}, ${by}`, () => {
        for (const orientation of ['auto', 'vertical', 'horizontal'] as const) {
          for (let width = 320; width <= 1600; width += 40) {
            const { lines, every, isHorizontal, isTurned } = layOut(names, width, orientation, measure); // prettier-ignore
            const slot = (isHorizontal ? HEIGHT : width - 40) / names.length;
            lines.forEach((parts, index) => {
              expect(Boolean(parts)).to.equal(index % every === 0);
              if (!parts) return;
              expect(areOf(names[index]!, parts), `"${parts.join('|')}" at ${width} px`).to.equal(true); // prettier-ignore
              expect(parts.length).to.be.at.most(isTurned ? 1 : 3);
              const across = isHorizontal || isTurned ? parts.length * 16 * 0.9 : 0;
              expect(across).to.be.at.most(slot * every);
              const room = isHorizontal ? width / 2 : isTurned ? HEIGHT / 2 : slot;
              for (const line of parts) expect(measure(line)).to.be.at.most(room);
            });
          }
        }
      });
    }
  }

  it('are all there, and whole, where a chart may grow', () => {
    const { lines, every } = layOut(many, 1000, 'auto', letters, Infinity);
    expect(every).to.equal(1);
    expect(lines.map((parts) => parts!.join(''))).to.deep.equal(many);
  });

  it('break at their joints beside the bars, and below them turn before that', () => {
    const names = ['org.example.QueueBenchmark.offer', 'org.example.RingBenchmark.exchange'];
    const { isHorizontal, lines } = layOut(names, 300, 'auto');
    expect(isHorizontal).to.equal(true);
    for (const line of lines.flat()) expect(line).to.match(/(?:\.|Queue|Ring|offer|exchange)$/);
  });

  it('turn beside the bars on a phone and stand below them on a wide screen', () => {
    expect(layOut(qwq, 360, 'auto').isHorizontal).to.equal(true);
    expect(layOut(qwq, 1200, 'auto').isHorizontal).to.equal(false);
    expect(layOut(many, 1600, 'auto').isHorizontal).to.equal(true);
  });

  it('turn only once as the width grows', () => {
    for (const names of [qwq, many, unbreakable]) {
      const turned = Array.from(
        { length: 65 },
        (_, i) => layOut(names, 320 + 20 * i, 'auto').isHorizontal,
      );
      const changes = turned.filter((now, i) => i > 0 && now !== turned[i - 1]).length;
      expect(changes).to.be.at.most(1);
    }
  });

  it('stand on end where the author wants them below and they have no room, in one piece', () => {
    const { isHorizontal, isTurned, every, lines } = layOut(many, 700, 'vertical');
    expect([isHorizontal, isTurned, every]).to.deep.equal([false, true, 2]);
    expect(lines.slice(0, 3)).to.deep.equal([
      ['provider/some…e-0-v2'],
      undefined,
      ['provider/some…e-2-v2'],
    ]);
  });

  it('are written where they are highlighted, in place of those beside them', () => {
    const room = { width: 400, height: 300, line: 16, orientation: 'horizontal' } as const;
    const names = Array.from({ length: 60 }, (_, index) => `model ${index}`);
    const written = (kept: number[]) =>
      layoutLabels(names, { ...room, kept }, letters).lines.flatMap((parts, at) =>
        parts ? at : [],
      );
    expect(written([]).slice(0, 4)).to.deep.equal([0, 3, 6, 9]);
    expect(written([4, 5, 11]).slice(0, 4)).to.deep.equal([0, 4, 11, 15]);
  });

  it('stand on end below more bars than have room below each other', () => {
    const names = Array.from({ length: 400 }, (_, index) => `some model ${index}`);
    const { isHorizontal, isTurned, every } = layOut(names, 1000, 'auto');
    expect([isHorizontal, isTurned, every]).to.deep.equal([false, true, 7]);
  });

  it('break at " + " as in the post', () => {
    const { lines } = layOut(qwq, 1200, 'vertical');
    expect(lines[2]).to.deep.equal(['QwQ +', 'Haiku']);
    expect(lines[5]![0]).to.equal('QwQ +');
    expect(lines[0]).to.deep.equal(['o1-preview']);
  });

  it('break behind "-" and "/" only where spaces do not do', () => {
    const one = layOut(['one two-three'], 48 + 8 + 65, 'vertical');
    expect(one.lines[0]).to.deep.equal(['one', 'two-three']);
    const other = layOut(['openrouter/qwen/qwq'], 48 + 8 + 80, 'vertical');
    expect(other.lines[0]).to.deep.equal(['openrouter/', 'qwen/qwq']);
  });

  it('are on one line beside the bars where there is room', () => {
    expect(layOut(['QwQ + Haiku'], 1000, 'horizontal').lines).to.deep.equal([['QwQ + Haiku']]);
  });

  it('keep a letter of several code points in one piece', () => {
    const family = '👨‍👩‍👧‍👦';
    const { lines } = layOut([family.repeat(400)], 320, 'auto');
    for (const line of lines[0]!) expect(line.replaceAll(family, '').replace('…', '')).to.equal('');
  });

  it('have three lines at most, however long they are', () => {
    for (const name of [endless(1_000_000), 'x'.repeat(1_000_000), '👨‍👩‍👧‍👦'.repeat(50_000)]) {
      for (const orientation of ['auto', 'vertical', 'horizontal'] as const) {
        const { lines } = layOut([name, 'b'], 1000, orientation, real);
        expect(lines[0]!.length).to.be.within(1, 3);
        expect(areOf(name, lines[0]!)).to.equal(true);
      }
    }
  });

  it('may be empty, or made of spaces, or have no room at all', () => {
    expect(layOut(['', ' ', 'a'], 400, 'auto').lines).to.have.lengthOf(3);
    for (const orientation of ['auto', 'vertical', 'horizontal'] as const) {
      expect(layOut(qwq, 30, orientation, letters, 20).lines[0]).to.have.lengthOf(1);
    }
  });
});
