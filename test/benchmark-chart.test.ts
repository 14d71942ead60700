import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { Chart } from 'chart.js';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import {
  alerts,
  announced,
  asTable,
  canvasOf,
  drawnNames,
  frames,
  isBlank,
  part,
  parts,
  pixels,
  qwqFile,
  qwqPage,
  search,
  shown,
  textOf,
} from './page.js';
import { waitUntil } from './wait-until.js';

const chartWith = async (attributes: Record<string, string>, width = 800) => {
  const box = await fixture(html`<div></div>`);
  (box as HTMLElement).style.width = `${width}px`;
  const chart = document.createElement('benchmark-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  box.append(chart);
  return shown(chart);
};

/** What Chart.js has drawn. */
const drawing = (chart: BenchmarkChart) => Chart.getChart(canvasOf(chart))!;

const isHorizontal = (chart: BenchmarkChart) => drawing(chart).options.indexAxis === 'y';

const legend = (chart: BenchmarkChart) => parts(chart, '[part=legend] li').map(textOf);

const note = (chart: BenchmarkChart) => parts(chart, '[part=note]').map(textOf).join();

/** What the mark says that the reader points at; each line with a space before the next. */
const tooltip = (chart: BenchmarkChart) =>
  parts(chart, '[part=tooltip] > *')
    .map((line) => line.textContent)
    .join(' ');

/** The fill of each series that is drawn, by its label. */
const colors = (chart: BenchmarkChart) =>
  Object.fromEntries(chart.series.map(({ label, color }) => [label, color]));

describe('the chart of the QwQ post', () => {
  let chart: BenchmarkChart;
  let table: BenchmarkTable;

  beforeEach(async () => ({ chart, table } = await qwqPage()));

  it('draws seven bars in two series, with three and four', () => {
    expect(chart.series.map(({ label, points }) => [label, points.length])).to.deep.equal([
      ['Architect + Editor', 3],
      ['Solo model', 4],
    ]);
    expect(isBlank(canvasOf(chart))).to.be.false;
    const bars = drawing(chart).data.datasets.map(({ data }) => data.filter((y) => y !== null));
    expect(bars).to.deep.equal([
      [73.6, 71.4, 67.7],
      [79.7, 71.4, 70.7, 42.1],
    ]);
  });

  it('has a legend with the author’s labels', () => {
    expect(legend(chart)).to.deep.equal(['Architect + Editor', 'Solo model']);
    const [first, second] = parts<HTMLCanvasElement>(chart, 'canvas.swatch');
    expect([isBlank(first!), isBlank(second!)]).to.deep.equal([false, false]);
    expect(first!.toDataURL()).to.not.equal(second!.toDataURL());
  });

  it('stands in the order of the table', () => {
    const labels = drawing(chart).data.labels;
    expect(labels).to.deep.equal(table.rows.map((row) => row['model']));
    expect(labels![0]).to.equal('o1-preview');
    expect(labels!.at(-1)).to.equal('QwQ');
  });

  it('titles its axis with label and unit', () => {
    expect(textOf(part(chart, '[part=axes]'))).to.equal('Aider code editing benchmark (%)');
  });

  it('begins at zero', () => {
    const axis = isHorizontal(chart) ? 'x' : 'y';
    expect(drawing(chart).scales[axis]!.min).to.equal(0);
  });

  it('says label, value and unit of the bar under the pointer', async () => {
    const picture = drawing(chart);
    const bar = picture.getDatasetMeta(1).data[0]!.getProps(['x', 'y', 'base']);
    const { x, y, base } = bar as unknown as Record<'x' | 'y' | 'base', number>;
    const box = canvasOf(chart).getBoundingClientRect();
    const middle = isHorizontal(chart) ? [(x + base) / 2, y] : [x, (y + base) / 2];
    const position = [box.left + middle[0]!, box.top + middle[1]!].map(Math.round);
    await sendMouse({ type: 'move', position: position as [number, number] });
    await waitUntil(() => tooltip(chart) !== '');
    expect(tooltip(chart)).to.equal('o1-preview Aider code editing benchmark: 79.7% Solo model');
    await sendMouse({ type: 'move', position: [1, 1] });
    await waitUntil(() => tooltip(chart) === '');
  });

  it('keeps its tooltip while the pointer is on that, until Escape, whatever has the focus', async () => {
    const picture = drawing(chart);
    const { x, y } = picture.getDatasetMeta(1).data[0]!;
    const box = canvasOf(chart).getBoundingClientRect();
    const inside = isHorizontal(chart) ? [x - 3, y] : [x, y + 3];
    const move = (left: number, top: number) =>
      sendMouse({ type: 'move', position: [Math.round(left), Math.round(top)] });
    await move(box.left + inside[0]!, box.top + inside[1]!);
    await waitUntil(() => tooltip(chart) !== '');
    await chart.updateComplete;
    const over = part(chart, '[part=tooltip]').getBoundingClientRect();
    await move((over.left + over.right) / 2, (over.top + over.bottom) / 2);
    await aTimeout(500);
    expect(tooltip(chart)).to.match(/^o1-preview/);
    (document.activeElement as HTMLElement | null)?.blur();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => tooltip(chart) === '');
    await move(1, 1);
  });

  it('offers its points to scripts, frozen rows and all', () => {
    const [point] = chart.series[1]!.points;
    expect([point!.x, point!.y]).to.deep.equal(['o1-preview', 79.7]);
    expect(point!.row).to.equal(chart.rows[0]);
    expect(chart.rows).to.have.lengthOf(7);
  });

  it('keeps every colour and the legend when a filter leaves one series', async () => {
    const before = colors(chart);
    await search(table, 'haiku');
    await chart.updateComplete;
    expect(drawnNames(chart)).to.deep.equal(['QwQ + Haiku']);
    expect(colors(chart)).to.deep.equal({ 'Architect + Editor': before['Architect + Editor'] });
    expect(legend(chart)).to.deep.equal(['Architect + Editor', 'Solo model']);
    await search(table, 'o1-mini');
    await chart.updateComplete;
    expect(colors(chart)).to.deep.equal({ 'Solo model': before['Solo model'] });
  });

  it('draws again what it drew when the filter is cleared', async () => {
    // The page may get a scrollbar first.
    await frames(3);
    const before = pixels(chart);
    await search(table, 'haiku');
    await waitUntil(() => pixels(chart) !== before, 'it still draws all bars');
    await search(table, '');
    await waitUntil(() => pixels(chart) === before, 'it draws something else');
  });

  it('says when nothing is left, and gives all back', async () => {
    await search(table, 'gpt-5');
    await chart.updateComplete;
    expect(chart.series).to.deep.equal([]);
    expect(textOf(part(chart, '.empty'))).to.equal('No row matches “gpt-5”. Show all 7 rows');
    part<HTMLButtonElement>(chart, '.empty button').click();
    await Promise.all([chart.updateComplete, table.updateComplete]);
    expect(drawnNames(chart)).to.have.lengthOf(7);
    expect(table.query).to.equal('');
  });
});

