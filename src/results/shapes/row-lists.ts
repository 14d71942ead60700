import { areColumnLists } from './pandas.js';
import { pointerBelow } from '../pointer.js';
import {
  isList,
  isLists,
  isMap,
  isMapOrList,
  isMaps,
  type AnyMap,
  type List,
} from '../raw-value.js';
import { headerTexts, tableOf } from './table-rows.js';
import { areContainers, hasInner, hasMeasure } from './unnest.js';

/** A place in a file that could be its rows. */
export interface RowList {
  /** The keys that lead to it. */
  readonly keys: readonly string[];
  readonly count: number;
  /** The first columns' names. */
  readonly names: readonly string[];
  /** Whether a person would call it results: each row is something, and has a measure. */
  readonly isResults: boolean;
  /** The maps of the rows, where they are maps. */
  readonly maps: readonly AnyMap[];
  /** Whether it is a map of maps, which could be the fields of one row as well. */
  readonly isMap?: boolean;
}

/** Farther down nobody looks for rows. */
const deepest = 6;
/** Of the entries of a list, so many are looked into. */
const mostEntries = 3;
const mostPlaces = 200;
/** So many are listed in a message. */
const mostListed = 5;

/** The places below a map or a list that could be rows, those that are most likely first. */
export function rowLists(data: unknown): RowList[] {
  const found: RowList[] = [];
  let level = children(data, []);
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    level = level.slice(0, mostPlaces).flatMap(([keys, value]) => {
      const list = rowListAt(value, keys);
      if (list) found.push(list);
      // What is in the rows of results is about a single one of them, unless these are merged.
      const isMerged = list && !isMaps(value) && Object.values(value as object).some(isList);
      return list?.isResults && !isMerged ? [] : children(value, keys);
    });
  }
  return found.sort((a, b) => Number(b.isResults) - Number(a.isResults) || b.count - a.count);
}

/** "#/a/results" (12 rows: model, score, ...), for an error's advice. */
export function listed(lists: readonly RowList[], pointer: string): string {
  const shown = lists.slice(0, mostListed).map(({ keys, count, names }) => {
    const columns = names.slice(0, 4).join(', ') + (names.length > 4 ? ', ...' : '');
    const place = `"#${pointerBelow(pointer, keys)}"`;
    return `${place} (${count} ${count === 1 ? 'row' : 'rows'}: ${columns})`;
  });
  const more = lists.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Of what a map holds, so much must be in another one, too, if they are of one kind. */
const leastShared = 0.25;

/** Whether maps are of one kind: all share keys with another. */
export function areAlike(maps: readonly AnyMap[]): boolean {
  const counts = new Map<string, number>();
  for (const map of maps)
    for (const key of Object.keys(map)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isLike = (keys: readonly string[]) => {
    const shared = keys.filter((key) => counts.get(key)! > 1).length;
    return shared > 0 && shared >= keys.length * leastShared;
  };
  return maps.length > 1 && maps.every((map) => isLike(Object.keys(map)));
}

/**
 * The lists of maps in a map or a list that holds nothing else, if they are of one kind.
 * @param fewest how many there must be at least
 */
export function listsOfMaps(
  container: AnyMap | List,
  fewest = isList(container) ? 1 : 2,
): [key: string, maps: readonly AnyMap[]][] | null {
  const isEmpty = (list: unknown) => isList(list) && list.length === 0;
  // The first item of a long list tells at a glance.
  if (isList(container) && !isEmpty(container[0]) && !isMaps(container[0])) return null;
  const lists = Object.entries(container).filter(([, list]) => !isEmpty(list));
  const all = lists.filter((entry): entry is [string, AnyMap[]] => isMaps(entry[1]));
  if (all.length < fewest || all.length < lists.length) return null;
  return all.length === 1 || areAlike(all.map(([, maps]) => maps[0]!)) ? all : null;
}

/** Of several places, the one nearest to the top whose rows have such a list, and those beside it. */
export function listToUnnest(lists: readonly RowList[], path: string) {
  const [list, ...others] = lists
    .filter(({ maps }) => hasInner(maps, path))
    .sort((a, b) => a.keys.length - b.keys.length);
  if (!list) return null;
  return { list, others: others.filter(({ keys }) => !isWithin(keys, list.keys)) };
}

/** Whether keys lead to a place within another one. */
export function isWithin(keys: readonly string[], outer: readonly string[]): boolean {
  return outer.every((key, i) => key === keys[i]);
}

type Place = readonly [keys: readonly string[], value: unknown];

function children(value: unknown, keys: readonly string[]): Place[] {
  if (!isMapOrList(value)) return [];
  const entries = Object.entries(isList(value) ? value.slice(0, mostEntries) : value);
  return entries.map(([key, inner]) => [[...keys, key], inner]);
}

function rowListAt(value: unknown, keys: readonly string[]): RowList | null {
  if (isMaps(value)) return ofMaps(value, keys);
  if (!isMapOrList(value)) return null;
  const lists = listsOfMaps(value);
  if (lists) return ofMaps(lists.flatMap(([, maps]) => maps), keys); // prettier-ignore
  if (isLists(value)) return ofTable(value, keys);
  if (!isMap(value)) return null;
  const values: List = Object.values(value);
  if (values.length > 1 && areColumnLists(values) && values[0]!.length > 1) {
    const names = Object.keys(value);
    const isResults = values.some((column) => column.every((cell) => typeof cell === 'number'));
    return { keys, names, count: values[0]!.length, isResults, maps: [] };
  }
  const areRows = isMaps(values) && areAlike(values) && values.some((map) => hasMeasure(map));
  return areRows ? { ...ofMaps(values, keys), isMap: true } : null;
}

function ofMaps(maps: readonly AnyMap[], keys: readonly string[]): RowList {
  const names = [...new Set(maps.slice(0, 20).flatMap((map) => Object.keys(map)))];
  const isResults = maps.some((map) => hasMeasure(map)) && !areContainers(maps);
  return { keys, names, count: maps.length, isResults, maps };
}

function ofTable(lists: readonly List[], keys: readonly string[]): RowList | null {
  const { header, rows, isNamed } = tableOf(lists);
  if (header.length < 2 || rows.length === 0) return null;
  const names = headerTexts(header);
  return { keys, names, count: rows.length, isResults: isNamed === true, maps: [] };
}
