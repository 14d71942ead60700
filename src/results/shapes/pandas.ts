import {
  isCounter,
  isList,
  isMap,
  isMapOrList,
  isMaps,
  type AnyMap,
  type List,
} from '../raw-value.js';

/** A header and its rows. */
export interface Table {
  readonly header: List;
  readonly rows: readonly List[];
}

/**
 * `{columns, index, data}`, as `to_json(orient="split")` writes it. The index is the first column,
 * unless it only counts. Of a series, which has no columns, the `name` is the one.
 */
export function splitTable({ columns, index, data, name }: AnyMap): Table | null {
  if (!isList(index) || !isList(data) || data.length !== index.length) return null;
  const header = isList(columns) ? columns : [name ?? 'value'];
  const rows = data.map((row) => (isList(row) ? row : [row]));
  if (isCounter(index)) return { header, rows };
  return { header: ['', ...header], rows: rows.map((row, i) => [index[i], ...row]) };
}

/**
 * The table of a map of maps that are columns and not rows, as `to_json()` writes it: the rows are
 * numbered, in each of the same way.
 */
export function columnsTable(map: AnyMap): Table | null {
  const maps: List = Object.values(map);
  if (!isMaps(maps)) return null;
  const keys = Object.keys(maps[0]!);
  const isNumbered = isCounter(keys) || (keys.every(isIndex) && areColumns(maps));
  if (keys.length === 0 || !isNumbered) return null;
  const isAlike = maps.every((column) => {
    const own = Object.keys(column);
    return own.length === keys.length && own.every((key, i) => key === keys[i]);
  });
  if (!isAlike || maps.some((column) => Object.values(column).some(isMap))) return null;
  return { header: Object.keys(map), rows: keys.map((key) => maps.map((column) => column[key])) };
}

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d*)$/.test(key);
}

/**
 * Of rows that were chosen from a frame, the numbers have holes. They are told from years by what is
 * in the maps: texts alone in one, numbers alone in another.
 */
function areColumns(maps: readonly AnyMap[]): boolean {
  const holds = (type: string) => (map: AnyMap) =>
    Object.values(map).every((value) => typeof value === type || value === null);
  return maps.some(holds('string')) && maps.some(holds('number'));
}

/** The rows of a map whose keys only count them, as `to_json(orient="index")` writes it. */
export function indexedRows(map: AnyMap): readonly AnyMap[] | null {
  const rows: List = Object.values(map);
  return isCounter(Object.keys(map)) && isMaps(rows) ? rows : null;
}

/** The rows of `{schema, data}` as `to_json(orient="table")` writes it, without an index that counts. */
export function schemaRows({ schema, data }: AnyMap): readonly AnyMap[] | null {
  if (!isMap(schema) || !isList(schema['fields']) || !isMaps(data)) return null;
  if (!isCounter(data.map((row) => row['index']))) return data;
  return data.map(({ index: _, ...row }) => row);
}

/** Whether these are columns: equally long lists of single values. */
export function areColumnLists(values: List): values is readonly List[] {
  const [first] = values;
  return (
    isList(first) &&
    values.every(
      (value) => isList(value) && value.length === first.length && !value.some(isMapOrList),
    )
  );
}

/** Rows of columns. */
export function transpose(columns: readonly List[]): List[] {
  return columns[0]!.map((_, i) => columns.map((column) => column[i]));
}
