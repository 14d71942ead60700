import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import {
  announced,
  asTable,
  canvasOf,
  frames,
  part,
  parts,
  qwqFile,
  route,
  search,
  searchBox,
  shown,
  textOf,
  type BenchmarkElement,
} from './page.js';
import { waitUntil } from './wait-until.js';

const tags = ['benchmark-chart', 'benchmark-table'] as const;

/** A page of one colour scheme with one element on it. */
async function pageWith(
  scheme: 'light' | 'dark',
  tag: (typeof tags)[number],
  attributes: Record<string, string>,
  width = 900,
): Promise<BenchmarkElement> {
  const box = await fixture<HTMLElement>(html`<main></main>`);
  box.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText; width: ${width}px`;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  return element;
}

const y = 'pass_rate_2 as Rate (%), percent_cases_well_formed as Well formed (%)';
const all = {
  'benchmark-chart': { caption: 'Code editing', color: 'edit_format', y },
  'benchmark-table': { caption: 'Code editing', code: 'command', sort: '-pass_rate_2', limit: '5' },
};

/** Each state that an element can be in. */
const states: Record<string, (element: BenchmarkElement) => Promise<unknown>> = {
  loading: (element) => {
    element.src = route('slow', { ms: 4000, file: '/demo/data/qwq.yml', key: 'a11y' });
    return element.updateComplete;
  },
  loaded: (element) => {
    element.src = qwqFile();
    return shown(element);
  },
  filtered: (element) => {
    element.src = qwqFile();
    element.query = 'o1';
    return shown(element);
  },
  empty: (element) => {
    element.src = qwqFile();
    element.query = 'nobody';
    return shown(element);
  },
  'without rows': (element) => {
    element.src = qwqFile();
    element.where = 'nobody';
    return shown(element);
  },
  'with an error': (element) => {
    element.src = route('status', { code: 404 });
    return shown(element);
  },
  'with a fault in an attribute': (element) => {
    element.src = qwqFile();
    element.sort = 'nothing';
    return shown(element);
  },
};

describe('axe finds nothing', () => {
  for (const tag of tags) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const [state, reach] of Object.entries(states)) {
        it(`in a ${tag} that is ${state}, ${scheme}`, async function () {
          this.timeout(10_000);
          const element = await pageWith(scheme, tag, all[tag]);
          await reach(element);
          await frames(2);
          await expect(element).to.be.accessible();
        });
      }
    }

    it(`in a ${tag} in 320 px, as a page zoomed to 400 %`, async function () {
      this.timeout(10_000);
      const element = await pageWith('light', tag, { ...all[tag], src: qwqFile() }, 320);
      await shown(element);
      await frames(2);
      await expect(element).to.be.accessible();
      expect(element.parentElement!.scrollWidth).to.be.at.most(320);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });

    it(`in a ${tag} with text of twice the size`, async function () {
      this.timeout(10_000);
      const element = await pageWith('light', tag, { ...all[tag], src: qwqFile() }, 640);
      element.parentElement!.style.fontSize = '32px';
      await shown(element);
      await frames(2);
      await expect(element).to.be.accessible();
      expect(element.parentElement!.scrollWidth).to.be.at.most(640);
    });
  }

  it('in a chart whose bar is read by keyboard', async () => {
    const chart = await pageWith('light', 'benchmark-chart', { src: qwqFile() });
    await shown(chart);
    part(chart, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await chart.updateComplete;
    expect(announced(chart)).to.include('o1-preview');
    await expect(chart).to.be.accessible();
  });
});

describe('what a screen reader is told', () => {
  it('of a chart: a name, how to use it, and its data', async () => {
    const chart = (await pageWith('light', 'benchmark-chart', {
      src: qwqFile(),
      caption: 'Code editing',
    })) as BenchmarkChart;
    await shown(chart);
    const plot = part(chart, '.plot');
    expect(plot.getAttribute('aria-label')).to.equal('Code editing');
    expect(textOf(part(chart, `#${plot.getAttribute('aria-describedby')}`))).to.match(
      /^Arrow keys/,
    );
    expect(canvasOf(chart).getAttribute('aria-hidden'), 'it is not named twice').to.equal('true');
    await asTable(chart);
    expect(part(chart, '[role=region]').ariaLabel).to.equal('Code editing');
    expect(parts(chart, 'table caption'), 'nor is its table').to.deep.equal([]);
    expect(parts(chart, 'th[scope=col]').map(textOf)).to.deep.equal(['Model', 'Pass rate 2']);
  });

  it('of a chart on its way: that it is busy', async () => {
    const chart = await pageWith('light', 'benchmark-chart', {
      src: route('slow', { ms: 3000, file: '/demo/data/qwq.yml', key: 'busy' }),
    });
    await chart.updateComplete;
    expect(part(chart, 'figure').getAttribute('aria-busy')).to.equal('true');
    expect(textOf(part(chart, '.waiting'))).to.match(/^Loading slow/);
    chart.src = qwqFile();
    await shown(chart);
    expect(part(chart, 'figure').getAttribute('aria-busy')).to.equal('false');
  });

  it('of a table: a name, headers, the order, and the box to search', async () => {
    const table = (await pageWith('light', 'benchmark-table', {
      src: qwqFile(),
      caption: 'Code editing',
      sort: '-pass_rate_2',
      columns: 'model, pass_rate_2 as Rate (%)',
    })) as BenchmarkTable;
    await shown(table);
    expect(part(table, 'table').getAttribute('aria-label')).to.equal('Code editing');
    expect(parts(table, 'th[aria-sort]').map(textOf)).to.deep.equal(['Rate (%)']);
    expect(textOf(searchBox(table).labels![0]!)).to.equal('Search');
    // The arrows are for the eye; the direction is said by aria-sort.
    for (const arrow of parts(table, '.arrow')) {
      expect(arrow.closest('[aria-hidden=true]')).to.not.equal(null);
    }
  });

  it('of a filter: the number of rows, once it has changed, in a region that was there before', async () => {
    const table = (await pageWith('light', 'benchmark-table', {
      src: qwqFile(),
    })) as BenchmarkTable;
    await shown(table);
    const status = part(table, '[role=status]');
    await search(table, 'o1');
    expect(part(table, '[role=status]')).to.equal(status);
    await waitUntil(() => textOf(status) === '2 of 7 rows');
  });
});

