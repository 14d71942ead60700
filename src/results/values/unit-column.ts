import { namesMeasure } from './measure.js';
import type { Value } from '../results.js';
import type { TypedColumn } from './typed-column.js';
import { unitSign } from './unit-names.js';
import { convert, isUnit } from './unit.js';
import { wordsOf } from './words.js';

/**
 * A column of units beside columns of numbers (`time_unit`, `scoreUnit`, `unit`) is their unit. Their
 * values are brought to the unit that most of them have; what can't be is a missing value, so that
 * "ops/s" and "us/op" never stand on one axis.
 */
export function withUnitColumns(columns: readonly TypedColumn[]): readonly TypedColumn[] {
  let result = columns;
  for (const units of columns) {
    const base = baseOf(units.name);
    // Who says that it is text does not want it to be a unit.
    if (base === null || units.type !== 'text' || units.isGiven) continue;
    if (!areUnits(units.values)) continue;
    const measured = new Set(measuredBy(base, units, result));
    result = result.map((column) => (measured.has(column) ? inOneUnit(column, units) : column));
  }
  return result;
}

/** What a unit's column says that it is the unit of: "time" of `time_unit`, '' of `unit`; `null` for another. */
function baseOf(name: string): string | null {
  const words = wordsOf(name.slice(pathOf(name).length));
  return /^units?$/.test(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : null;
}

/** `primaryMetric.` of `primaryMetric.score`: only a name without blanks is a path. */
function pathOf(name: string): string {
  return /^(?:[\w@-]+\.)+(?=[\w@-]+$)/.exec(name)?.[0] ?? '';
}

/** Few short words, at least one of them a unit that is known. */
function areUnits(values: readonly Value[]): boolean {
  const units = new Set(values.filter((value) => value !== null && value !== ''));
  if (units.size === 0 || units.size > 24) return false;
  const texts = [...units].map(String);
  return texts.every((unit) => unit.length <= 24 && !/^\d/.test(unit)) && texts.some(isUnit);
}

/** What results are called that have a unit in a column of its own. */
const valueWords = new Set(
  (
    'value values score result results measurement mean median average avg min max minimum maximum ' +
    'stddev std stdev error err lower upper low high p50 p75 p90 p95 p99 percentile percentiles'
  ).split(' '),
);

/** The columns of numbers that a column of units is meant for. */
function measuredBy(
  base: string,
  units: TypedColumn,
  columns: readonly TypedColumn[],
): readonly TypedColumn[] {
  const path = pathOf(units.name);
  const wordsWithin = (name: string) => wordsOf(name.slice(path.length));
  const beside = columns.filter(
    ({ name, type, unit, unitIn }) =>
      type === 'number' && unit === '' && !unitIn && name.startsWith(path),
  );
  if (base !== '') {
    const same = beside.filter(({ name }) => wordsWithin(name).join(' ') === base);
    const begins = beside.filter(({ name }) =>
      `${wordsWithin(name).join(' ')} `.startsWith(`${base} `),
    );
    // The error of a score is in its unit.
    if (same.length > 0) return path ? begins : same;
    const last = base.split(' ').at(-1)!;
    const containing = beside.filter(({ name }) => wordsWithin(name).includes(last));
    if (containing.length > 0) return containing;
    // Another quantity's unit is no unit for all.
    if (!/^(?:time|score|value|result|metric|measure|measurement|benchmark)$/.test(base)) return [];
  }
  const named = beside.filter(({ name }) => wordsWithin(name).some((word) => valueWords.has(word)));
  return named.length > 0 ? named : beside.filter(({ name }) => namesMeasure(name));
}

function inOneUnit(column: TypedColumn, units: TypedColumn): TypedColumn {
  const own = units.values.map((value) => unitSign(String(value ?? '')));
  const counts = new Map<string, number>();
  column.values.forEach((value, row) => {
    const unit = own[row]!;
    if (value !== null && unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  });
  const unit = mostAlike(counts);
  if (unit === undefined) return column;
  const to = (value: number, row: number) => (own[row] ? convert(value, own[row], unit) : null);
  const others = [...counts.keys()].filter((other) => convert(1, other, unit) === null);
  const { name } = units;
  return {
    ...column,
    unit,
    read: [column.read, noteOn(name, unit, counts, others)].filter(Boolean).join('; '),
    unitIn: (row) => unitSign(String(row[name] ?? '')),
    values: column.values.map((value, row) => (typeof value === 'number' ? to(value, row) : value)),
    // A number of another unit must not stand there as if it were of this one.
    ...(others.length > 0 && {
      texts: column.values.map((value, row) =>
        typeof value === 'number' && others.includes(own[row]!) ? `${value} ${own[row]}` : null,
      ),
    }),
    ...(column.margins && {
      margins: column.margins.map((margin, row) => {
        const [below, above] = (margin ?? []).map((off) => to(off, row));
        return below == null || above == null ? null : ([below, above] as const);
      }),
    }),
  };
}

function noteOn(
  name: string,
  unit: string,
  counts: ReadonlyMap<string, number>,
  others: readonly string[],
): string {
  const isBrought = counts.size > 1 + others.length;
  const note = `${counts.size > 1 ? 'units' : 'unit'} from ${name}${isBrought ? `, brought to ${unit}` : ''}`;
  return others.length > 0
    ? `${note}; ${others.join(', ')} left out, not comparable with ${unit}`
    : note;
}

/** The most frequent unit of the kind of unit that most of the values have. */
function mostAlike(counts: ReadonlyMap<string, number>): string | undefined {
  const alike = (unit: string) =>
    [...counts].reduce((sum, [other, n]) => sum + (convert(1, other, unit) === null ? 0 : n), 0);
  return [...counts].sort((a, b) => alike(b[0]) - alike(a[0]) || b[1] - a[1])[0]?.[0];
}
