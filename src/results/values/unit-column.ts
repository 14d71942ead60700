import { each, mapped, some, type Work } from '../../work.js';
import { convertMargin } from './margins.js';
import { namesMeasure } from './measure.js';
import type { Value } from '../results.js';
import type { TypedColumn } from './typed-column.js';
import { unitSign } from './unit-names.js';
import { convert, isUnit } from './unit.js';
import { endsWith, namesAny, wordSet, wordsOf } from './words.js';

/**
 * A column of units beside columns of numbers (`time_unit`, `scoreUnit`, `unit`) is their unit. Their
 * values are brought to the first unit, or to one that more of them have; what can't be is a missing value, so that
 * "ops/s" and "us/op" never stand on one axis.
 */
export function* withUnitColumns(columns: readonly TypedColumn[]): Work<readonly TypedColumn[]> {
  let result = columns;
  const kinds = columns.find(({ name }) => name === KINDS)?.values ?? [];
  for (const units of columns) {
    // Who says that it is text does not want it to be a unit.
    if (units.type !== 'text' || units.isGiven || !endsWith(units.name, unitWords)) continue;
    if (!(yield* areUnits(units.values))) continue;
    const measured = new Set(measuredBy(units, result));
    const brought: TypedColumn[] = [];
    for (const column of result) {
      brought.push(measured.has(column) ? yield* inOneUnit(column, units, kinds) : column);
    }
    result = brought;
  }
  return result;
}

const unitWords = wordSet('unit units');

/** Few short words, at least one of them a unit that is known. */
function* areUnits(values: readonly Value[]): Work<boolean> {
  const units = new Set<Value>();
  const areMany = yield* some(values, (value) => {
    if (value !== null && value !== '') units.add(value);
    return units.size > 24;
  });
  if (areMany) return false;
  const texts = [...units].map(String);
  return texts.every((unit) => /^\D.{0,23}$/.test(unit)) && texts.some(isUnit);
}

/** What results are called that have a unit in a column of its own. */
const valueWords = wordSet(
  'value score result measurement mean median average avg min max minimum maximum stddev std ' +
    'stdev error err lower upper low high p50 p75 p90 p95 p99 percentile',
);
/** The same of what a column of units is called after: others' units are no units for all. */
const generalWords = wordSet('time score value result metric measure measurement benchmark');

/** The columns of numbers that a column of units is meant for. */
function measuredBy(units: TypedColumn, columns: readonly TypedColumn[]): readonly TypedColumn[] {
  // `primaryMetric.` of `primaryMetric.score`: only a name without blanks is a path.
  const path = /^(?:[\w@-]+\.)+(?=[\w@-]+$)/.exec(units.name)?.[0] ?? '';
  const within = (name: string) => name.slice(path.length);
  // "time" of `time_unit`, nothing of `unit`
  const base = wordsOf(within(units.name)).slice(0, -1);
  const beside = columns.filter(
    ({ name, type, unit, unitIn }) =>
      type === 'number' && unit === '' && !unitIn && name.startsWith(path),
  );
  if (base.length > 0) {
    const begins = beside.filter(({ name }) =>
      base.every((word, i) => wordsOf(within(name))[i] === word),
    );
    const same = begins.filter(({ name }) => wordsOf(within(name)).length === base.length);
    // The error of a score is in its unit.
    const isOfIt = (word: string, i: number) => i < base.length || valueWords.has(word);
    const own = begins.filter(({ name }) => path || wordsOf(name).every(isOfIt));
    if (same.length > 0) return own;
    const last = wordSet(base.at(-1)!);
    const containing = beside.filter(({ name }) => namesAny(within(name), last));
    if (containing.length > 0) return containing;
    if (base.length > 1 || !generalWords.has(base[0]!)) return [];
  }
  const named = beside.filter(({ name }) => namesAny(within(name), valueWords));
  return named.length > 0 ? named : beside.filter(({ name }) => namesMeasure(name));
}

/** Where Google Benchmark says that a row's numbers are a share of its mean, whatever their unit. */
const KINDS = 'aggregate_unit';

function unitOf(unit: Value | undefined, kind: Value | undefined): string {
  return kind === 'percentage' ? 'of the mean' : unitSign(String(unit ?? ''));
}

function* inOneUnit(
  column: TypedColumn,
  units: TypedColumn,
  kinds: readonly Value[],
): Work<TypedColumn> {
  const own = yield* mapped(units.values, (value, row) => unitOf(value, kinds[row]));
  const counts = new Map<string, number>();
  yield* each(column.values, (value, row) => {
    const unit = own[row]!;
    if (value !== null && unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  });
  const unit = mostOfFirst(counts);
  if (unit === undefined) return column;
  const others = [...counts.keys()].filter((other) => convert(1, other, unit) === null);
  const { name } = units;
  const from = `${counts.size > 1 ? 'units' : 'unit'} from ${name}`;
  const brought = counts.size > 1 + others.length ? `${from}, brought to ${unit}` : from;
  const leftOut = others.length > 0 && `${others.join(', ')} left out, not comparable with ${unit}`;
  return {
    ...column,
    unit,
    read: [column.read, brought, leftOut].filter(Boolean).join('; '),
    unitFrom: name,
    unitIn: (row) => unitOf(row[name], row[KINDS]),
    values: yield* mapped(column.values, (value, row) =>
      typeof value === 'number' ? convert(value, own[row]!, unit) : value,
    ),
    // A number of another unit must not stand there as if it were of this one.
    ...(others.length > 0 && {
      texts: yield* mapped(column.values, (value, row) =>
        typeof value === 'number' && others.includes(own[row]!) ? `${value} ${own[row]}` : null,
      ),
    }),
    ...(column.margins && {
      margins: yield* mapped(column.margins, (margin, row) =>
        convertMargin(margin, own[row]!, unit),
      ),
    }),
  };
}

/** The most frequent of the units that can be compared with the first. */
function mostOfFirst(counts: ReadonlyMap<string, number>): string | undefined {
  const [first = ''] = counts.keys();
  const alike = [...counts].filter(([unit]) => convert(1, unit, first) !== null);
  return alike.sort((a, b) => b[1] - a[1])[0]?.[0];
}
