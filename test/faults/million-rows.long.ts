import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkElement } from '../page.js';
import { frames } from '../page.js';

/** Nobody notices that a page waits for so long, in ms. */
const LONGEST_BLOCK = 200;

const ROWS = 1_000_000;

/** Both files are as large as that many rows are at least, and have a column without repeats. */
const row = (index: number) => [
  `model ${index}`,
  ((index * 37) % 1_000) / 10,
  ['diff', 'whole', 'architect'][index % 3]!,
  (index * 13) % 300,
];
const names = ['model', 'score', 'format', 'seconds'];

function address(type: string, parts: string[]): string {
  return URL.createObjectURL(new Blob([parts.join('')], { type }));
}

const files: Readonly<Record<string, () => string>> = {
  CSV: () => {
    const lines = Array.from({ length: ROWS }, (_, index) => row(index).join(','));
    return address('text/csv', [[names.join(','), ...lines].join('\n')]);
  },
  JSON: () => {
    const maps = Array.from({ length: ROWS }, (_, index) => {
      const cells = row(index).map((cell, at) => `"${names[at]}":${JSON.stringify(cell)}`);
      return `{${cells.join()}}`;
    });
    return address('application/json', ['[', maps.join(',\n'), ']']);
  },
};

const elements: Readonly<Record<string, string>> = {
  table: '<benchmark-table></benchmark-table>',
  'sorted table': '<benchmark-table sort="-score"></benchmark-table>',
  filter: '<benchmark-filter facets="format, score"></benchmark-filter>',
  'chart of names': '<benchmark-chart x="model" y="score"></benchmark-chart>',
  'chart of means': '<benchmark-chart x="format" y="mean(score)"></benchmark-chart>',
  lines: '<benchmark-chart type="line" x="seconds" y="score" color="format"></benchmark-chart>',
  scatter:
    '<benchmark-chart type="scatter" x="seconds" y="score" color="format"></benchmark-chart>',
};

describe('a million rows', function () {
  this.timeout(120_000);

  before(function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) this.skip();
  });

  for (const [format, file] of Object.entries(files)) {
    for (const [name, tag] of Object.entries(elements)) {
      it(`of ${format} never block the page for ${LONGEST_BLOCK} ms, in a ${name}`, async () => {
        const src = file();
        const box = await fixture<HTMLElement>(html`<div></div>`);
        const blocks: number[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blocks.push(Math.round(duration));
        });
        try {
          // What made the file is none of the elements' work.
          await frames(5);
          observer.observe({ type: 'longtask' });
          box.innerHTML = tag;
          const element = box.firstElementChild as BenchmarkElement;
          element.setAttribute('max-size', '200');
          element.setAttribute('src', src);
          await element.loadComplete;
          await frames(5);
          expect(element.rows).to.have.lengthOf(ROWS);
          expect(element.error).to.equal(null);
        } finally {
          observer.disconnect();
          URL.revokeObjectURL(src);
        }
        expect(Math.max(0, ...blocks), 'the longest block').to.be.at.most(LONGEST_BLOCK);
      });
    }
  }
});