describe('what an author sets on a chart', () => {
  it('several y: bars side by side, one series for each', async () => {
    const chart = await chartWith({
      src: qwqFile(),
      y: 'pass_rate_2 as Correct (%), percent_cases_well_formed as Well formed (%)',
    });
    expect(legend(chart)).to.deep.equal(['Correct', 'Well formed']);
    expect(chart.series.map(({ points }) => points.length)).to.deep.equal([7, 7]);
    expect(new Set(Object.values(colors(chart))).size).to.equal(2);
    const [first, second] = [0, 1].map((n) => drawing(chart).getDatasetMeta(n).data[0]!);
    expect([first!.x, first!.y]).to.not.deep.equal([second!.x, second!.y]);
  });

  it('y with gaps: no bar, and a note', async () => {
    const chart = await chartWith({ src: qwqFile(), x: 'model', y: 'total_cost as Cost ($)' });
    expect(drawnNames(chart)).to.have.lengthOf(5);
    expect(chart.series[0]!.points.some(({ y }) => y === 0)).to.be.false;
    expect(note(chart)).to.include('5 of 7 rows; 2 without Cost.');
  });

  it('no x and y: the first column of text, and the first of numbers', async () => {
    const chart = await chartWith({ src: qwqFile() });
    expect(drawnNames(chart)[0]).to.equal('o1-preview');
    expect(chart.series[0]!.label).to.equal('Pass rate 2');
    expect(legend(chart)).to.deep.equal([]);
  });

  it('limit: draws the first, and says of how many', async () => {
    const chart = await chartWith({ src: qwqFile(), sort: '-pass_rate_2', limit: '2' });
    expect(drawnNames(chart)).to.deep.equal(['o1-preview', 'QwQ + Qwen2.5 Coder 32B-I']);
    expect(note(chart)).to.include('The first 2 of 7 rows.');
  });

  it('where: draws a part of the rows', async () => {
    const chart = await chartWith({ src: qwqFile(), where: 'edit_format=architect' });
    expect(drawnNames(chart)).to.have.lengthOf(3);
  });

  it('caption: is seen, and names the canvas', async () => {
    const chart = await chartWith({ src: qwqFile(), caption: 'Code editing' });
    expect(textOf(part(chart, 'figcaption'))).to.equal('Code editing');
    expect(part(chart, '.plot').getAttribute('aria-label')).to.equal('Code editing');
    chart.caption = '';
    await chart.updateComplete;
    expect(part(chart, '.plot').getAttribute('aria-label')).to.equal('Pass rate 2 by Model');
  });

  it('highlight: paints the bars that match in another colour', async () => {
    const chart = await chartWith({ src: qwqFile() });
    await frames(3);
    const before = pixels(chart);
    chart.highlight = 'model=QwQ';
    await chart.updateComplete;
    expect(pixels(chart) === before).to.be.false;
    chart.highlight = 'model=nobody';
    await chart.updateComplete;
    expect(pixels(chart) === before).to.be.true;
  });

  it('an unknown type or orientation: the default, and a word about it', async () => {
    const chart = await chartWith({ src: qwqFile(), type: 'pie', orientation: 'diagonal' });
    expect(drawnNames(chart)).to.have.lengthOf(7);
    expect(isBlank(canvasOf(chart))).to.be.false;
    expect(parts(chart, '[role=alert] p').map(textOf)[0]).to.include('type="pie"');
  });

  it('anything, one attribute after the other, is drawn at once', async () => {
    const chart = await chartWith({ src: qwqFile() });
    chart.setAttribute('y', 'seconds_per_case as Time (s)');
    chart.setAttribute('sort', 'seconds_per_case');
    await chart.updateComplete;
    expect(drawnNames(chart)[0]).to.equal('Qwen2.5 Coder 32B-I');
    expect(textOf(part(chart, '[part=axes]'))).to.equal('Time (s)');
    chart.setAttribute('color', 'edit_format');
    await chart.updateComplete;
    expect(legend(chart)).to.deep.equal(['diff', 'architect', 'whole']);
    chart.removeAttribute('color');
    chart.removeAttribute('sort');
    await chart.updateComplete;
    expect(legend(chart)).to.deep.equal([]);
    expect(drawnNames(chart)[0]).to.equal('o1-preview');
  });
});

