import { each, mapped, some, type Work } from '../../work.js';
import { plainText, type Row, type Value } from '../results.js';
import { linkOf } from './value.js';

/** A value before typing that is shown as more than itself: as another text, or as a link. */
export class ShownValue {
  constructor(
    /** What is typed, sorted, filtered by number and drawn. */
    readonly value: string,
    /** What stands in a cell, and what is searched. */
    readonly text: string,
    /** Where the text leads; http, https or mailto. */
    readonly href: string | null = null,
  ) {}
}

/** By row, beside it, so that a row stays a plain object. */
const shown = new WeakMap<Row, Readonly<Record<string, ShownValue>>>();

/** Remembers what is shown as more than itself in the columns that a list of rows was made of. */
export function* rememberShown(
  rows: readonly Row[],
  names: readonly string[],
  columns: readonly (readonly (Value | ShownValue)[])[],
): Work<void> {
  const withShown: [name: string, values: (typeof columns)[number]][] = [];
  for (const [c, name] of names.entries()) {
    const values = columns[c]!;
    if (yield* some(values, isShown)) withShown.push([name, values]);
  }
  if (withShown.length === 0) return;
  yield* each(rows, (row, r) => {
    const own = withShown.flatMap(([name, values]) => {
      const value = values[r]!;
      return isShown(value) ? [[name, value] as const] : [];
    });
    if (own.length > 0) shown.set(row, Object.fromEntries(own));
  });
}

/** Remembers it for a copy of a row, in some of its columns. */
export function copyShown(row: Row, copy: Row, columns: readonly string[]): void {
  const kept = columns.flatMap((name) => {
    const value = shownOf(row, name);
    return value ? [[name, value] as const] : [];
  });
  if (kept.length > 0) shown.set(copy, Object.fromEntries(kept));
}

/** What is shown for a value of a row, if that is more than the value. */
export function shownOf(row: Row, column: string): ShownValue | undefined {
  const values = shown.get(row);
  return values && Object.hasOwn(values, column) ? values[column] : undefined;
}

/** The text that is shown in place of a value; `undefined` where the value itself is shown. */
export function shownTextOf(row: Row, column: string): string | undefined {
  const value = shownOf(row, column);
  return value && value.text !== value.value ? value.text : undefined;
}

/** A file's value; one that is `<a href="...">text</a>` is its text, linked where that is safe. */
export function withLink(value: Value | ShownValue): Value | ShownValue {
  return typeof value === 'string' && value[0] === '<' ? (linkMarkup(value) ?? value) : value;
}

/** The values themselves; the same list where none is shown as more. */
export function* plainValues(values: readonly (Value | ShownValue)[]): Work<readonly Value[]> {
  if (!(yield* some(values, isShown))) return values as readonly Value[];
  return yield* mapped(values, (value) => (isShown(value) ? value.value : value));
}

/** The value as its source shows it. */
export function textIn(value: Value | ShownValue): string {
  return isShown(value) ? value.text : plainText(value);
}

function isShown(value: Value | ShownValue): value is ShownValue {
  return value instanceof ShownValue;
}

const style = '</?(?:b|strong|i|em|u|code|span)\\b[^<>]*>';
const link = new RegExp(`<a(\\s[^<>]*)>((?:[^<]|${style})*)</a>\\s*`, 'iy');
const styles = new RegExp(style, 'gi');
const attribute = /\s([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

/**
 * The text of links that are all of a value. A link of one sign ("📑") that stands beside a link with
 * words is left out; of several links with words none is kept. What else there is stays as written.
 */
function linkMarkup(text: string): ShownValue | null {
  const links: { text: string; href: string }[] = [];
  for (let at = 0; at < text.length; at = link.lastIndex) {
    link.lastIndex = at;
    const [, attributes, inner] = link.exec(text) ?? [];
    if (attributes === undefined || inner === undefined) return null;
    const href = hrefIn(attributes);
    links.push({ text: decode(inner.replace(styles, '')).trim() || href, href });
  }
  const worded = links.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
  const shownLinks = worded.length > 0 ? worded : links;
  const shownText = shownLinks.map((part) => part.text).join(' ');
  return new ShownValue(
    shownText,
    shownText,
    shownLinks.length === 1 ? linkOf(shownLinks[0]!.href) : null,
  );
}

function hrefIn(attributes: string): string {
  for (const [, name, ...values] of attributes.matchAll(attribute)) {
    if (name!.toLowerCase() !== 'href') continue;
    return decode(values.find((value) => value !== undefined) ?? '').trim();
  }
  return '';
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|apos);/g, (entity) => entities[entity]!);
}
