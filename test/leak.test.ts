import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { BenchmarkTable } from '../src/index.js';
import {
  frames,
  part,
  parts,
  qwqFile,
  search,
  shown,
  textOf,
  type BenchmarkElement,
} from './page.js';
import { waitUntil } from './wait-until.js';

/** Counts what is added and not removed again, while `action` runs. */
async function leftBehind(action: () => Promise<void>): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  const count = (name: string, by: number) => {
    left[name] = (left[name] ?? 0) + by;
    if (left[name] === 0) delete left[name];
  };
  const undo: (() => void)[] = [];

  for (const [where, target] of Object.entries({ window, document, body: document.body })) {
    const seen = new Map<string, Set<unknown>>();
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = function (this: EventTarget, ...args: unknown[]) {
      const [type, listener] = args as [string, unknown];
      const listeners = seen.get(type) ?? new Set();
      seen.set(type, listeners);
      if (!listeners.has(listener)) count(`${where} ${type}`, 1);
      listeners.add(listener);
      Reflect.apply(addEventListener, target, args);
    } as typeof target.addEventListener;
    target.removeEventListener = function (this: EventTarget, ...args: unknown[]) {
      const [type, listener] = args as [string, unknown];
      if (seen.get(type)?.delete(listener)) count(`${where} ${type}`, -1);
      Reflect.apply(removeEventListener, target, args);
    } as typeof target.removeEventListener;
    undo.push(() => {
      // The ones of the prototype are back.
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }

  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
    const { prototype } = window[name] as unknown as { prototype: Record<string, unknown> };
    const { observe, unobserve, disconnect } = prototype as Record<string, () => void>;
    const observed = new WeakMap<object, Set<unknown>>();
    prototype['observe'] = function (this: object, ...args: unknown[]) {
      const targets = observed.get(this) ?? new Set();
      observed.set(this, targets);
      if (!targets.has(args[0])) count(name, 1);
      targets.add(args[0]);
      return Reflect.apply(observe!, this, args) as unknown;
    };
    prototype['disconnect'] = function (this: object) {
      count(name, -(observed.get(this)?.size ?? 0));
      observed.delete(this);
      return Reflect.apply(disconnect!, this, []) as unknown;
    };
    if (unobserve) {
      prototype['unobserve'] = function (this: object, ...args: unknown[]) {
        if (observed.get(this)?.delete(args[0])) count(name, -1);
        return Reflect.apply(unobserve, this, args) as unknown;
      };
    }
    undo.push(() => {
      Object.assign(prototype, { observe, disconnect }, unobserve && { unobserve });
    });
  }

  const charts = Object.keys(Chart.instances).length;
  try {
    await action();
    await frames(2);
  } finally {
    undo.forEach((one) => one());
  }
  const more = Object.keys(Chart.instances).length - charts;
  if (more !== 0) left['charts'] = more;
  return left;
}

