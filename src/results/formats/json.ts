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
    return JSON.parse(hasLongIntegers(text) ? repaired(text) : text);
  } catch (cause) {
    try {
      if (/\b(?:NaN|Infinity)\b/.test(text)) return JSON.parse(repaired(text));
    } catch {
      // The first error tells more.
    }
    const { end, advice } = scanJson(text);
    if (advice) throw jsonFault(text, end, advice, source, cause);
    const behind = end + text.slice(end).search(/\S|$/);
    throw jsonFault(text, behind, adviceAt(text, behind, 'end'), source, cause);
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
