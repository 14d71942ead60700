import { expect, fixture, html } from '@open-wc/testing';
import { BenchmarkChart, BenchmarkFilter, BenchmarkTable } from '../../src/index.js';
import { frames, route, thrownBy } from '../page.js';
import { pageFrom, type Action, type Page } from './pages.js';
import { random } from './random.js';

/** Browsers draw nothing on a larger canvas, on one side or the other. */
const LARGEST_CANVAS = 16_384;

/** What only a program can have written. */
const nonsense = /NaN|undefined|\[object \w+\]/;

type AnyElement = BenchmarkChart | BenchmarkTable | BenchmarkFilter;

const attributes = {
  'benchmark-chart': BenchmarkChart.observedAttributes,
  'benchmark-table': BenchmarkTable.observedAttributes,
  'benchmark-filter': BenchmarkFilter.observedAttributes,
};

/** Fails with all that is wrong with some pages, each with what it was made of. */
export async function faultsOfPages(first: number, count: number): Promise<void> {
  const { warn } = console;
  // Authors are told much, and each of these pages has an author who is wrong.
  console.warn = () => {};
  const faults: string[] = [];
  try {
    for (let seed = first; seed < first + count; seed++) {
      const page = pageFrom(random(seed + 1), (tag) => attributes[tag]);
      for (const fault of await faultsOf(page))
        faults.push(`${seed}: ${fault}\n${JSON.stringify(page)}`);
    }
  } finally {
    console.warn = warn;
  }
  expect(faults.join('\n\n')).to.equal('');
}

async function faultsOf(page: Page): Promise<string[]> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const address = location.href;
  const faults: string[] = [];
  box.style.width = `${page.width}px`;
  const element = document.createElement(page.tag);
  element.innerHTML = page.content;
  for (const [name, value] of Object.entries(page.attributes)) element.setAttribute(name, value);
  element.src = `${route('type', { body: page.file })}&/results.${page.format}`;
  const look = (what: string): void => {
    const found = faultIn(element, page);
    if (found) faults.push(`${what}: ${found}`);
  };
  const thrown = await thrownBy(async () => {
    box.append(element);
    await settled(element);
    look('loaded');
    for (const action of page.actions) {
      act(element, box, action);
      await settled(element);
      look(JSON.stringify(action));
    }
  });
  box.remove();
  history.replaceState(null, '', address);
  return [...thrown.map((error) => `throws ${String(error)}`), ...faults];
}

async function settled(element: AnyElement): Promise<void> {
  await element.loadComplete;
  await element.updateComplete;
  await frames(1);
}

function act(element: AnyElement, box: HTMLElement, action: Action): void {
  const root = element.shadowRoot!;
  switch (action[0]) {
    case 'attribute':
      if (action[2] === null) element.removeAttribute(action[1]);
      else element.setAttribute(action[1], action[2]);
      break;
    case 'query':
      element.query = action[1];
      break;
    case 'width':
      box.style.width = `${action[1]}px`;
      break;
    case 'click': {
      const targets = [
        ...root.querySelectorAll<HTMLElement>('button, input, summary, tbody tr, canvas'),
      ];
      targets[action[1] % (targets.length || 1)]?.click();
      break;
    }
    case 'key': {
      const target = root.querySelector('.plot, input') ?? element;
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: action[1], bubbles: true, composed: true }),
      );
      break;
    }
    case 'move':
      box.append(element);
  }
}

/** What a reader would see go wrong; `null` where nothing is. */
function faultIn(element: AnyElement, page: Page): string | null {
  const root = element.shadowRoot!;
  for (const { width, height } of root.querySelectorAll('canvas')) {
    if (Math.max(width, height) > LARGEST_CANVAS) return `a canvas of ${width} x ${height}`;
  }
  const isNarrow = element.parentElement!.style.width === '0px';
  const { width, height } = element.getBoundingClientRect();
  const isLazy = element.loading === 'lazy' && element.status === 'idle';
  const text = (root.textContent + element.textContent).trim();
  const isBlank =
    height === 0 || width === 0 || (text === '' && !root.querySelector('canvas, input'));
  if (isBlank && !isNarrow && !isLazy) return `blank, ${width} x ${height}, ${element.status}`;
  const given = page.file + JSON.stringify([page.attributes, page.actions]);
  const found = nonsense.exec(text)?.[0];
  return found && !given.includes(found) ? `says ${found}: ${text.slice(0, 300)}` : null;
}
