import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart } from '../../src/index.js';
import { frames, isBlank, part, parts, shown, textOf } from '../page.js';

async function chartOf(
  data: readonly unknown[],
  attributes: Record<string, string>,
  width = 700,
): Promise<BenchmarkChart> {
  const box = await fixture<HTMLElement>(html`<main></main>`);
  box.style.cssText = `width: ${width}px; background: Canvas; color: CanvasText`;
  const chart = document.createElement('benchmark-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.data = data;
  box.append(chart);
  await shown(chart);
  await frames(2);
  return chart;
}

const legend = (chart: BenchmarkChart) => parts(chart, '[part=legend] li').map(textOf);
const signs = (chart: BenchmarkChart) =>
  parts<HTMLCanvasElement>(chart, 'canvas.swatch').map((canvas) => canvas.toDataURL());

/** A row for each of so many organizations, with names that don't break by themselves. */
const board = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    model: `model-${n}`,
    organization: `organization-${n}/`.repeat(6),
    score: 50.5 + n,
    cost: n + 1,
  }));

describe('a long legend', () => {
  it('of 104 long names has 16 entries and fits on a phone', async () => {
    for (const type of ['bar', 'scatter']) {
      const attributes = { type, x: 'cost', y: 'score', color: 'organization' };
      const chart = await chartOf(board(104), attributes, 340);
      expect(legend(chart), type).to.have.lengthOf(16);
      expect(legend(chart).at(-1), type).to.equal('Other (89)');
      const { scrollWidth } = chart.parentElement!;
      expect(scrollWidth, type).to.be.at.most(340);
      expect(part(chart, '.legend').scrollWidth, type).to.be.at.most(340);
      expect(textOf(part(chart, '[part=note]')), type).to.include('the other 89 share one');
      await expect(chart).to.be.accessible();
    }
  });

  it('shows each name in two lines, and whole as its title', async () => {
    const chart = await chartOf(board(3), { y: 'score', color: 'organization' }, 340);
    const [entry] = parts(chart, '.entry');
    const line = parseFloat(getComputedStyle(entry!).lineHeight);
    expect(entry!.getBoundingClientRect().height).to.be.at.most(2 * line + 1);
    expect(entry!.closest('button')!.title).to.include(board(1)[0]!.organization);
  });

  it('hides and shows all others together', async () => {
    const chart = await chartOf(board(20), { y: 'score', color: 'organization' });
    const other = () => parts<HTMLButtonElement>(chart, '.legend button').at(-1)!;
    expect(textOf(other())).to.equal('Other (5)');
    other().click();
    await chart.updateComplete;
    expect(chart.rows).to.have.lengthOf(15);
    expect(other().getAttribute('aria-pressed')).to.equal('false');
    other().click();
    await chart.updateComplete;
    expect(chart.rows).to.have.lengthOf(20);
  });

  it('of twenty measures is folded, and unfolds', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `m${n}`);
    const data = [1, 2].map((v) => ({
      task: `t${v}`,
      ...Object.fromEntries(names.map((name, n) => [name, v * (n + 1)])),
    }));
    const chart = await chartOf(data, { y: names.join(', ') });
    expect(legend(chart)).to.have.lengthOf(16);
    expect(legend(chart).at(-1)).to.equal('Show all 20');
    part<HTMLButtonElement>(chart, '.legend .rest').click();
    await chart.updateComplete;
    expect(legend(chart)).to.have.lengthOf(20);
    expect(parts<HTMLCanvasElement>(chart, 'canvas.swatch').map(isBlank)).to.not.include(true);
    expect(new Set(signs(chart)).size).to.equal(20);
    expect(chart.shadowRoot!.activeElement).to.equal(part(chart, '.plot'));
  });
});

describe('the signs of a legend', () => {
  const runs = ['c', 'cpp', 'rust', 'go', 'java', 'csharp', 'js', 'python', 'ruby', 'php'];
  const data = [1, 2].flatMap((day) =>
    runs.map((lang, n) => ({ date: `2025-01-0${day}`, lang, seconds: day * (n + 1) })),
  );

  for (const type of ['bar', 'line', 'scatter']) {
    it(`differ for ten ${type === 'line' ? 'lines' : `kinds of marks of a ${type} chart`}`, async () => {
      const chart = await chartOf(data, { type, x: 'date', y: 'seconds', color: 'lang' });
      expect(new Set(signs(chart)).size).to.equal(10);
    });
  }

  it('are boxes for bars, and dashes for lines: colour alone tells nothing to many', async () => {
    const few = data.filter(({ lang }) => lang !== 'php' && lang !== 'ruby');
    const box = signs(await chartOf(few, { type: 'bar', x: 'date', color: 'lang' }));
    const line = signs(await chartOf(few, { type: 'line', x: 'date', color: 'lang' }));
    expect(line).to.not.deep.equal(box);
  });

  it('show the dashes and the points that an author’s pattern gives', async () => {
    const chart = await chartOf(
      data.map((row, n) => ({ ...row, kind: n % 2 ? 'a' : 'b' })),
      { type: 'line', x: 'date', y: 'seconds', pattern: 'kind' },
    );
    const [, first, second] = signs(chart);
    expect(legend(chart)).to.deep.equal(['Seconds', 'b', 'a']);
    expect(first).to.not.equal(second);
    expect(part(chart, '.swatch').clientWidth).to.be.greaterThan(
      part(chart, '.swatch').clientHeight,
    );
  });
});
