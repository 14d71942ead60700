import { copyMargins } from './margins.js';
import { plainText, setWritten, textOf, writtenOf, type Column, type Row } from '../results.js';
import { copyShown, shownOf, shownTextOf } from './shown-value.js';
import { linkOf } from './value.js';

/** A column of the file. */
export function fileColumn(column: Omit<Column, 'value' | 'text' | 'shown' | 'link'>): Column {
  const { name, isAsWritten } = column;
  const text = isAsWritten ? (row: Row) => plainText(row[name]) : (row: Row) => textOf(row, name);
  return Object.freeze({
    ...column,
    value: (row: Row) => row[name] ?? null,
    text,
    shown: (row: Row) => shownTextOf(row, name),
    link: (row: Row) => shownOf(row, name)?.href ?? linkOf(text(row)),
  });
}

/** A copy of a row without the values of some columns. */
export function rowWithout(row: Row, columns: readonly Column[]): Row {
  const missing = new Set(columns.map(({ name }) => name));
  const entries = Object.entries(row).map(
    ([name, value]) => [name, missing.has(name) ? null : value] as const,
  );
  const copy = Object.freeze(Object.fromEntries(entries));
  const kept = Object.keys(row).filter((name) => !missing.has(name));
  const texts = Object.entries(writtenOf(row)).filter(([name]) => !missing.has(name));
  setWritten(copy, Object.fromEntries(texts));
  copyShown(row, copy, kept);
  copyMargins(row, copy);
  return copy;
}
