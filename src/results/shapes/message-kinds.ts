import { loud, type Note } from '../note.js';
import type { AnyMap } from '../raw-value.js';
import { hasMeasure } from './unnest.js';

/** What a program calls the kind of a message. */
const kindKeys = ['reason', 'type', 'kind', 'event'];

/**
 * The maps that are results, of a list of messages of several kinds: those of a kind that measures
 * nothing, and has fields that no result has, are about the others ("reason": "group-complete").
 */
export function resultMessages(maps: readonly AnyMap[], notes: Note[]): readonly AnyMap[] {
  const key = kindKeys.find((name) => maps.every((map) => typeof map[name] === 'string'));
  if (!key) return maps;
  const kinds = new Set(maps.filter((map) => hasMeasure(map)).map((map) => map[key]));
  const results = maps.filter((map) => kinds.has(map[key]));
  const others = maps.filter((map) => !kinds.has(map[key]));
  if (results.length === 0 || others.length === 0) return maps;
  const known = new Set(results.flatMap(Object.keys));
  if (!others.every((map) => Object.keys(map).some((name) => !known.has(name)))) return maps;
  const left = [...new Set(others.map((map) => `"${String(map[key])}"`))].join(', ');
  notes.push(loud(`has messages that hold no results ("${key}": ${left}), which are left out.`));
  return results;
}