describe('fifty elements that come and go', () => {
  const src = qwqFile();
  const make = (tag: 'benchmark-chart' | 'benchmark-table') => {
    const element = document.createElement(tag);
    element.src = src;
    return element;
  };

  it('leave no listener, no observer and no chart behind', async () => {
    const box = await fixture(html`<div><p></p></div>`);
    const left = await leftBehind(async () => {
      const elements: BenchmarkElement[] = [];
      for (let count = 0; count < 25; count++) {
        elements.push(make('benchmark-chart'), make('benchmark-table'));
      }
      box.append(...elements);
      await Promise.all(elements.map((element) => shown(element)));
      await frames(2);
      const [first] = elements;
      first!.query = 'o1';
      for (const element of elements) box.querySelector('p')!.append(element);
      await Promise.all(elements.map((element) => shown(element)));
      await frames(2);
      elements.forEach((element) => element.remove());
    });
    expect(left).to.deep.equal({});
  });

  it('leave nothing behind when they go at once, or while they load', async () => {
    const box = await fixture(html`<div></div>`);
    const left = await leftBehind(async () => {
      for (let count = 0; count < 25; count++) {
        for (const tag of ['benchmark-chart', 'benchmark-table'] as const) {
          const element = make(tag);
          if (count % 2) element.loading = 'lazy';
          box.append(element);
          if (count % 3) await element.updateComplete;
          element.remove();
        }
      }
    });
    expect(left).to.deep.equal({});
  });

  it('leave nothing behind when they come back and go again', async () => {
    const box = await fixture(html`<div></div>`);
    const left = await leftBehind(async () => {
      const chart = make('benchmark-chart');
      const inline = make('benchmark-table');
      inline.src = '';
      inline.innerHTML = '<table><tr><th>a</th></tr><tr><td>1</td></tr></table>';
      for (let count = 0; count < 10; count++) {
        box.append(chart, inline);
        await Promise.all([shown(chart), shown(inline)]);
        await frames(1);
        chart.remove();
        inline.remove();
        await frames(1);
      }
    });
    expect(left).to.deep.equal({});
  });

  it('are counted: while one is there, something is', async () => {
    const box = await fixture(html`<div></div>`);
    const left = await leftBehind(async () => {
      const chart = make('benchmark-chart');
      box.append(chart);
      await shown(chart);
    });
    expect(left['charts']).to.equal(1);
    expect(left['ResizeObserver']).to.be.at.least(1);
    expect(left['window benchmark-filter-change']).to.equal(1);
  });
});

describe('a table that a reader types into', () => {
  const nodesIn = (table: Element) => {
    const walker = document.createTreeWalker(table.shadowRoot!, NodeFilter.SHOW_ALL);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  };

  for (const [size, rows] of [
    ['whole', 60],
    ['windowed', 500],
  ] as const) {
    it(`grows by no node, where it is ${size}`, async function () {
      this.timeout(30_000);
      const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
      table.data = Array.from({ length: rows }, (_, index) => ({
        model: `model ${index}`,
        kind: index % 3 ? 'diff' : 'whole',
        score: (index * 7) % 50,
      }));
      await shown(table);
      const turn = async () => {
        for (const query of ['m', 'mo', 'model 1', 'zzz', 'kind=whole', '-diff', 'score>20', '']) {
          await search(table, query);
        }
        for (const header of [1, 1, 1, 0, 0, 0]) {
          parts(table, 'thead button')[header]!.click();
          await table.updateComplete;
        }
        const box = part(table, '.scroll');
        for (const top of [900, 0]) {
          box.scrollTop = top;
          await frames(2);
        }
      };
      await turn();
      // The widths of columns are measured when the page has time.
      await waitUntil(() => parts(table, 'col').length > 0);
      const before = nodesIn(table);
      for (let count = 0; count < 10; count++) await turn();
      expect(nodesIn(table)).to.equal(before);
      expect(textOf(part(table, 'tbody th'))).to.equal('model 0');
    });
  }

  it('keeps the nodes of a row that stays, wherever it goes', async () => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    table.data = [...'abcdefgh'].map((model, index) => ({ model, score: (index * 3) % 8 }));
    await shown(table);
    const nodes = () =>
      new Map(
        parts<HTMLTableRowElement>(table, 'tbody tr.row:not([hidden])').map((row) => [
          [...row.cells].map(textOf).join(' '),
          row,
        ]),
      );
    let before = nodes();
    for (const sort of ['-score', 'score', '-model', '', 'score']) {
      for (const query of ['score>2', '-model=c,f', 'score>4; model=a', '']) {
        table.sort = sort;
        table.query = query;
        await table.updateComplete;
        const now = nodes();
        const expected = table.rows.map(({ model, score }) => `${String(model)} ${String(score)}`);
        expect([...now.keys()], `${sort} ${query}`).to.deep.equal(expected);
        for (const [text, row] of now) if (before.has(text)) expect(before.get(text)).to.equal(row);
        before = now;
      }
    }
  });
});
