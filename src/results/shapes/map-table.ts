import { asvTable } from './asv.js';
import { loud, type Note } from '../note.js';
import {
  areColumnLists,
  columnsTable,
  schemaRows,
  splitTable,
  transpose,
  type Table,
} from './pandas.js';
import {
  isCounter,
  isList,
  isLists,
  isMap,
  isMapOrList,
  type AnyMap,
  type List,
} from '../raw-value.js';

/** A header and rows in a map: `{columns, rows}`, lists as columns, and what pandas and asv write. */
export function tableIn(map: AnyMap, notes: Note[]): Table | null {
  const known = splitTable(map) ?? asvTable(map);
  if (known) return known;
  const header = map['columns'];
  const body = map['rows'] ?? map['data'];
  if (isList(header) && isLists(body)) return { header, rows: body };
  const values: List = Object.values(map);
  if (areColumnLists(values)) return { header: Object.keys(map), rows: transpose(values) };
  if (values.length > 1 && isCounter(Object.keys(map)) && !values.some(isMapOrList)) {
    return { header: ['value'], rows: values.map((value) => [value]) };
  }
  const columns = columnsTable(map);
  if (columns) {
    const what = 'is a map of maps whose keys count the rows (0, 1, 2 ...), as pandas writes it';
    notes.push(loud(`${what}, so the outer keys are the columns.`));
  }
  return columns;
}

/** What `rows`, `data` or `results` hold, unless that is the name of one row among others. */
export function wrapped(map: AnyMap): { key: string; value: List | AnyMap } | undefined {
  const schema = schemaRows(map);
  if (schema) return { key: 'data', value: schema };
  const values: List = Object.values(map);
  const isRow = values.length > 1 && values.every(isMap);
  for (const key of ['rows', 'data', 'results']) {
    const value = map[key];
    if (isList(value)) return { key, value };
    if (!isRow && isMap(value) && Object.values(value).every(isMapOrList)) return { key, value };
  }
  return undefined;
}
