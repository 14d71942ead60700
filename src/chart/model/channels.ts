import { filtered, type Work } from '../../work.js';
import { parseColumn, type ColumnExpression } from '../../columns/expression.js';
import { firstItems, quote } from '../../columns/list.js';
import { attempt, ResultsError, type AttributeError } from '../../errors.js';
import type { RankSettings } from '../../ranks/ranked-column.js';
import type { Source } from '../../results/file.js';
import type { Column, Results, Row } from '../../results/results.js';
import { profileOf } from '../../columns/column-profile.js';
import { namesOf } from '../../columns/default-columns.js';
import { numberAt } from '../../columns/number-at.js';
import { inUnitOfRows } from '../../columns/in-unit.js';
import { apartBy, MOST_VALUES } from './apart.js';
import { certaintiesOf } from './certainty.js';
import { defaultX, defaultY } from './defaults.js';
import { parseLegend } from './legend-entries.js';
import { PALETTE, type Along, type Channels } from './model.js';
import { nothingToDraw } from './nothing-to-draw.js';
import { MOST_PATTERNS } from './splits.js';

/** The attributes that name columns, as the author wrote them. */
export interface ChannelAttributes {
  readonly x: string;
  readonly y: string;
  readonly y2: string;
  readonly color: string;
  readonly pattern: string;
  readonly label: string;
  readonly legend: string;
}

/** More value columns than these nobody tells apart. */
const MOST_SERIES = 40;

/** What the attributes name; what they do not is still to be chosen. */
export interface NamedChannels extends Omit<Chosen, 'x'> {
  readonly x: ColumnExpression | null;
}

export interface Read<C> {
  /** `null` where the chart can't be drawn: a column is not there, or has not the type that is needed. */
  readonly channels: C | null;
  readonly errors: readonly AttributeError[];
}

/** Reads the attributes that name columns. */
export function namedChannels(
  { columns }: Results,
  attributes: ChannelAttributes,
  file: Source,
): Read<NamedChannels> {
  const errors: AttributeError[] = [];
  const one = (text: string) => (text.trim() ? parseColumn(text, columns, file) : null);
  const numbers = (attribute: 'y' | 'y2') =>
    firstItems(attribute, attributes[attribute], MOST_SERIES, errors).map((item) => {
      const column = parseColumn(item, columns, file);
      if (column.type !== 'number') throw notNumbers(attribute, column, columns);
      return column;
    });
  const read = (): NamedChannels => ({
    x: one(attributes.x),
    y: numbers('y'),
    y2: numbers('y2'),
    color: one(attributes.color),
    pattern: one(attributes.pattern),
    label: one(attributes.label),
    legend: parseLegend(attributes.legend),
  });
  const channels = attempt(read, null, (error) => errors.push({ attribute: '', error }));
  return { channels, errors };
}

/**
 * Chooses what no attribute names.
 * @param rows those of the element, which decide
 * @param settings how far off values may be, and which are better
 * @param along what the type of chart goes along
 * @param isStacked whether bars stand on each other, which what was not asked for must not do
 */
export function* chosenChannels(
  rows: readonly Row[],
  results: Results,
  named: NamedChannels,
  settings: RankSettings,
  along: Along,
  file: Source,
  isStacked = false,
): Work<Read<Channels>> {
  let { x, y, label } = named;
  const namesIn = (...columns: (ColumnExpression | null)[]) =>
    columns.flatMap((column) => column?.name ?? []);
  if (y.length === 0) {
    const taken = namesIn(
      x,
      label,
      named.color,
      named.pattern,
      ...named.y2,
      ...(settings.intervals[0]?.columns ?? []),
    );
    const column = defaultY(results, rows, taken) ?? defaultY(results, rows, []);
    if (!column)
      return { channels: null, errors: [{ attribute: '', error: nothingToDraw(results, file) }] };
    y = [asExpression(column)];
  }
  y = y.map((column) => inUnitOfRows(column, rows));
  if (!x) {
    const split = namesIn(named.color, named.pattern);
    x = asExpression(defaultX(results, rows, along, namesIn(...y, ...named.y2), split) ?? y[0]!);
    // Points beside each other have their names below them, points on two axes beside them.
    const isPlace = x.type === 'number' || x.type === 'date';
    const names = along === 'measure' && isPlace && !label && namesOf(results.columns, rows);
    if (names && names.type === 'text') label = asExpression(names);
  }
  const chosen = { ...named, x, y, label };
  const apart = along === 'measure' ? [] : yield* apartIn(results, chosen, rows);
  yield;
  const channels = {
    ...withLooks(chosen, apart, rows, isStacked),
    certainties: certaintiesOf(y, named.y2, settings, rows),
    areIntervalsNamed: settings.cases !== null || settings.intervals.length > 0,
    lower: settings.lower,
  };
  return { channels, errors: noRate(channels, settings) };
}

