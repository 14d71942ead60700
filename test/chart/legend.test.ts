import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
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

describe('what is highlighted', () => {
  const rows = [
    { model: 'a', kind: 'x', score: 3 },
    { model: 'b', kind: 'y', score: 2 },
    { model: 'b', kind: 'x', score: 1 },
  ];
  const highlight = 'model=b';

  it('has an entry, which is no button, also where it is the only one', async () => {
    const one = await chartOf(rows.slice(0, 2), { y: 'score', highlight });
    expect(legend(one)).to.deep.equal(['Highlighted']);
    expect(part(one, '[part=legend]').ariaLabel).to.equal('Highlighted');
    expect(parts(one, '[part=legend] button')).to.deep.equal([]);
    await expect(one).to.be.accessible();
    one.highlight = 'model=c';
    await one.updateComplete;
    expect(legend(one)).to.deep.equal([]);
  });

  it('has the look of its marks: all of a bar or point, or the rim of bars that stand side by side', async () => {
    const attributes = { y: 'score', color: 'kind', highlight };
    const charts = [
      await chartOf(rows.slice(0, 2), attributes),
      await chartOf(rows, attributes),
      await chartOf(rows, { ...attributes, type: 'scatter' }),
    ];
    for (const chart of charts) expect(legend(chart)).to.deep.equal(['x', 'y', 'Highlighted']);
    expect(new Set(charts.map((chart) => signs(chart)[2])).size).to.equal(3);
    expect(charts.every((chart) => chart.toSVG().includes('Highlighted'))).to.be.true;
  });

  it('has none among lines, which have no marks for it', async () => {
    const chart = await chartOf(rows, { type: 'line', y: 'score', color: 'kind', highlight });
    expect(legend(chart)).to.deep.equal(['x', 'y']);
  });
});

describe('the legend of lines', () => {
  const threads = [1, 2, 4, 8];
  /** Where each line ends. */
  const ends = { top: 90, second: 89, third: 88, low: 10 };
  const lines = Object.entries(ends).flatMap(([name, end]) =>
    threads.map((count) => ({ name, threads: count, rate: (end * count) / 8 })),
  );
  const attributes = { type: 'line', x: 'threads', y: 'rate', color: 'name' };
  const boxes = (chart: BenchmarkChart) =>
    Object.fromEntries(
      parts(chart, '.legend li').map((entry) => [textOf(entry), entry.getBoundingClientRect()]),
    );

  it('stands at their ends where there is room, no entry over another', async () => {
    const chart = await chartOf(lines, attributes, 800);
    const canvas = part(chart, '.plot canvas').getBoundingClientRect();
    const placed = boxes(chart);
    for (const { left } of Object.values(placed)) expect(left).to.be.at.least(canvas.right);
    const scale = Chart.getChart(part<HTMLCanvasElement>(chart, '.plot canvas'))!.scales['y']!;
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2 - canvas.top;
    expect(middle(placed['top']!)).to.be.closeTo(scale.getPixelForValue(90), 1);
    expect(middle(placed['low']!)).to.be.closeTo(scale.getPixelForValue(10), 1);
    const order = ['top', 'second', 'third', 'low'].map((name) => placed[name]!);
    order.slice(1).forEach(({ top }, index) => expect(top).to.be.at.least(order[index]!.bottom));
  });

  it('keeps what the reader hides, at the end, and takes it back to its line', async () => {
    const chart = await chartOf(lines, attributes, 800);
    const before = boxes(chart)['top']!.top;
    const press = async () => {
      parts(chart, '.legend button')
        .find((button) => textOf(button) === 'top')!
        .click();
      await chart.updateComplete;
      return boxes(chart);
    };
    const hidden = await press();
    for (const [name, { bottom }] of Object.entries(hidden)) {
      if (name !== 'top') expect(hidden['top']!.top, name).to.be.at.least(bottom);
    }
    expect((await press())['top']!.top).to.be.closeTo(before, 1);
  });

  it('stands above them on a phone, and after a change of the width', async () => {
    const chart = await chartOf(lines, attributes, 340);
    const isAbove = () =>
      part(chart, '.legend').getBoundingClientRect().bottom <=
      part(chart, '.plot').getBoundingClientRect().top;
    expect(isAbove()).to.equal(true);
    chart.parentElement!.style.width = '800px';
    await frames(3);
    expect(isAbove()).to.equal(false);
    chart.parentElement!.style.width = '340px';
    await frames(3);
    expect(isAbove()).to.equal(true);
    for (const { style } of parts(chart, '.legend li')) expect(style.cssText).to.equal('');
  });

  it('stays in the picture where all lines end low, and above what has more than eight', async () => {
    const low = lines.map((row) => ({ ...row, rate: row.rate / 1000 }));
    const chart = await chartOf([...low, { name: 'low', threads: 1, rate: 100 }], attributes, 800);
    const { bottom } = part(chart, '.plot').getBoundingClientRect();
    for (const box of Object.values(boxes(chart))) expect(box.bottom).to.be.at.most(bottom + 1);
    const many = await chartOf(
      Array.from({ length: 18 }, (_, n) => ({ name: `n${n % 9}`, threads: n, rate: n })),
      attributes,
      800,
    );
    expect(part(many, '.stage').matches('.ends')).to.equal(false);
  });
});
