import type { ResultsError } from '../../errors.js';
import { fault, type Source } from '../file.js';
import { loud, quiet, type Note } from '../note.js';
import { pointerBelow } from '../pointer.js';
import { isMapOrList, isMaps, type AnyMap } from '../raw-value.js';
import { isWithin, listed, listToUnnest, rowLists, type RowList } from './row-lists.js';
import { areContainers, innerLists } from './unnest.js';

/** Where one is in a file, and what is to be found. */
export interface Context {
  readonly source: Source;
  /** The JSON Pointer to what is looked at, not encoded. */
  readonly pointer: string;
  readonly unnest: string;
  readonly notes: Note[];
}

/** A part of the data. */
export interface DeeperPart {
  readonly keys: readonly string[];
  readonly data: unknown;
}

/**
 * The one list of maps in a map, or what `unnest` means. Where several places could be the rows, or
 * one that is deeper, that is for the author to say: the error lists them. `null` where there is none.
 */
export function deeperRows(map: AnyMap, context: Context): DeeperPart | null {
  const { notes, pointer, unnest } = context;
  const places = rowLists(map);
  const meant = unnest ? listToUnnest(places, unnest) : undefined;
  if (meant) {
    const { keys } = meant.list;
    const place = `is read from "#${pointerBelow(pointer, keys)}" on, where "${unnest}" is`;
    const [other] = meant.others.map((list) => `"#${pointerBelow(pointer, list.keys)}"`);
    notes.push(other ? loud(`${place}. It is in ${other}, too.`) : quiet(`${place}.`));
    return { keys, data: keys.reduce<unknown>((value, key) => (value as AnyMap)[key], map) };
  }
  const direct = Object.entries(map).flatMap(([key, maps]) =>
    isMaps(maps) ? [{ key, maps }] : [],
  );
  const [only] = direct;
  if (only && direct.length === 1 && !areContainers(only.maps)) {
    const what = `holds one list of maps, "${only.key}", which is read`;
    notes.push(loud(`${what}. What is beside it is left out.`));
    return { keys: [only.key], data: only.maps };
  }
  const lists = places.filter(
    ({ isMap, isResults, maps }) => !isMap && (isResults || maps.length > 0),
  );
  if (lists.length > 0) throw deeperFault(places, context);
  noteOnMaps(map, places, context);
  return null;
}

/** Maps of maps may be rows, or the fields of the one row that the whole file is. */
function noteOnMaps(map: AnyMap, places: readonly RowList[], context: Context): void {
  const found = places.filter(({ isMap, isResults }) => isMap && isResults);
  const values = Object.values(map);
  if (found.length === 0) return;
  if (values.length > 1 && values.every(isMapOrList)) throw deeperFault(places, context);
  const advice = `For the rows in it, add ${listed(found, context.pointer)} to its address.`;
  context.notes.push(loud(`is read as one row. ${advice}`));
}

/** The error that says where the rows could be. */
export function deeperFault(
  places: readonly RowList[],
  { source, pointer }: Context,
): ResultsError {
  const [container] = places
    .filter(({ maps }) => areContainers(maps))
    .sort((a, b) => a.keys.length - b.keys.length);
  const advice = [`Add their place to its address: ${listed(places, pointer)}.`];
  if (container) {
    const unnest = `Add the attribute ${unnestAttributes(container.maps)}`;
    const isAll = places.every(
      ({ keys, isResults }) => !isResults || isWithin(keys, container.keys),
    );
    // Where all that could be rows is in there, an author most often wants all of it.
    advice.splice(isAll ? 0 : 1, 0, `${unnest}: each map in such a list becomes a row.`);
  }
  return fault('shape', source, `holds its rows deeper inside. ${advice.join(' Or: ')}`);
}

/** Says how the lists in rows become rows. */
export function noteOnInner(maps: readonly AnyMap[]): Note[] {
  if (innerLists(maps).length === 0) return [];
  const how = `With the attribute ${unnestAttributes(maps)} each map in such a list becomes a row.`;
  const text = `holds lists of maps in its rows. ${how}`;
  return [areContainers(maps) ? loud(text) : quiet(text)];
}

function unnestAttributes(maps: readonly AnyMap[]): string {
  const lists = innerLists(maps).slice(0, 3);
  return lists.map((path) => `unnest="${path}"`).join(' or ');
}
