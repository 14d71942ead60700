/** Four hundred rows, and elements that show them, for texts that must freeze no page. */
import { BenchmarkChart, BenchmarkFilter, BenchmarkTable } from '../../src/index.js';
import '../../src/index.js';

const kinds = ['diff', 'whole', 'édité', 'no "quotes"'];

export const rows = Array.from({ length: 400 }, (_, index) => ({
  model: `model ${index}`,
  score: (index * 37) % 101,
  cost: index % 7 ? index / 7 : null,
  date: `2024-${String((index % 12) + 1).padStart(2, '0')}-11`,
  'Total Cost ($)': index * 1.25,
  kind: kinds[index % 4],
  tries: [index, index + 1, 3],
}));

export const tags = ['benchmark-chart', 'benchmark-table', 'benchmark-filter'] as const;
export type Tag = (typeof tags)[number];
export const classes = {
  'benchmark-chart': BenchmarkChart,
  'benchmark-table': BenchmarkTable,
  'benchmark-filter': BenchmarkFilter,
};

/** The attributes of an element, and the properties of the same meaning. */
export function attributesOf(tag: Tag): string[] {
  return classes[tag].observedAttributes;
}

export type AnyElement = BenchmarkChart | BenchmarkTable | BenchmarkFilter;

/** An element that shows the rows. */
export async function shown(tag: Tag, box: Element): Promise<AnyElement> {
  const element = document.createElement(tag);
  element.data = rows;
  box.replaceChildren(element);
  await element.loadComplete;
  await element.updateComplete;
  return element;
}

/** How long an update takes that begins now, in ms. */
export function updateTime(element: AnyElement): number {
  const start = performance.now();
  (element as unknown as { performUpdate: () => void }).performUpdate();
  return performance.now() - start;
}