/** What the author asks for in vain. */
function noRate({ y, certainties }: Channels, { cases, intervals }: RankSettings) {
  const isUsed = [...certainties.values()].some(({ uncertainty }) =>
    /^(cases|deviation)$/.test(uncertainty?.kind ?? ''),
  );
  if (!cases || intervals.length > 0 || isUsed) return [];
  const message = `cases gives no interval for ${y.map(({ name }) => name).join(', ')}, which is no rate.`;
  return [{ attribute: 'cases', error: new ResultsError('attribute', message) }];
}

type Looks = Pick<Channels, 'apart' | 'layers'>;
type Chosen = Omit<Channels, keyof Looks | 'certainties' | 'areIntervalsNamed' | 'lower'>;

/** What tells the rows apart that would share a mark; who names an aggregate wants that. */
function* apartIn(
  { columns }: Results,
  { x, y, y2, color, pattern }: Chosen,
  rows: readonly Row[],
): Work<readonly Column[]> {
  if (y.some(({ aggregate }) => aggregate)) return [];
  const places = [x, color, pattern].filter((column) => column !== null);
  const drawn = [...y, ...y2];
  const taken = new Set([...places, ...drawn].map(({ name }) => name));
  const marked = yield* filtered(rows, (row) =>
    drawn.some((column) => numberAt(row, column) !== null),
  );
  return yield* apartBy(
    columns.filter(({ name }) => !taken.has(name)),
    marked,
    (row) => places.map(({ text }) => text(row)).join('\n'),
  );
}

/** The first of what tells rows apart gives the colour, the next the hatch, where these are free. */
function withLooks(
  chosen: Chosen,
  apart: readonly Column[],
  rows: readonly Row[],
  isStacked: boolean,
): Chosen & Looks {
  if (isStacked) return { ...chosen, apart, layers: [] };
  const layers = [...apart];
  const take = (most: number): ColumnExpression | null => {
    const at = layers.findIndex((column) => profileOf(column, rows).distinct < most);
    const [taken] = at < 0 ? [] : layers.splice(at, 1);
    return taken ? asExpression(taken) : null;
  };
  // A missing value is one more; and colours that have hatches must not repeat.
  const colors = apart.length > 1 || chosen.pattern ? PALETTE : MOST_VALUES;
  const color = chosen.color ?? take(colors / chosen.y.length);
  const pattern = chosen.pattern ?? (color && take(MOST_PATTERNS));
  return { ...chosen, color, pattern, apart, layers };
}

function asExpression(column: Column): ColumnExpression {
  return { ...column, expression: quote(column.name) };
}

function notNumbers(
  attribute: string,
  column: ColumnExpression,
  columns: readonly Column[],
): ResultsError {
  const numbers = columns.filter(({ type }) => type === 'number');
  return new ResultsError(
    'type',
    `Column "${column.name}" is not a column of numbers, and ${attribute} needs one. ` +
      (numbers.length > 0 ? `Columns of numbers are: ${list(numbers)}.` : 'There is none.'),
  );
}

function list(columns: readonly Column[]): string {
  return columns.map(({ name }) => name).join(', ');
}
