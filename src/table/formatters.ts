import type { Row, Value } from '../results/results.js';

/** How a script writes the values of columns, by the names of these. */
export type Formatters = Readonly<Record<string, (value: Value, row: Row) => string>>;

/** A formatter that throws is told of once, and left out from then on. */
const broken = new WeakSet<Formatters[string]>();

/** What the formatter of a column writes; `undefined` where the table is to write it. */
export function written(
  write: Formatters[string] | undefined,
  value: Value,
  row: Row,
): string | undefined {
  if (!write || broken.has(write)) return undefined;
  try {
    return String(write(value, row));
  } catch (error) {
    broken.add(write);
    console.warn(error);
    return undefined;
  }
}
