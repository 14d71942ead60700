import type { ResultsError } from '../errors.js';
import { fault, type Source } from './file.js';
import { loud, quiet, type Note } from './note.js';
import { pointerBelow } from './pointer.js';
import { isMaps, type AnyMap } from './raw-value.js';
import { areContainers, listed, listToUnnest, rowLists, type RowList } from './row-lists.js';
import { innerLists } from './unnest.js';

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
    const { keys } = meant;
    notes.push(quiet(`is read from "#${pointerBelow(pointer, keys)}" on, where "${unnest}" is.`));
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
  if (places.length > 0) throw deeperFault(places, context);
  return null;
}

/** The error that says where the rows could be. */
export function deeperFault(
  places: readonly RowList[],
  { source, pointer }: Context,
): ResultsError {
  const all = listed(places, pointer);
  const advice =
    places.length === 1
      ? `Say where: add ${all} to its address.`
      : `Say where, and add one of these to its address: ${all}.`;
  const [container] = places.filter(({ maps }) => areContainers(maps));
  const or = container
    ? ` Or add the attribute ${unnestAttributes(container.maps)}: each map in such a list becomes a row.`
    : '';
  return fault('shape', source, `holds its rows deeper inside. ${advice}${or}`);
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
