import { STEPS, type Work } from '../../work.js';

/**
 * A results file in YAML is nearly always a list of flat maps, one scalar a line. This reads just
 * that, strictly, some hundred times as fast as a parser of all of YAML can; whatever else there is
 * in the text, it hands back. `test/results/formats/flat-yaml.test.ts` holds it to the answers of
 * the package `yaml`.
 */

type FlatMap = Record<string, string | null>;

const key = String.raw`([A-Za-z_][\w.@+/%-]*(?: [\w.@+/%-]+)*)`;
const doubleQuoted = String.raw`"([^"\\]*)"`;
const singleQuoted = String.raw`'((?:[^']|'')*)'`;
// Not a sign of YAML at the start, and no colon or # that ends it.
const start = String.raw`(?:[\w.$+(/~<=^;\\]|[^\x00-\x7f]|-(?=[\w.]))`;
const plain = String.raw`(${start}(?:[^\s:#]|[:#](?=[^\s:#])|:(?=[:#])| +(?=[^\s:#])|(?<=[^ ])#(?=#| ))*)`;
const inFlow = plain.replaceAll(String.raw`[^\s:#]`, String.raw`[^\s:#,[\]{}]`);

const comment = /^ *(?:#.*)?$/;
const dash = /^( *)-( +)(?=[^ ])/;
const entry = new RegExp(
  `^${key}:(?: +(?:${doubleQuoted}|${singleQuoted}|${plain}))?(?: *| +#.*)$`,
);
const flow = /^\{(.*)\} *(?:(?<= )#.*)?$/;
const flowEntry = new RegExp(
  ` *${key}: +(?:${doubleQuoted}|${singleQuoted}|${inFlow}) *(?:, *(?=[^ ])|$)`,
  'y',
);

/** A list of flat maps, with texts as they are written and `null` for what is none; else `null`. */
export function* parseFlatYaml(text: string): Work<FlatMap[] | null> {
  // Other white space means something else.
  if (/[\t\f\v\0]|\r(?!\n)/.test(text)) return null;
  const maps: FlatMap[] = [];
  let [dashAt, keyAt] = [-1, -1];
  let count = 0;
  for (const line of linesIn(text)) {
    if (++count % STEPS === 0) yield;
    if (comment.test(line)) continue;
    const [lead, indent] = dash.exec(line) ?? [];
    let rest = line.slice(keyAt);
    if (lead !== undefined) {
      if (dashAt >= 0 && indent!.length !== dashAt) return null;
      dashAt = indent!.length;
      keyAt = lead.length;
      rest = line.slice(keyAt);
      const [, inner] = flow.exec(rest) ?? [];
      maps.push({});
      if (inner !== undefined) {
        if (!readFlow(inner, maps.at(-1)!)) return null;
        // Nothing may follow in this map.
        keyAt = -1;
        continue;
      }
    } else if (keyAt < 0 || line.search(/[^ ]/) !== keyAt) return null;
    if (!take(entry.exec(rest), maps.at(-1)!)) return null;
  }
  return maps.length > 0 ? maps : null;
}

/** Line by line, since most texts that are not flat show it in the first ones. */
function* linesIn(text: string): Generator<string, void> {
  for (let [at, end] = [0, 0]; end < text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    yield text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
  }
}

function readFlow(inner: string, map: FlatMap): boolean {
  flowEntry.lastIndex = 0;
  while (flowEntry.lastIndex < inner.length) {
    if (!take(flowEntry.exec(inner), map)) return false;
  }
  return inner !== '';
}

const nulls = /^(?:null|Null|NULL|~)$/;

/** Puts what was read into a map; `false` where nothing was, or the key is special or there already. */
function take(match: RegExpExecArray | null, map: FlatMap): boolean {
  const [, name, double, single, bare] = match ?? [];
  if (name === undefined || name.length > 1000 || name === '__proto__' || nulls.test(name)) {
    return false;
  }
  if (Object.hasOwn(map, name)) return false;
  const text = double ?? single?.replaceAll("''", "'") ?? bare ?? null;
  map[name] = bare !== undefined && nulls.test(bare) ? null : text;
  return true;
}
