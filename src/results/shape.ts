import type { Value } from './results.js';
import { fault, type Source } from './file.js';

/** One row before typing. A map, so that a column may be called `__proto__`. */
export type RawRecord = ReadonlyMap<string, Value>;

/** What parsed data becomes, whatever its shape was. */
export interface Shape {
  /** The columns' names in the order of their first appearance. */
  readonly names: readonly string[];
  readonly records: readonly RawRecord[];
}

type AnyMap = Readonly<Record<string, unknown>>;
type List = readonly unknown[];

const understood =
  'Results can be a list of maps, a map of maps, a map of equally long lists, ' +
  'or a list of lists whose first is the header.';

/** Deeper than any data, and far from a stack overflow: only a circle gets there. */
const deepest = 100;

/**
 * Brings parsed data of any known shape to records: a list of maps, a map of maps (the key becomes
 * the first column, `name`), a map of equally long lists, a list of lists whose first is the
 * header, `{columns, rows}`, `{columns, data}`, `rows`, `data` or `results` around any of them, a
 * single flat map (one row), a list of single values (one column, `value`).
 *
 * @throws ResultsError `shape` for anything else, `empty` where there is nothing
 */
export function shapeOf(data: unknown, source: Source = {}): Shape {
  const records = recordsOf(data, source);
  const names = new Set<string>();
  for (const record of records) for (const name of record.keys()) names.add(name);
  if (names.size === 0) throw fault('empty', source, 'holds no rows.');
  return { names: [...names], records };
}

function recordsOf(data: unknown, source: Source): RawRecord[] {
  if (data === null || data === undefined) throw fault('empty', source, 'is empty.');
  if (isList(data)) return fromList(data, source);
  if (isMap(data)) return fromMap(data, source);
  throw fault('shape', source, `holds a single value and no rows. ${understood}`);
}

function fromList(list: List, source: Source): RawRecord[] {
  const items: List = list.filter((item) => item !== null && item !== undefined);
  const first = items[0];
  if (isList(first) && isLists(items)) return fromTable(first, items.slice(1));
  if (items.every(isMap)) return items.map((item) => flat(item, source));
  if (!items.some(isMapOrList)) {
    return list.map((item) => new Map([['value', valueOf(item)]]));
  }
  const mixture = 'holds a list of which some entries are maps or lists and others are not.';
  throw fault('shape', source, `${mixture} ${understood}`);
}

function fromMap(map: AnyMap, source: Source): RawRecord[] {
  const values = Object.values(map);
  const header = map['columns'];
  const body = map['rows'] ?? map['data'];
  if (isList(header) && isLists(body)) return fromTable(header, body);
  if (isColumns(values)) return fromTable(Object.keys(map), transpose(values));

  const inner = wrapped(map);
  if (inner) return recordsOf(inner, source);

  const isMapOfMaps = values.some(isMap) && values.every((value) => isMap(value) || value === null);
  const table = values.length > 1 && isMapOfMaps ? null : pathToTable(map);
  if (table) {
    const advice = `Say where: add "#${table}" to its address.`;
    throw fault('shape', source, `holds its rows deeper inside. ${advice}`);
  }
  if (isMapOfMaps) return fromMapOfMaps(map, source);
  return [flat(map, source)];
}

/** What `rows`, `data` or `results` hold, unless that is the name of one row among others. */
function wrapped(map: AnyMap): List | AnyMap | undefined {
  const values = Object.values(map);
  const isRow = values.length > 1 && values.every(isMap);
  return [map['rows'], map['data'], map['results']].find(
    (value) => isList(value) || (!isRow && isMap(value) && Object.values(value).every(isMapOrList)),
  ) as List | AnyMap | undefined;
}

/** Whether these are columns: equally long lists of single values. */
function isColumns(values: List): values is readonly List[] {
  const [first] = values;
  return (
    isList(first) &&
    values.every(
      (value) => isList(value) && value.length === first.length && !value.some(isMapOrList),
    )
  );
}

function transpose(columns: readonly List[]): List[] {
  return columns[0]!.map((_, i) => columns.map((column) => column[i]));
}

