import { STEPS, type Work } from '../../work.js';
import { isList, type AnyMap, type List } from '../raw-value.js';
import { lineNames, loud, type Note } from '../note.js';
import { lineAt } from './lines.js';

/** A key that a map has twice. */
export interface RepeatedKey {
  readonly key: string;
  /** Where it stands again. */
  readonly line: number;
}

/** Says which keys are there twice: one of the two values is lost. */
export function notesOnRepeats(repeats: readonly RepeatedKey[]): Note[] {
  const keys = new Set(repeats.map(({ key }) => key));
  return [...keys].slice(0, 3).map((key) => {
    const lines = repeats.filter((repeat) => repeat.key === key).map(({ line }) => line);
    return loud(
      `has the key "${key}" twice in one map, at ${lineNames(lines)}: the last one counts.`,
    );
  });
}

const QUOTE = 34;
const tokens = /"([^"\\]*(?:\\[^][^"\\]*)*)"(\s*:)?|[{}]/g;

/** The keys that a JSON text has twice; most often none, which a count of the keys shows at once. */
export function* repeatedInJson(text: string, data: unknown): Work<RepeatedKey[]> {
  if ((yield* colonsBehindQuotes(text)) <= (yield* keysIn(data))) return [];
  const repeats: RepeatedKey[] = [];
  const open: Set<string>[] = [];
  let [line, at] = [1, 0];
  for (const { 0: token, 1: key = '', 2: colon, index } of text.matchAll(tokens)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon && open.at(-1)?.has(key)) {
      line += lineAt(text.slice(at, index), index) - 1;
      at = index;
      repeats.push({ key, line });
    } else if (colon) open.at(-1)?.add(key);
  }
  return repeats;
}

/** How many keys the text has, and perhaps more: `":` may stand in a text, too. */
function* colonsBehindQuotes(text: string): Work<number> {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) <= 32) before--;
    if (text.charCodeAt(before) === QUOTE && ++count % 10_000 === 0) yield;
  }
  return count;
}

function* keysIn(data: unknown): Work<number> {
  let count = 0;
  const rest = [data];
  const add = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) rest.push(value);
  };
  while (rest.length > 0) {
    if (rest.length % STEPS === 0) yield;
    const value = rest.pop() as List | AnyMap;
    if (isList(value)) {
      value.forEach(add);
      continue;
    }
    const keys = Object.keys(value);
    count += keys.length;
    // Not Object.values(), which takes three times as long.
    for (const key of keys) add(value[key]);
  }
  return count;
}
