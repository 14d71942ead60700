import type { ResultsError } from '../errors.js';
import { suggestion } from './did-you-mean.js';
import { fault, type Source } from './file.js';
import { lineNames, loud, type Note } from './note.js';
import { isList, isMap, isMaps, type AnyMap } from './raw-value.js';
import { flat, nameColumn, unique, type RawRecord } from './record.js';
import type { Value } from './results.js';
import type { ShownValue } from './shown-value.js';

/** A map that is to become one row or several, and the key that it has in the file. */
export interface Entry {
  readonly key?: string;
  readonly map: AnyMap;
}

/** So many rows tell what they hold. */
const sampleSize = 50;

/** The lists of maps in rows, by their dotted names. */
export function innerLists(maps: readonly AnyMap[]): string[] {
  const found = new Set<string>();
  const look = (map: AnyMap, prefix: string, depth: number): void => {
    for (const [key, value] of Object.entries(map)) {
      if (isMaps(value)) found.add(prefix + key);
      else if (isMap(value) && depth < 5) look(value, `${prefix}${key}.`, depth + 1);
    }
  };
  for (const map of maps.slice(0, sampleSize)) look(map, '', 0);
  return [...found];
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
export function unnested(
  entries: readonly Entry[],
  path: string,
  source: Source,
  notes: Note[],
): RawRecord[] {
  const maps = entries.map(({ map }) => map);
  if (!hasInner(maps, path)) throw unnestFault(maps, path, source);
  const groups = maps.map((map) => (innerOf(map, path) ?? []).map((inner) => flat(inner, source)));
  const outers = maps.map((map) => outerFields(map, path, source));
  const name = nameColumn([...groups.flat(), ...outers]);
  const without = groups.flatMap((group, i) => (group.length === 0 ? [i + 1] : []));
  if (without.length > 0) {
    const which = lineNames(without).replace('line', 'row');
    notes.push(loud(`has nothing in "${path}" in ${which}: left out.`));
  }
  return groups.flatMap((group, i) => {
    const key = entries[i]!.key;
    const outer = key === undefined ? outers[i]! : new Map([[name, key], ...outers[i]!]);
    return group.map((inner) => joined(inner, outer));
  });
}

/** The error that says what there is to unnest. */
export function unnestFault(maps: readonly AnyMap[], path: string, source: Source): ResultsError {
  const advice = suggestion(path, innerLists(maps), 'The lists of maps there are');
  return fault('column', source, `has no list of maps "${path}" to unnest. ${advice}`);
}

/** The maps in a row that are to become rows: those of a list, or those of a map with their keys. */
function innerOf(map: AnyMap, path: string): readonly AnyMap[] | null {
  const value = valueIn(map, path);
  if (isList(value) && value.length === 0) return [];
  if (isMaps(value)) return value;
  if (!isMap(value)) return null;
  const inner = Object.entries(value);
  if (!isMaps(inner.map(([, row]) => row))) return null;
  return inner.map(([key, row]) => ({
    [isMap(row) && 'name' in row ? 'key' : 'name']: key,
    ...(row as AnyMap),
  }));
}

/** What a dotted name stands for; a key may have dots of its own. */
function valueIn(map: AnyMap, path: string): unknown {
  if (Object.hasOwn(map, path)) return map[path];
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const inner = Object.hasOwn(map, path.slice(0, dot)) ? map[path.slice(0, dot)] : null;
    const value = isMap(inner) ? valueIn(inner, path.slice(dot + 1)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function outerFields(map: AnyMap, path: string, source: Source): RawRecord {
  const fields = flat(map, source);
  for (const [name, value] of fields) {
    if (isList(value) || name === path || name.startsWith(`${path}.`)) fields.delete(name);
  }
  return fields;
}

function joined(inner: Map<string, Value | ShownValue>, outer: RawRecord): RawRecord {
  const own = new Set(inner.keys());
  for (const [name, value] of outer) {
    inner.set(unique(own.has(name) ? `outer ${name}` : name, inner), value);
  }
  return inner;
}
