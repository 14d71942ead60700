import type { Value } from './results.js';
import { ShownValue } from './values/shown-value.js';

/** What a file holds before it is rows: maps, lists and single values. */
export type AnyMap = Readonly<Record<string, unknown>>;
export type List = readonly unknown[];

/** Deeper than any data, and far from a stack overflow: only a circle gets there. */
export const deepest = 100;

/** A value that rows may hold. Dates become ISO text; what is no value becomes a missing one. */
export function valueOf(value: unknown): Value {
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

/** Anything as one line of text. */
export function asText(value: unknown, depth = 0): string {
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

export function isList(value: unknown): value is List {
  return Array.isArray(value);
}

export function isLists(value: unknown): value is readonly List[] {
  return isList(value) && value.every(isList);
}

export function isMap(value: unknown): value is AnyMap {
  if (typeof value !== 'object' || value === null || isList(value)) return false;
  return !(value instanceof Date || value instanceof ShownValue);
}

/** A list of maps, and of at least one. */
export function isMaps(value: unknown): value is readonly AnyMap[] {
  return isList(value) && value.length > 0 && value.every(isMap);
}

export function isMapOrList(value: unknown): value is List | AnyMap {
  return isList(value) || isMap(value);
}

/** Whether these are 0, 1, 2 ... in this order, as numbers or as text: an index that nobody chose. */
export function isCounter(values: List): boolean {
  return values.length > 0 && values.every((value, i) => String(value) === String(i));
}
