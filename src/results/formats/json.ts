import type { Work } from '../../work.js';
import type { ResultsError } from '../../errors.js';
import { fault, type Source } from '../file.js';
import { adviceAt, scanJson } from './json-scan.js';
import { linesOf } from './lines.js';
import { hasLongIntegers } from './long-integers.js';

/**
 * Parses JSON, and the NaN and Infinity that Python's `json.dump` writes into it. Whole numbers
 * that a number can't hold stay the text that the file writes: they are ids.
 */
export function parseJson(text: string, source: Source = {}): unknown {
  try {
    return valueIn(text);
  } catch (cause) {
    const { end, advice } = scanJson(text);
    if (advice) throw jsonFault(text, end, advice, source, cause);
    const behind = end + text.slice(end).search(/\S|$/);
    throw jsonFault(text, behind, adviceAt(text, behind, 'end'), source, cause);
  }
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(hasLongIntegers(text) ? repaired(text) : text);
  } catch (cause) {
    if (!/\b(?:NaN|Infinity)\b/.test(text)) throw cause;
    return JSON.parse(repaired(text));
  }
}

/** So many letters are parsed in a few milliseconds. */
const PIECE = 500_000;
/** A comma behind an item may be one within another item: so many farther ones are tried. */
const TRIES = 20;

/**
 * Parses a long list of maps or of lists piece by piece: where what stands before a comma is a list,
 * an item ends there. `null` for a short one, and for all that is no such list.
 */
export function* parseInPieces(text: string): Work<unknown[] | null> {
  const [, bracket] = /^\s*\[\s*([[{])/.exec(text) ?? [];
  if (text.length < 2 * PIECE || !bracket) return null;
  const end = bracket === '{' ? '},' : '],';
  const items: unknown[] = [];
  let start = text.indexOf('[') + 1;
  for (let comma = 0, tries = 0; tries < TRIES;) {
    comma = text.indexOf(end, Math.max(comma, start + PIECE)) + 1;
    const piece = comma > 0 ? `[${text.slice(start, comma)}]` : `[${text.slice(start)}`;
    const list = listIn(piece);
    if (comma > 0 && !list) tries++;
    else {
      // A comma before the end is one too many.
      if (!list || list.length === 0) return null;
      for (const item of list) items.push(item);
      if (comma === 0) return items;
      [start, tries] = [comma + 1, 0];
      yield;
    }
  }
  return null;
}

function listIn(text: string): unknown[] | null {
  try {
    return valueIn(text) as unknown[];
  } catch {
    return null;
  }
}

/** Texts, in which nothing is changed, and what may have to be: long whole numbers, and words. */
const tokens = /"[^"\\]*(?:\\[^][^"\\]*)*"|(?<![\w.])-?\d{16,}(?![\d.eE])|-?(?:NaN|Infinity)\b/g;

function repaired(text: string): string {
  return text.replace(tokens, (token) => {
    if (token.endsWith('N')) return 'null';
    if (token.endsWith('y')) return token.replace('Infinity', '1e999');
    return token.endsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
  });
}

/** The error that says where a text stops being JSON. */
export function jsonFault(
  text: string,
  offset: number,
  advice: string,
  source: Source,
  cause?: unknown,
): ResultsError {
  const lines = linesOf(text.slice(0, offset));
  const place = `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
  return fault('parse', source, `is not valid JSON at ${place}. ${advice}`, cause);
}
