import { expect } from '@open-wc/testing';
import { layoutLabels, type LabelLayout, type Measure } from '../../src/chart/labels.js';

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
const unbreakable = ['Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', 'kurz'];

/** The text without the spaces, which a break may swallow. */
const bare = (text: string) => text.replace(/\s+/g, '');

/** The room that a name has below its bar: the axis of the values takes some of the width. */
const slotOf = (names: readonly string[], width: number) => (width - 40) / names.length;

function expectNothingLost(names: readonly string[], { lines }: LabelLayout) {
  expect(lines.map((parts) => bare(parts.join('')))).to.deep.equal(names.map(bare));
}

describe('the names along an axis', () => {
  for (const [title, names] of Object.entries({ qwq, many, unbreakable, none: [], one: ['x'] })) {
    for (const measure of [letters, real]) {
      const by = measure === real ? 'a real font' : 'equal letters';
      it(`are neither cut, overlapping nor left out, from 320 to 1600 px: ${title}, ${by}`, () => {
        for (let width = 320; width <= 1600; width += 20) {
          const layout = layoutLabels(names, width, 'auto', measure);
          expectNothingLost(names, layout);
          const room = layout.isHorizontal ? width / 2 : slotOf(names, width);
          for (const line of layout.lines.flat()) {
            expect(measure(line), `"${line}" at ${width} px`).to.be.at.most(room);
          }
          for (const parts of layout.lines) {
            if (!layout.isHorizontal) expect(parts.length).to.be.at.most(4);
          }
        }
      });
    }
  }

  it('break at their joints beside the bars, and below them turn before that', () => {
    const names = ['org.example.QueueBenchmark.offer', 'org.example.RingBenchmark.exchange'];
    const { isHorizontal, lines } = layoutLabels(names, 300, 'auto', letters);
    expect(isHorizontal).to.equal(true);
    for (const line of lines.flat()) expect(line).to.match(/(?:\.|Queue|Ring|offer|exchange)$/);
  });

  it('turn beside the bars on a phone and stand below them on a wide screen', () => {
    expect(layoutLabels(qwq, 360, 'auto', letters).isHorizontal).to.be.true;
    expect(layoutLabels(qwq, 1200, 'auto', letters).isHorizontal).to.be.false;
    expect(layoutLabels(many, 1600, 'auto', letters).isHorizontal).to.be.true;
  });

  it('turn only once as the width grows', () => {
    for (const names of [qwq, many, unbreakable]) {
      const turned = Array.from(
        { length: 65 },
        (_, i) => layoutLabels(names, 320 + 20 * i, 'auto', letters).isHorizontal,
      );
      const changes = turned.filter((now, i) => i > 0 && now !== turned[i - 1]).length;
      expect(changes).to.be.at.most(1);
    }
  });

  it('break at " + " as in the post', () => {
    const { lines } = layoutLabels(qwq, 1200, 'vertical', letters);
    expect(lines[2]).to.deep.equal(['QwQ +', 'Haiku']);
    expect(lines[5]![0]).to.equal('QwQ +');
    expect(lines[0]).to.deep.equal(['o1-preview']);
  });

  it('break behind "-" and "/" only where spaces do not do', () => {
    expect(
      layoutLabels(['one two-three'], 48 + 8 + 65, 'vertical', letters).lines[0],
    ).to.deep.equal(['one', 'two-three']);
    const [lines] = layoutLabels(['openrouter/qwen/qwq'], 48 + 8 + 80, 'vertical', letters).lines;
    expect(lines).to.deep.equal(['openrouter/', 'qwen/qwq']);
  });

  it('stay as the author says, and are complete all the same', () => {
    for (const width of [320, 600, 1600]) {
      for (const names of [qwq, many, unbreakable]) {
        const upright = layoutLabels(names, width, 'vertical', letters);
        expect(upright.isHorizontal).to.be.false;
        expectNothingLost(names, upright);
        const flat = layoutLabels(names, width, 'horizontal', letters);
        expect(flat.isHorizontal).to.be.true;
        expectNothingLost(names, flat);
      }
    }
  });

  it('are on one line beside the bars where there is room', () => {
    expect(layoutLabels(['QwQ + Haiku'], 1000, 'horizontal', letters).lines).to.deep.equal([
      ['QwQ + Haiku'],
    ]);
  });

  it('keep a letter of several code points in one piece', () => {
    const family = '👨‍👩‍👧‍👦';
    const { lines } = layoutLabels([family.repeat(40)], 320, 'auto', letters);
    for (const line of lines[0]!) expect(line.replaceAll(family, '')).to.equal('');
  });

  it('may be empty, or made of spaces', () => {
    const layout = layoutLabels(['', ' ', 'a'], 400, 'auto', letters);
    expect(layout.lines).to.have.lengthOf(3);
    expectNothingLost(['', ' ', 'a'], layout);
  });
});