describe('a chart of any width', () => {
  const qwq = { x: 'model', y: 'pass_rate_2 as Rate (%)', color: 'edit_format' };

  it('stays in its box, and cuts or leaves out no name, from 320 to 1600 px', async () => {
    const chart = await chartWith({ src: qwqFile(), ...qwq }, 320);
    const box = chart.parentElement!;
    const turns: boolean[] = [];
    for (const width of [320, 360, 480, 640, 800, 1024, 1280, 1600]) {
      box.style.width = `${width}px`;
      await waitUntil(() => drawing(chart)?.width === part(chart, '.plot').clientWidth);
      await frames(3);
      const canvas = canvasOf(chart).getBoundingClientRect();
      const plot = part(chart, '.plot').getBoundingClientRect();
      expect(plot.width, `${width} px`).to.be.at.most(width);
      expect(canvas.right, `${width} px`).to.be.at.most(plot.right + 1);
      expect(canvas.bottom, `${width} px`).to.be.at.most(plot.bottom + 1);

      const picture = drawing(chart);
      const axis = picture.scales[isHorizontal(chart) ? 'y' : 'x']!;
      expect(axis.ticks, `${width} px`).to.have.lengthOf(7);
      const names = axis.ticks.map(({ label }) => [label].flat());
      expect(names.map((lines) => lines.join('').replace(/\s/g, ''))).to.deep.equal(
        chart.rows.map((row) => String(row['model']).replace(/\s/g, '')),
      );
      const context = canvasOf(chart).getContext('2d')!;
      const { ticks } = axis.options as unknown as {
        ticks: { font: { size: number; family: string } };
      };
      const { font } = ticks;
      context.font = `${font.size}px ${font.family}`;
      const slot = isHorizontal(chart) ? axis.width : axis.width / 7;
      for (const line of names.flat()) {
        expect(context.measureText(line!).width, `"${line}" at ${width} px`).to.be.at.most(slot);
      }
      if (isHorizontal(chart)) {
        const tallest = Math.max(...names.map((lines) => lines.length)) * font.size * 1.2;
        expect(axis.height / 7, `${width} px`).to.be.at.least(tallest);
      }
      turns.push(isHorizontal(chart));
    }
    expect(turns[0]).to.be.true;
    expect(turns.at(-1)).to.be.false;
  });

  it('stays as the author says', async () => {
    const upright = await chartWith({ src: qwqFile(), ...qwq, orientation: 'vertical' }, 320);
    expect(isHorizontal(upright)).to.be.false;
    const flat = await chartWith(
      { src: qwqFile(), y: 'pass_rate_2', orientation: 'horizontal' },
      1600,
    );
    expect(isHorizontal(flat)).to.be.true;
  });

  it('can be read when the reader’s filter has turned it', async () => {
    const chart = await chartWith({ src: qwqFile(), ...qwq }, 480);
    const read = async () => {
      part(chart, '.plot').blur();
      part(chart, '.plot').focus();
      await sendKeys({ press: 'ArrowRight' });
      await chart.updateComplete;
      return announced(chart);
    };
    expect(isHorizontal(chart)).to.be.true;
    chart.query = 'haiku';
    await waitUntil(() => !isHorizontal(chart), 'it did not turn');
    expect(await read()).to.include('(1 of 1)');
    chart.query = '';
    await waitUntil(() => isHorizontal(chart), 'it did not turn back');
    expect(await read(), 'goes on from the same row').to.include('(4 of 7)');
  });

  const models = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ model: `a-model-of-number-${n}`, y: n }));

  it('is no higher for its rows: every sixth of ninety-eight names is written, which the note says', async () => {
    const chart = await chartWith({}, 400);
    const { height } = chart.getBoundingClientRect();
    chart.data = models(98);
    await shown(chart);
    await frames(2);
    expect(isHorizontal(chart)).to.be.true;
    expect(chart.getBoundingClientRect().height).to.equal(height);
    const names = drawing(chart).scales['y']!.ticks.map(({ label }) => label);
    expect(names).to.deep.equal(names.map((_, n) => [`a-model-of-number-${6 * n}`]));
    const note = '98 names, every sixth written; all in the data table.';
    expect(part(chart, '.note').textContent.trim()).to.equal(note);
    chart.query = 'number-1';
    await waitUntil(() => !chart.shadowRoot!.querySelector('.note'), 'eleven have room');
  });

  it('is drawn once, in the room that its note leaves', async () => {
    const chart = await chartWith({}, 400);
    chart.data = models(7);
    await shown(chart);
    await frames(3);
    const { height } = canvasOf(chart);
    let drawings = 0;
    drawing(chart).config.plugins!.push({ id: 'count', afterDraw: () => drawings++ });
    chart.data = models(98);
    await shown(chart);
    expect(canvasOf(chart).height).to.be.below(height);
    await frames(3);
    expect(drawings).to.equal(1);
  });

  it('has the shape that its author wants, from the first moment on', async () => {
    const chart = await chartWith({ aspect: '1/2' }, 400);
    const height = () => part(chart, 'figure').getBoundingClientRect().height;
    expect(height()).to.equal(800);
    chart.data = models(30);
    await shown(chart);
    await frames(2);
    expect(height()).to.equal(800);
    chart.aspect = '2';
    await chart.updateComplete;
    expect(height()).to.be.below(400);
    chart.setAttribute('aspect', 'tall');
    await chart.updateComplete;
    expect(alerts(chart)[0]).to.include('aspect="tall" is no shape.');
  });

  it('makes no canvas that is larger than browsers draw', async () => {
    const chart = await chartWith({ aspect: 'auto', orientation: 'horizontal' }, 400);
    chart.data = models(3000);
    await shown(chart);
    const { width, height } = canvasOf(chart);
    expect(Math.max(width, height)).to.be.within(8_000, 16_384);
    expect(isBlank(canvasOf(chart))).to.equal(false);
  });

  it('is no higher though a name is endless', async () => {
    const chart = await chartWith({}, 400);
    chart.data = [
      { model: 'model '.repeat(180_000), y: 1 },
      { model: 'b', y: 2 },
    ];
    await shown(chart);
    expect(chart.getBoundingClientRect().height).to.be.below(600);
  });

  it('is drawn though each of thousands of rows has a colour or a name of its own', async () => {
    const data = Array.from({ length: 5000 }, (_, n) => ({ model: `m${n}`, y: n % 97, x: n % 89 }));
    const kinds: Record<string, string>[] = [
      { y: 'y', color: 'model' },
      { y: 'y', type: 'scatter', x: 'x', label: 'model' },
    ];
    for (const attributes of kinds) {
      const chart = await chartWith(attributes);
      chart.data = data;
      await shown(chart);
      expect(isBlank(canvasOf(chart)), attributes['type']).to.equal(false);
    }
  });

  it('grows with its rows where its author wants it: sixty bars have room for sixty names', async () => {
    const chart = await chartWith({ aspect: 'auto' }, 400);
    chart.data = models(60);
    await shown(chart);
    await frames(2);
    expect(isHorizontal(chart)).to.be.true;
    expect(drawing(chart).scales['y']!.ticks).to.have.lengthOf(60);
    expect(drawing(chart).scales['y']!.height / 60).to.be.at.least(13);
    expect(chart.getBoundingClientRect().bottom).to.be.at.least(
      canvasOf(chart).getBoundingClientRect().bottom,
    );
  });

  it('is drawn when it is shown, though it began hidden', async () => {
    const box = await fixture<HTMLElement>(html`<div hidden></div>`);
    const chart = document.createElement('benchmark-chart');
    chart.src = qwqFile();
    box.append(chart);
    await shown(chart);
    box.hidden = false;
    await waitUntil(() => !isBlank(canvasOf(chart)));
    expect(canvasOf(chart).getBoundingClientRect().width).to.be.greaterThan(300);
  });

  it('takes the room from the first moment that it takes in the end', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 800px"></div>`);
    const chart = document.createElement('benchmark-chart');
    chart.src = qwqFile();
    chart.caption = 'Code editing';
    box.append(chart);
    await chart.updateComplete;
    const before = chart.getBoundingClientRect().height;
    await shown(chart);
    await frames(2);
    expect(chart.getBoundingClientRect().height).to.equal(before);
  });
});