describe('the keyboard', () => {
  it('reaches all that can be used, in the order in which it is seen', async () => {
    const table = await pageWith('light', 'benchmark-table', {
      src: qwqFile(),
      columns: 'model, pass_rate_2',
      limit: '3',
    });
    await shown(table);
    const reached = parts(table, 'input, button, a[href], [tabindex]').filter(
      (one) => one.tabIndex >= 0 && one.checkVisibility(),
    );
    const tops = reached.map((one) => Math.round(one.getBoundingClientRect().top));
    expect(reached.map(({ localName }) => localName).slice(0, 1)).to.deep.equal(['input']);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    expect(reached.every(({ tabIndex }) => tabIndex === 0)).to.be.true;
  });

  it('shows where it is', async () => {
    for (const tag of tags) {
      const element = await pageWith('light', tag, { src: qwqFile() });
      await shown(element);
      const target = part(element, tag === 'benchmark-chart' ? '.plot' : '.scroll');
      target.focus({ focusVisible: true });
      if (!target.matches(':focus-visible')) continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      expect(outlineStyle, tag).to.equal('solid');
      expect(parseFloat(outlineWidth), tag).to.be.at.least(2);
    }
  });

  it('finds buttons that are large enough to touch', async () => {
    const table = await pageWith('light', 'benchmark-table', { src: qwqFile() }, 360);
    await shown(table);
    for (const control of parts(table, 'input, thead button')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
    }
  });
});
