import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readInline } from '../../src/element/inline-data.js';
import { parseResults } from '../../src/results/parse.js';
import { randomTable, toldBy, toldIn, type RandomTable, type Told } from './random-table.js';

/** The same tables in each engine and each run. */
const bounds = { seed: 20_241_128, numRuns: 150 };

type Cell = string | number | boolean | null;

const rowsOf = (table: RandomTable): Cell[][] =>
  table[0]!.values.map((_, r) => table.map(({ values }) => values[r]!));
const namesOf = (table: RandomTable) => table.map(({ name }) => name);

/** Whatever table is written, it is what is read. */
function holds(read: (table: RandomTable, choice: number) => Told[], expected = toldBy): void {
  fc.assert(
    fc.property(randomTable, fc.nat({ max: 999 }), (table, choice) => {
      expect(read(table, choice)).to.deep.equal(expected(table));
    }),
    bounds,
  );
}

const reader =
  (format: string, write: (table: RandomTable, choice: number) => string) =>
  (table: RandomTable, choice: number) =>
    toldIn(parseResults(write(table, choice), { format }));

// CSV and TSV.

interface Manner {
  readonly delimiter: string;
  readonly lineBreak: string;
  readonly isQuoted: boolean;
  /** Whether quotes stand only where this delimiter asks for them. */
  readonly isSparing: boolean;
  readonly mark: string;
  readonly isEnded: boolean;
}

