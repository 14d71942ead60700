import { mapped, type Work } from '../../work.js';
import type { ResultsError } from '../../errors.js';
import { suggestion } from '../did-you-mean.js';
import { fault, type Source } from '../file.js';
import { lineNames, loud, type Note } from '../note.js';
import { isList, isMap, isMaps, type AnyMap, type List } from '../raw-value.js';
import { flat, nameColumn, unique, type RawRecord } from '../record.js';

/** A map that is to become one row or several, and the key that it has in the file. */
export interface Entry {
  readonly key?: string;
  readonly map: AnyMap;
}

/** So many rows tell what they hold, and of the lists in them fewer. */
const sampleSize = 50;
const innerSize = 3;
/** Farther down nobody looks for rows. */
const deepestList = 5;

/** The lists of maps in rows, by their dotted names; of lists that only hold lists, what is in them. */
export function innerLists(maps: readonly AnyMap[], depth = 0): string[] {
  const found = new Set<string>();
  const look = (map: AnyMap, prefix: string, level: number): void => {
    if (level > deepestList) return;
    for (const [key, value] of Object.entries(map)) {
      if (isMaps(value)) {
        const deeper = value.some((inner) => hasMeasure(inner)) ? [] : innerLists(value, level + 1);
        if (deeper.length === 0) found.add(prefix + key);
        for (const path of deeper) found.add(`${prefix}${key}.${path}`);
      } else if (isMap(value)) look(value, `${prefix}${key}.`, level + 1);
    }
  };
  for (const map of maps.slice(0, depth === 0 ? sampleSize : innerSize)) look(map, '', depth);
  return [...found];
}

/** Whether maps hold lists of maps and no measure of their own, as `{name, results: [...]}` does. */
export function areContainers(maps: readonly AnyMap[]): boolean {
  return !maps.some((map) => hasMeasure(map)) && innerLists(maps).length > 0;
}

/** Whether rows hold something to unnest there. */
export function hasInner(maps: readonly AnyMap[], path: string): boolean {
  return maps.some((map) => innerOf(map, path) !== null);
}

/**
 * A record for each map in the list (or map) that a column of the rows holds. It repeats the fields
 * around it, but no other list. Where both have a field of one name, the inner one keeps it, and the
 * other is "outer name".
 *
 * @throws ResultsError `column` where no row has such a list
 */
export function* unnested(
  entries: readonly Entry[],
  path: string,
  source: Source,
  notes: Note[],
): Work<RawRecord[]> {
  const maps = entries.map(({ map }) => map);
  if (!hasInner(maps, path)) throw unnestFault(maps, path, source);
  const groups = yield* mapped(maps, (map) =>
    (innerOf(map, path) ?? []).map((row) => flat(row, source)),
  );
  const without = groups.flatMap((group, i) => (group.length === 0 ? [i + 1] : []));
  if (without.length > 0) {
    const which = lineNames(without).replace('line', 'row');
    notes.push(loud(`has nothing in "${path}" in ${which}: left out.`));
  }
  const name = nameColumn(groups.flat());
  return groups.flatMap((group, i) => {
    const { key } = entries[i]!;
    // The key is a field around the rows: behind what names each of them.
    if (key !== undefined) for (const record of group) record.set(name, key);
    return group;
  });
}

/** The error that says what there is to unnest. */
export function unnestFault(maps: readonly AnyMap[], path: string, source: Source): ResultsError {
  const advice = suggestion(path, innerLists(maps), 'The lists of maps there are');
  return fault('column', source, `has no list of maps "${path}" to unnest. ${advice}`);
}

/**
 * The maps in a row that are to become rows, each with what is around it: those of a list, or those
 * of a map with their keys. A dotted path may lead through other lists.
 */
function innerOf(map: AnyMap, path: string): readonly AnyMap[] | null {
  const own = mapsIn(valueIn(map, path));
  if (own) {
    const outer = flat(map, {}, (name, value) => name === path || isList(value));
    return own.map((inner) => joined(inner, outer));
  }
  for (const [start, end] of splits(path)) {
    if (!isMaps(valueIn(map, start))) continue;
    const rows = (innerOf(map, start) ?? []).map((inner) => innerOf(inner, end));
    if (rows.some((found) => found !== null)) return rows.flatMap((found) => found ?? []);
  }
  return null;
}

/** No file has longer names, or keys with more dots. */
const longestPath = 1_000;
const mostDots = 10;

/** Each way to take a dotted name as two: a key may have dots of its own. */
function splits(path: string): [start: string, end: string][] {
  const keys = path.length > longestPath ? [] : path.split('.');
  return keys
    .slice(1, mostDots)
    .map((_, i) => [keys.slice(0, i + 1).join('.'), keys.slice(i + 1).join('.')]);
}

function mapsIn(value: unknown): readonly AnyMap[] | null {
  if (isList(value) && value.length === 0) return [];
  if (isMaps(value)) return value;
  if (!isMap(value)) return null;
  const rows: List = Object.values(value);
  if (!isMaps(rows)) return null;
  const name = nameColumn(rows.map((row) => new Set(Object.keys(row))));
  return Object.keys(value).map((key, i) => ({ [name]: key, ...rows[i] }));
}

/** What a dotted name stands for. */
function valueIn(map: AnyMap, path: string): unknown {
  if (Object.hasOwn(map, path)) return map[path];
  for (const [start, end] of splits(path)) {
    const inner = Object.hasOwn(map, start) ? map[start] : null;
    const value = isMap(inner) ? valueIn(inner, end) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function joined(inner: AnyMap, outer: ReadonlyMap<string, unknown>): AnyMap {
  const fields = new Map(Object.entries(inner));
  for (const [name, value] of outer) {
    fields.set(unique(fields.has(name) ? `outer ${name}` : name, fields), value);
  }
  return Object.fromEntries(fields);
}

/** What numbers are called that measure nothing. */
const noMeasure = /(^|_)(id|index|rank|date|time|timestamp|version|year|line|port|pid|size)$/;

/** Whether a map has a number that measures something, itself or in a map within it. */
export function hasMeasure(map: AnyMap, depth = 0): boolean {
  return Object.entries(map).some(([key, value]) => {
    if (isMap(value)) return depth < 3 && hasMeasure(value, depth + 1);
    // In YAML, numbers are still texts here.
    const isNumber =
      typeof value === 'number' ||
      (typeof value === 'string' && /^-?\d{0,20}\.?\d{1,20}%?$/.test(value));
    return isNumber && !noMeasure.test(key.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase());
  });
}
