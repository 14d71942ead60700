import { mapped, type Work } from '../../work.js';
import { cellsOf, type Cells } from './cells.js';
import { columnAs, inferColumn } from './column-type.js';
import { labelOf } from './label.js';
import { separatorsOf } from './separators-of-file.js';
import { fileColumn } from './file-column.js';
import { marginInterval, setMargins } from './margins.js';
import type { RawRecord } from '../record.js';
import {
  plainText,
  setWritten,
  type Column,
  type Results,
  type Row,
  type Value,
} from '../results.js';
import { plainValues, rememberShown, textIn, withLink } from './shown-value.js';
import type { ShownValue } from './shown-value.js';
import type { TypedColumn } from './typed-column.js';
import { typeGiven, typesOf } from './types-attribute.js';
import { withUnitColumns } from './unit-column.js';

/** What wins over what is inferred, or decides where nothing else does. */
export interface TypingOptions {
  /** As an author's attribute: `version: text, size: number`. */
  readonly types?: string;
  /** The language of the page, which decides on a comma that may be either mark: "1,234". */
  readonly lang?: string;
}

/** Infers every column's type, label and unit from all of its values, and makes the typed rows. */
export function* typeRows(
  names: readonly string[],
  records: readonly RawRecord[],
  options: TypingOptions = {},
): Work<Results> {
  const given: (readonly (Value | ShownValue)[])[] = [];
  for (const name of names) {
    given.push(yield* mapped(records, (record) => withLink(record.get(name) ?? null)));
  }
  const cells: Cells[] = [];
  for (const [i, name] of names.entries()) {
    cells.push(yield* cellsOf(name, yield* plainValues(given[i]!)));
  }
  const typed = yield* withUnitColumns(yield* typeColumns(cells, options));
  const changed: (Pick<TypedColumn, 'name' | 'values' | 'texts'> & {
    given: (typeof given)[number];
  })[] = [];
  for (const [c, { name, values, texts, isRewritten }] of typed.entries()) {
    const cells = given[c]!;
    const isSame = isRewritten || values.every((value, r) => value === cells[r]);
    if (!isSame) changed.push({ name, values, texts, given: cells });
    yield;
  }
  const rewritten = new Set<string>();
  const uncertain = typed.filter(({ margins }) => margins);
  const rows = yield* mapped(records, (_, r): Row => {
    const row = rowOf(typed, r);
    const texts: [name: string, text: string][] = [];
    for (const { name, values, texts: others, given } of changed) {
      const [cell, value] = [given[r]!, values[r]!];
      if (cell === value) continue;
      const text = others?.[r] ?? textIn(cell);
      if (text === plainText(value)) continue;
      texts.push([name, text]);
      rewritten.add(name);
    }
    if (texts.length > 0) setWritten(row, Object.fromEntries(texts));
    if (uncertain.length > 0) {
      const margins = uncertain.flatMap(({ name, margins }) => {
        const margin = margins?.[r];
        return margin ? [[name, margin] as const] : [];
      });
      setMargins(row, Object.fromEntries(margins));
    }
    return row;
  });
  yield* rememberShown(rows, names, given);
  return Object.freeze({
    columns: Object.freeze(typed.map((column) => columnOf(column, !rewritten.has(column.name)))),
    rows: Object.freeze(rows),
  });
}

/** Without a list of entries in between, which takes most of the time. */
function rowOf(typed: readonly TypedColumn[], r: number): Row {
  const row: Record<string, Value> = {};
  for (const { name, values } of typed) {
    if (name !== '__proto__') row[name] = values[r]!;
    // An assignment would change the prototype.
    else Object.defineProperty(row, name, { value: values[r]!, enumerable: true });
  }
  return Object.freeze(row);
}

function* typeColumns(
  all: readonly Cells[],
  { types = '', lang = '' }: TypingOptions,
): Work<readonly TypedColumn[]> {
  const given = typesOf(types).types;
  const separators = yield* separatorsOf(all, lang);
  const typed: TypedColumn[] = [];
  for (const [i, cells] of all.entries()) {
    const type = typeGiven(given, cells.name, labelOf(cells.name));
    const column = type
      ? columnAs(type, cells, separators[i]!)
      : inferColumn(cells, separators[i]!);
    typed.push(yield* column);
  }
  return typed;
}

function columnOf(typed: TypedColumn, isAsWritten: boolean): Column {
  const { name, type, label, unit, read, reader, hasBare } = typed;
  const { unitIn, unitFrom, isVersion, margins } = typed;
  return fileColumn({
    name,
    type,
    label,
    unit,
    read,
    ...(reader && { reader }),
    ...(isAsWritten && { isAsWritten }),
    ...(hasBare && { hasBare }),
    ...(unitIn && { unitIn, unitFrom }),
    ...(isVersion && { isVersion }),
    ...(margins && { interval: (row: Row) => marginInterval(row, name) }),
  });
}