function delimited(table: RandomTable, manner: Manner): string {
  const { delimiter, lineBreak, isQuoted, isSparing, mark, isEnded } = manner;
  const special = isSparing ? [delimiter, '"', '\n'] : [',', ';', '|', '\t', '"', '\n'];
  const cell = (value: Cell) => {
    const text = value === null ? '' : String(value);
    const needsQuotes = special.some((sign) => text.includes(sign)) || (isQuoted && text !== '');
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [namesOf(table), ...rowsOf(table)].map((row) => row.map(cell).join(delimiter));
  return mark + lines.join(lineBreak) + (isEnded ? lineBreak : '');
}

function mannerOf(delimiter: string, choice: number): Manner {
  const bit = (place: number) => ((choice >> place) & 1) === 1;
  return {
    delimiter,
    lineBreak: bit(0) ? '\r\n' : '\n',
    isQuoted: bit(1),
    isSparing: bit(4),
    mark: bit(2) ? '\uFEFF' : '',
    isEnded: bit(3),
  };
}

// JSON, written by hand, since an object can't be given every key.

const json = (value: Cell) => JSON.stringify(value);
const jsonList = (items: readonly string[]) => `[${items.join(', ')}]`;
const jsonMap = (entries: readonly (readonly [string, string])[]) =>
  `{${entries.map(([key, value]) => `${json(key)}: ${value}`).join(', ')}}`;
const jsonMaps = (table: RandomTable) =>
  rowsOf(table).map((row) => jsonMap(row.map((value, c) => [table[c]!.name, json(value)])));
const jsonRows = (table: RandomTable) => rowsOf(table).map((row) => jsonList(row.map(json)));
const jsonNames = (table: RandomTable) => jsonList(namesOf(table).map(json));

const jsonShapes: Readonly<Record<string, (table: RandomTable) => string>> = {
  'a list of maps': (table) => jsonList(jsonMaps(table)),
  'a map of lists': (table) =>
    jsonMap(table.map(({ name, values }) => [name, jsonList(values.map(json))])),
  'a list of lists': (table) => jsonList([jsonNames(table), ...jsonRows(table)]),
  'columns and rows': (table) =>
    jsonMap([
      ['columns', jsonNames(table)],
      ['rows', jsonList(jsonRows(table))],
    ]),
  'the orient split of pandas': (table) =>
    jsonMap([
      ['columns', jsonNames(table)],
      ['index', jsonList(rowsOf(table).map((_, r) => String(r)))],
      ['data', jsonList(jsonRows(table))],
    ]),
  'results within a map': (table) => jsonMap([['results', jsonList(jsonMaps(table))]]),
};

// YAML.

/** A text in one of the ways in which it can be written. */
function yamlText(text: string, choice: number, isFlow: boolean): string {
  const isPlain = /^[a-z][a-z ]*[a-z]$/i.test(text) && !/^(true|false|null|yes|no)$/i.test(text);
  if (isPlain && choice % 3 === 0) return text;
  if (!text.includes('\n') && choice % 3 === 1) return `'${text.replaceAll("'", "''")}'`;
  if (!isFlow && text.includes('\n') && choice % 3 === 1) return `|-\n    ${text.replaceAll('\n', '\n    ')}`; // prettier-ignore
  return JSON.stringify(text);
}

function yamlValue(value: Cell, choice: number, isFlow: boolean): string {
  if (value === null) return ['null', '~', isFlow ? 'null' : ''][choice % 3]!;
  return typeof value !== 'string' || /^\d{4}-\d\d-\d\d$/.test(value)
    ? String(value)
    : yamlText(value, choice, isFlow);
}

function yamlBlock(table: RandomTable, choice: number): string {
  const rows = rowsOf(table).map((row, r) =>
    row
      .map((value, c) => {
        const key = yamlText(table[c]!.name, choice + c, true);
        return `${c === 0 ? '- ' : '  '}${key}: ${yamlValue(value, choice + r + c, false)}`;
      })
      .join('\n'),
  );
  return `${choice % 2 ? '---\n' : ''}# Results\n${rows.join('\n')}\n`;
}

function yamlFlow(table: RandomTable, choice: number): string {
  const rows = rowsOf(table).map((row, r) => {
    const entries = row.map((value, c) => {
      const key = yamlText(table[c]!.name, choice + c, true);
      return `${key}: ${yamlValue(value, choice + r + c, true)}`;
    });
    return `- {${entries.join(', ')}}`;
  });
  return rows.join('\n');
}

// HTML.

function htmlTable(table: RandomTable, choice: number): HTMLTableElement {
  const element = document.createElement('table');
  const head = choice % 2 ? element.createTHead() : element.createTBody();
  const top = head.insertRow();
  for (const name of namesOf(table)) {
    top.append(Object.assign(document.createElement('th'), { textContent: name }));
  }
  const body = choice % 4 < 2 ? element.createTBody() : (element.tBodies[0] ?? element.createTBody()); // prettier-ignore
  for (const values of rowsOf(table)) {
    const row = body.insertRow();
    values.forEach((value, c) => {
      const cell = document.createElement(c === 0 && choice % 3 === 0 ? 'th' : 'td');
      const lines = value === null ? [] : String(value).split('\n');
      lines.forEach((line, i) =>
        cell.append(...(i > 0 ? [document.createElement('br')] : []), line),
      );
      row.append('\n  ', cell);
    });
  }
  return element;
}

/** A page shows line breaks, tabs and blanks in a row as one blank. */
function asShown(table: RandomTable): Told[] {
  const shown = (value: Cell) => (typeof value === 'string' ? value.replace(/\s+/g, ' ') : value);
  return toldBy(table.map((column) => ({ ...column, values: column.values.map(shown) })));
}

describe('whatever a table holds, it is read as it was written', function () {
  this.timeout(20_000);

  for (const [name, delimiter] of Object.entries({ ',': ',', ';': ';', '|': '|', tabs: '\t' })) {
    it(`in CSV with ${name}`, () => {
      holds(reader('csv', (table, choice) => delimited(table, mannerOf(delimiter, choice))));
    });
  }

  it('in TSV', () => {
    holds(reader('tsv', (table, choice) => delimited(table, mannerOf('\t', choice))));
  });

  for (const [name, write] of Object.entries(jsonShapes)) {
    it(`in JSON, as ${name}`, () => {
      holds(reader('json', write));
    });
  }

  it('in JSON Lines', () => {
    holds(reader('jsonl', (table) => jsonMaps(table).join('\n')));
  });

  it('in YAML, as a list of maps', () => {
    holds(reader('yaml', yamlBlock));
  });

  it('in YAML, as maps in braces', () => {
    holds(reader('yaml', yamlFlow));
  });

  it('in a table of the page', () => {
    holds((table, choice) => {
      return toldIn(readInline(htmlTable(table, choice), '', {}));
    }, asShown);
  });
});