function fromMapOfMaps(map: AnyMap, source: Source): RawRecord[] {
  const rows = Object.entries(map).map(
    ([key, value]) => [key, isMap(value) ? flat(value, source) : new Map<string, Value>()] as const,
  );
  const taken = new Set(rows.flatMap(([, row]) => [...row.keys()]));
  const name = taken.has('name') ? unique('key', taken) : 'name';
  return rows.map(([key, row]) => new Map<string, Value>([[name, key], ...row]));
}

/** A header and its rows. A short row has gaps; a long one gets more columns. */
function fromTable(header: List, rows: readonly List[]): RawRecord[] {
  const names = headerNames(header);
  return rows.map((row) => {
    while (names.size < row.length) names.add(unique(`column ${names.size + 1}`, names));
    return new Map([...names].map((name, i) => [name, valueOf(row[i])]));
  });
}

/** A name for every column: an empty first one is `name`, a repeated one gets a number. */
function headerNames(header: List): Set<string> {
  const names = new Set<string>();
  for (const [i, cell] of header.entries()) {
    const given = isMap(cell) ? (cell['name'] ?? cell['label'] ?? cell['field']) : cell;
    const name = asText(given) || (i === 0 ? 'name' : `column ${i + 1}`);
    names.add(unique(name, names));
  }
  return names;
}

/** "model", "model 2", "model 3": nothing is lost to a name that is there twice. */
function unique(name: string, taken: { has(name: string): boolean }): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} ${n}`;
  return free;
}

/** A map as one record; maps within it become dotted columns. */
function flat(map: AnyMap, source: Source): RawRecord {
  const record = new Map<string, Value>();
  const add = (part: AnyMap, prefix: string, depth: number): void => {
    if (depth > deepest) throw fault('shape', source, 'is nested without an end.');
    for (const [key, value] of Object.entries(part)) {
      if (isMap(value)) add(value, `${prefix}${key}.`, depth + 1);
      else record.set(unique(prefix + key, record), valueOf(value));
    }
  };
  add(map, '', 0);
  return record;
}

/** A JSON Pointer to the first list of maps within a map, for the error's advice. */
function pathToTable(map: AnyMap): string | null {
  let level: (readonly [path: string, value: unknown])[] = [['', map]];
  for (let depth = 0; depth < 5; depth++) {
    const found = level.find(([path, value]) => path && isList(value) && value.some(isMap));
    if (found) return found[0];
    level = level.flatMap(([path, value]) =>
      isMap(value)
        ? Object.entries(value).map(([key, inner]) => [`${path}/${escapeKey(key)}`, inner] as const)
        : [],
    );
  }
  return null;
}

function escapeKey(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** A value that rows may hold. Dates become ISO text; what is no value becomes a gap. */
function valueOf(value: unknown): Value {
  switch (typeof value) {
    case 'string':
      return value.trim() || null;
    case 'number':
      return Number.isNaN(value) ? null : value;
    case 'boolean':
      return value;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case 'object':
      if (value === null) return null;
      if (value instanceof Date) return dateText(value);
      if (isList(value)) return value.length === 0 ? null : Object.freeze(value.map(itemOf));
      return asText(value) || null;
    default:
      return null;
  }
}

/** A list's entry: a map among them is text, "a: 1, b: 2". */
function itemOf(item: unknown): Value {
  return isList(item) ? asText(item) : valueOf(item);
}

function asText(value: unknown, depth = 0): string {
  if (depth > deepest) return '...';
  if (isList(value)) return value.map((item) => asText(item, depth + 1)).join(', ');
  if (!isMap(value)) return String(valueOf(value) ?? '');
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${asText(inner, depth + 1)}`)
    .join(', ');
}

function dateText(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  return date.toISOString().replace(/T00:00:00\.000Z$/, '');
}

function isList(value: unknown): value is List {
  return Array.isArray(value);
}

function isLists(value: unknown): value is readonly List[] {
  return isList(value) && value.every(isList);
}

function isMap(value: unknown): value is AnyMap {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Date);
}

function isMapOrList(value: unknown): value is List | AnyMap {
  return isList(value) || isMap(value);
}