describe('a chart on paper', () => {
  const print = async (chart: BenchmarkChart, type: 'beforeprint' | 'afterprint') => {
    window.dispatchEvent(new Event(type));
    await chart.updateComplete;
  };
  /** The colours of the names along the axis, and of what is behind names. */
  const colors = (chart: BenchmarkChart) => [
    drawing(chart).options.scales!['y']!.ticks!.color as string,
    getComputedStyle(part(chart, '.probe.color-1')).color,
  ];

  it('is drawn as wide as a page, finely, with its values, and as before on the screen', async () => {
    const chart = await chartWith(
      { src: qwqFile(), y: 'pass_rate_2', orientation: 'horizontal' },
      1100,
    );
    const before = pixels(chart);
    const { width, currentDevicePixelRatio: ratio } = drawing(chart);
    expect(width).to.equal(1100);
    const { right } = drawing(chart).chartArea;
    await print(chart, 'beforeprint');
    expect(drawing(chart).width).to.equal(680);
    expect(canvasOf(chart).width).to.equal(680 * 3.5);
    // Room for values beside the bars.
    expect(680 - drawing(chart).chartArea.right).to.be.greaterThan(1100 - right);
    await print(chart, 'afterprint');
    expect(drawing(chart).currentDevicePixelRatio).to.equal(ratio);
    expect(pixels(chart)).to.equal(before);
  });

  it('is dark on white, though the page is light on black', async () => {
    const chart = await chartWith({ src: qwqFile(), y: 'pass_rate_2', orientation: 'horizontal' });
    chart.parentElement!.style.cssText += 'color-scheme: dark; color: white; background: black';
    await waitUntil(() => colors(chart)[0] === 'rgb(255, 255, 255)');
    await print(chart, 'beforeprint');
    expect(colors(chart)).to.deep.equal(['rgb(0, 0, 0)', 'rgb(69, 92, 176)']);
    await print(chart, 'afterprint');
    await waitUntil(() => colors(chart)[0] === 'rgb(255, 255, 255)');
  });

  it('has room for its names, as far as a page has', async () => {
    const chart = await chartWith({ orientation: 'horizontal' }, 400);
    const height = () => chart.getBoundingClientRect().height;
    const before = height();
    chart.data = Array.from({ length: 30 }, (_, n) => ({ model: `model ${n}`, y: n }));
    await shown(chart);
    expect(drawing(chart).scales['y']!.ticks).to.have.lengthOf(15);
    await print(chart, 'beforeprint');
    expect(drawing(chart).scales['y']!.ticks).to.have.lengthOf(30);
    await print(chart, 'afterprint');
    expect(height()).to.equal(before);
  });
});

