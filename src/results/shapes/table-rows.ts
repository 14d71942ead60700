import { isHeader, noHeader, numbered } from './header-row.js';
import { loud, quiet, type Note } from '../note.js';
import type { Table } from './pandas.js';
import { asText, isCounter, isMap, valueOf, type List } from '../raw-value.js';
import { nameColumn, unique, type RawRecord } from '../record.js';
import type { Value } from '../results.js';
import { ShownValue } from '../values/shown-value.js';

/** A list of lists as a table; its first is the header, unless it holds values like the others. */
export function tableOf(lists: readonly List[]): Table & { isNamed: boolean | null } {
  const [first = [], ...below] = lists;
  const isNamed = first.some(isMap) || isHeader(first, below);
  return isNamed === false
    ? { header: numbered('column', first.length), rows: lists, isNamed }
    : { header: first, rows: below, isNamed };
}

/** Records of a list of lists. */
export function fromLists(lists: readonly List[], notes: Note[]): RawRecord[] {
  const { header, rows, isNamed } = tableOf(lists);
  if (isNamed === false) notes.push(noHeader);
  return fromTable(header, rows, notes);
}

/** Records of a header and its rows. A short row has missing values; a long one gets more columns. */
export function fromTable(header: List, rows: readonly List[], notes: Note[]): RawRecord[] {
  const cells = headerTexts(header);
  if (/^(Unnamed: 0)?$/.test(cells[0] ?? ' ') && isCounter(rows.map((row) => row[0]))) {
    notes.push(quiet('numbers its rows in a column without a name, which is left out.'));
    return fromTable(header.slice(1), rows.map((row) => row.slice(1)), notes); // prettier-ignore
  }
  const names = headerNames(cells);
  const longest = rows.reduce((length, row) => Math.max(length, row.length), 0);
  while (names.size < longest) names.add(unique(`column ${names.size + 1}`, names));
  const repeated = cells.find((cell, i) => cell !== '' && cells.indexOf(cell) < i);
  if (repeated) notes.push(loud(`has several columns called "${repeated}", which get numbers.`));
  const places = new Map([...names].map((name, place) => [name, place]));
  return rows.map((row) => new TableRecord(places, row));
}

/** A row of a table. A map of its own for each would take as long as all the rest of the reading. */
class TableRecord implements RawRecord {
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly cells: List,
  ) {}

  get(name: string): Value | ShownValue | undefined {
    const place = this.places.get(name);
    if (place === undefined) return undefined;
    const cell = this.cells[place];
    return cell instanceof ShownValue ? cell : valueOf(cell);
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  keys(): MapIterator<string> {
    return this.places.keys();
  }
}

/** What a header's cells say. */
export function headerTexts(header: List): string[] {
  return header.map((cell) =>
    asText(isMap(cell) ? (cell['name'] ?? cell['label'] ?? cell['field']) : cell),
  );
}

/** A name for every column: an empty first one is `name`, a repeated one gets a number. */
function headerNames(cells: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const [i, cell] of cells.entries()) {
    const name = cell || (i === 0 ? nameColumn([new Set(cells)]) : `column ${i + 1}`);
    names.add(unique(name, names));
  }
  return names;
}
