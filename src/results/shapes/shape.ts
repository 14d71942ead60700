import { each, mapped, type Work } from '../../work.js';
import { withTimeOfOne } from './criterion.js';
import { deeperFault, deeperRows, noteOnInner, type Context } from './deeper-rows.js';
import { emptyFault, fault, type Source } from '../file.js';
import { tableIn, wrapped } from './map-table.js';
import { resultMessages } from './message-kinds.js';
import { loud, type Note } from '../note.js';
import { indexedRows } from './pandas.js';
import { isList, isLists, isMap, isMapOrList, isMaps, valueOf } from '../raw-value.js';
import type { AnyMap, List } from '../raw-value.js';
import { flat, nameColumn, recordOf, type RawRecord } from '../record.js';
import type { Value } from '../results.js';
import { areAlike, listsOfMaps, rowLists } from './row-lists.js';
import { fromLists, fromTable } from './table-rows.js';
import { hasInner, unnestFault, unnested, type Entry } from './unnest.js';

export type { RawRecord } from '../record.js';

/** What parsed data becomes, whatever its shape was. */
export interface Shape {
  /** The columns' names in the order of their first appearance. */
  readonly names: readonly string[];
  readonly records: readonly RawRecord[];
  /** What was taken for granted. */
  readonly notes: readonly Note[];
}

export interface ShapeOptions {
  /** The JSON Pointer to the data, for advice on what is deeper inside. */
  readonly pointer?: string;
  /** The column whose lists of maps become rows. */
  readonly unnest?: string;
}

const understood =
  'Results can be a list of maps, a map of maps, a map of equally long lists, ' +
  'or a list of lists whose first is the header.';

/**
 * Brings parsed data of any known shape to records: a list of maps, a map of maps (the key becomes
 * the first column, `name`), a map of lists of maps, a map of equally long lists, a list of lists,
 * `{columns, rows}`, `{columns, data}`, `rows`, `data` or `results` around any of them, all that
 * pandas writes, a map with one list of maps in it, a single flat map (one row), a list of single
 * values (one column, `value`).
 *
 * @throws ResultsError `shape` for anything else, `empty` where there is nothing, `column` where
 * there is nothing to unnest
 */
export function* shapeOf(
  data: unknown,
  source: Source = {},
  options: ShapeOptions = {},
): Work<Shape> {
  const { pointer = '', unnest = '' } = options;
  const notes: Note[] = [];
  const context = { source, pointer, unnest: unnest.trim(), notes };
  const records = withTimeOfOne(yield* recordsOf(data, context), notes);
  const names = new Set<string>();
  let before: readonly string[] = [];
  yield* each(records, (record) => {
    let i = 0;
    // Most records have the names of the first, which are known.
    for (const name of record.keys()) if (name !== before[i++]) names.add(name);
    if (i !== before.length) before = [...record.keys()];
  });
  if (names.size === 0) throw emptyFault(source, 'holds no rows.');
  return { names: [...names], records, notes };
}

function* recordsOf(data: unknown, context: Context): Work<RawRecord[]> {
  const { source } = context;
  if (data === null || data === undefined) throw emptyFault(source);
  if (isList(data)) return yield* fromList(data, context);
  if (isMap(data)) return yield* fromMap(data, context);
  throw fault('shape', source, `holds a single value and no rows. ${understood}`);
}

function* fromList(list: List, context: Context): Work<RawRecord[]> {
  const { source, notes, unnest } = context;
  const items: List = list.filter((item) => item !== null && item !== undefined);
  if (items.length === 0) return [];
  if (isMaps(items)) return yield* fromMaps(entriesOf(resultMessages(items, notes)), context);
  yield;
  const lists = listsOfMaps(items);
  yield;
  if (lists) {
    notes.push(loud('is a list of lists of maps, which are read as one list.'));
    return yield* fromMaps(lists.flatMap(([, maps]) => entriesOf(maps)), context); // prettier-ignore
  }
  if (items.every(isMaps)) throw deeperFault(rowLists(items), context);
  if (unnest) throw unnestFault([], unnest, source);
  if (isLists(items)) return fromLists(items, notes);
  if (!items.some(isMapOrList)) return list.map((item) => new Map([['value', valueOf(item)]]));
  const mixture = 'holds a list of which some entries are maps or lists and others are not.';
  throw fault('shape', source, `${mixture} ${understood}`);
}

function* fromMap(map: AnyMap, context: Context): Work<RawRecord[]> {
  const { notes, pointer, source, unnest } = context;
  const below = (keys: readonly string[], data: unknown) =>
    recordsOf(data, { ...context, pointer: [pointer, ...keys].join('/') });

  if (unnest && hasInner([map], unnest)) return yield* fromMaps([{ map }], context);
  const table = tableIn(map, notes);
  if (table && unnest) throw unnestFault([], unnest, source);
  if (table) return fromTable(table.header, table.rows, notes);
  const indexed = indexedRows(map);
  if (indexed) return yield* fromMaps(entriesOf(indexed), context);
  const inner = wrapped(map);
  if (inner) return yield* below([inner.key], inner.value);
  const lists = listsOfMaps(map, pointer || areNameless(map) ? 1 : 2);
  if (lists) return yield* fromMaps(lists.flatMap(([key, maps]) => entriesOf(maps, key)), context); // prettier-ignore

  const entries = Object.entries(map).map(([key, value]) => ({ key, map: value ?? {} }));
  const rows = entries.filter((entry): entry is Required<Entry> => isMap(entry.map));
  const isMapOfMaps = rows.length === entries.length && Object.values(map).some(isMap);
  if (isMapOfMaps && areAlike(rows.map((row) => row.map))) return yield* fromMaps(rows, context);
  const deeper = deeperRows(map, context);
  if (deeper) return yield* below(deeper.keys, deeper.data);
  return yield* fromMaps(isMapOfMaps ? rows : [{ map }], context);
}

/** Whether only the key of a list can name its rows. Who names a place means all of it, too. */
function areNameless(map: AnyMap): boolean {
  const texts = Object.values(map).flatMap((list) => (isMaps(list) ? list.map(Object.values) : []));
  return !texts.flat().some((value) => typeof value === 'string');
}

function entriesOf(maps: readonly AnyMap[], key?: string): Entry[] {
  return maps.map((map) => ({ key, map }));
}

/** A record for each map, or for each map of the list in it that `unnest` names. */
function* fromMaps(
  entries: readonly Entry[],
  { source, notes, unnest }: Context,
): Work<RawRecord[]> {
  if (unnest) return yield* unnested(entries, unnest, source, notes);
  notes.push(...noteOnInner(entries.map(({ map }) => map)));
  if (entries.every(({ key }) => key === undefined)) {
    return yield* mapped(entries, ({ map }) => recordOf(map, source));
  }
  const records = yield* mapped(entries, ({ map }) => flat(map, source));
  const name = nameColumn(records);
  return yield* mapped(
    entries,
    ({ key }, i) => new Map<string, Value>([[name, key ?? null], ...records[i]!]),
  );
}