describe('the space between letters that a reader asks for', () => {
  it('is left for names on the canvas', async () => {
    const scratch = document.createElement('canvas');
    scratch.style.letterSpacing = '9px';
    document.body.append(scratch);
    const context = scratch.getContext('2d')!;
    context.font = '10px sans-serif';
    const spaced = context.measureText('name').width;
    scratch.remove();
    const isTakenOver = spaced > 40;
    const chart = await chartWith({ src: qwqFile(), orientation: 'horizontal' });
    const before = drawing(chart).chartArea.left;
    chart.style.letterSpacing = '0.12em';
    await waitUntil(() => !isTakenOver || drawing(chart).chartArea.left > before + 5);
  });
});

describe('a chart without a mouse', () => {
  let chart: BenchmarkChart;
  let table: BenchmarkTable;

  beforeEach(async () => ({ chart, table } = await qwqPage()));

  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
    await chart.updateComplete;
    return announced(chart);
  };

  it('is read bar by bar, with value, unit and series', async () => {
    const plot = part(chart, '.plot');
    expect(plot.tabIndex).to.equal(0);
    plot.focus();
    expect(await press('ArrowRight')).to.equal(
      'o1-preview. Aider code editing benchmark: 79.7%. Solo model (1 of 7)',
    );
    expect(await press('ArrowRight')).to.equal(
      'QwQ + Qwen2.5 Coder 32B-I. Aider code editing benchmark: 73.6%. Architect + Editor (2 of 7)',
    );
    expect(await press('ArrowLeft'))
      .to.include('o1-preview')
      .and.include('(1 of 7)');
    expect(await press('ArrowUp')).to.include('(2 of 7)');
    expect(await press('ArrowDown')).to.include('(1 of 7)');
  });

  it('goes to the first and the last, and no further', async () => {
    part(chart, '.plot').focus();
    expect(await press('End'))
      .to.include('QwQ. ')
      .and.include('(7 of 7)');
    expect(await press('ArrowRight')).to.include('(7 of 7)');
    expect(await press('Home')).to.include('(1 of 7)');
    expect(await press('ArrowLeft')).to.include('(1 of 7)');
  });

  it('shows the tooltip of the bar that is read, and takes it away by Escape and on leaving', async () => {
    part(chart, '.plot').focus();
    await press('ArrowRight');
    expect(tooltip(chart)).to.match(/^o1-preview .*79\.7%/);
    expect(await press('Escape')).to.equal('Solo model: 42.1% to 79.7%, 4 values. (2 of 4)');
    expect(tooltip(chart)).to.equal('');
    await press('Escape', 'ArrowRight');
    expect(tooltip(chart), 'the place was kept').to.match(/^QwQ \+ Qwen2.5/);
    part(chart, '.plot').blur();
    await chart.updateComplete;
    expect(tooltip(chart)).to.equal('');
    expect(drawing(chart).getActiveElements()).to.deep.equal([]);
    expect(announced(chart)).to.equal('');
  });

  it('goes along x by right and left, and among the marks of a place by down and up', async () => {
    const both = await chartWith({ x: 'model', y: 'a, b' });
    both.data = ['x', 'y', 'z'].map((model, index) => ({ model, a: index + 1, b: index + 4 }));
    await shown(both);
    part(both, '.plot').focus();
    const said = async (key: string) => {
      await sendKeys({ press: key });
      await both.updateComplete;
      return announced(both);
    };
    expect(await said('ArrowRight')).to.match(/^x\. A: 1/);
    expect(await said('ArrowDown')).to.match(/^x\. B: 4/);
    expect(await said('ArrowRight')).to.match(/^y\. B: 5/);
    expect(await said('ArrowUp')).to.match(/^y\. A: 2/);
    expect(await said('End')).to.match(/^z\. B: 6/);
    expect(await said('ArrowRight')).to.match(/^No more points\. z\. B: 6/);
    expect(await said('Home')).to.match(/^x\. A: 1/);
  });

  it('shows a value at the first tap, and selects at the second', async () => {
    const box = canvasOf(chart).getBoundingClientRect();
    const index = chart.series[0]!.slots.findIndex(({ point }) => point);
    const { x, y } = drawing(chart).getDatasetMeta(0).data[index]!;
    const at = { clientX: box.left + x, clientY: box.top + y + 5, bubbles: true };
    const tap = async () => {
      const plot = part(chart, '.plot');
      const touch = { ...at, pointerType: 'touch' };
      plot.dispatchEvent(new PointerEvent('pointerdown', touch));
      plot.dispatchEvent(new PointerEvent('pointerleave', touch));
      plot.dispatchEvent(new MouseEvent('click', at));
      await chart.updateComplete;
    };
    await tap();
    expect(tooltip(chart)).to.not.equal('');
    expect(chart.selected).to.deep.equal([]);
    await tap();
    expect(chart.selected).to.have.lengthOf(1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await chart.updateComplete;
    expect(tooltip(chart), 'a tap elsewhere').to.equal('');
  });

  it('leaves other keys and shortcuts to the browser', async () => {
    const plot = part(chart, '.plot');
    const isTaken = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { ...init, cancelable: true });
      plot.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(isTaken({ key: 'Escape' }), 'nothing to take away').to.be.false;
    expect(isTaken({ key: 'ArrowRight' })).to.be.true;
    expect(isTaken({ key: 'Escape' }), 'to the series').to.be.true;
    expect(isTaken({ key: 'Escape' }), 'to the chart').to.be.true;
    for (const init of [
      { key: 'Tab' },
      { key: 'a' },
      { key: 'PageDown', ctrlKey: true },
      { key: 'Escape' },
      { key: 'ArrowLeft', altKey: true },
      { key: 'Home', ctrlKey: true },
      { key: 'ArrowRight', metaKey: true },
    ]) {
      expect(isTaken(init), JSON.stringify(init)).to.be.false;
    }
    await chart.updateComplete;
  });

  it('goes on from the start when a filter took away the bar that was read', async () => {
    part(chart, '.plot').focus();
    await press('End');
    chart.query = 'haiku';
    await waitUntil(() => announced(chart) === '1 of 7 rows');
    expect(await press('ArrowRight'))
      .to.include('QwQ + Haiku')
      .and.include('(1 of 1)');
  });

  it('keeps its tooltip at the row that a filter moves, and drops it with the row', async () => {
    part(chart, '.plot').focus();
    await press('End');
    expect(tooltip(chart)).to.match(/^QwQ /);
    let updates = 0;
    chart.addController({ hostUpdated: () => void updates++ });
    chart.query = 'qwq';
    await waitUntil(() => drawnNames(chart).length === 4);
    await chart.updateComplete;
    expect(updates, 'drawing asks for no second update').to.equal(1);
    await waitUntil(() => announced(chart) === '4 of 7 rows');
    expect(tooltip(chart)).to.match(/^QwQ .*42\.1%/);
    const { left, right } = canvasOf(chart).getBoundingClientRect();
    const box = part(chart, '[part=tooltip]').getBoundingClientRect();
    expect((box.left + box.right) / 2, 'beside the bar where it is now').to.be.above(
      (left + right) / 2,
    );
    expect(await press('ArrowLeft')).to.include('(3 of 4)');
    chart.query = 'o1';
    await waitUntil(() => drawnNames(chart).length === 2);
    await waitUntil(() => announced(chart) === '2 of 7 rows');
    expect(tooltip(chart)).to.equal('');
    expect(await press('ArrowRight')).to.include('(1 of 2)');
  });

  it('lights the row of the bar that is read, until the reader points at another', async () => {
    const lit = () => parts(table, '.row.pointed th span:first-of-type').map(textOf);
    part(chart, '.plot').focus();
    await press('Home');
    await table.updateComplete;
    expect(lit()).to.deep.equal(['o1-preview']);
    parts(table, '.row')[4]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await Promise.all([chart.updateComplete, table.updateComplete]);
    expect(lit()).to.deep.equal([]);
    expect(tooltip(chart)).to.match(/^o1-mini/);
    part(table, 'tbody').dispatchEvent(new PointerEvent('pointerleave'));
    await chart.updateComplete;
    expect(tooltip(chart)).to.equal('');
  });

  it('keeps the focus when a button goes away with what it does', async () => {
    chart.selected = ['QwQ'];
    await chart.updateComplete;
    const button = (text: string) =>
      parts<HTMLButtonElement>(chart, '.note button').find((one) => textOf(one) === text)!;
    button('Clear selection').click();
    await chart.updateComplete;
    expect(chart.selected).to.deep.equal([]);
    expect(chart.shadowRoot!.activeElement).to.equal(part(chart, '.plot'));
    chart.selected = ['QwQ'];
    chart.query = 'o1';
    await chart.updateComplete;
    button('Show only selected').click();
    button('Show only selected').click();
    await chart.updateComplete;
    expect(chart.query, 'a filter that hides what is selected gives way').to.equal('model=QwQ');
    expect(drawnNames(chart)).to.deep.equal(['QwQ']);
  });

  it('has its data as a table, in the order in which it is drawn', async () => {
    expect(parts(chart, 'table')).to.deep.equal([]);
    await asTable(chart);
    const rows = () => parts<HTMLTableRowElement>(chart, 'table tr');
    const texts = rows().map((row) => [...row.cells].map(textOf));
    expect(texts).to.have.lengthOf(8);
    expect(texts[0]).to.deep.equal(['Model', 'Edit format', 'Aider code editing benchmark (%)']);
    expect(texts[1]).to.deep.equal(['o1-preview', 'Solo model', '79.7%']);
    expect(texts[2]).to.deep.equal(['QwQ + Qwen2.5 Coder 32B-I', 'Architect + Editor', '73.6%']);
    chart.query = 'haiku';
    await chart.updateComplete;
    expect(rows()).to.have.lengthOf(2);
    part(chart, '.choice button').click();
    await chart.updateComplete;
    await waitUntil(() => !isBlank(canvasOf(chart)), 'the chart does not come back');
  });
});
