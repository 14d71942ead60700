import type { ResultsError } from '../../errors.js';
import { fault, type Source } from '../file.js';
import { noComments, scanJson } from './json-scan.js';
import { hasLongIntegers, isLongInteger } from './long-integers.js';

/**
 * Parses JSON, and the NaN and Infinity that Python's `json.dump` writes into it. Whole numbers
 * that a number can't hold stay the text that the file writes: they are ids.
 */
export function parseJson(text: string, source: Source = {}): unknown {
  const exact = hasLongIntegers(text) ? repaired(text) : text;
  try {
    return JSON.parse(exact);
  } catch (cause) {
    return parseWithoutNaN(text) ?? raise(text, source, cause);
  }
}

/** Texts, in which nothing is changed, and what may have to be: long whole numbers, and words. */
const tokens = /"[^"\\]*(?:\\[^][^"\\]*)*"|(?<![\w.])-?\d{16,}(?![\d.eE])|-?(?:NaN|Infinity)\b/g;

function repaired(text: string): string {
  return text.replace(tokens, (token) => {
    switch (token.at(-1)) {
      case '"':
        return token;
      case 'N':
        return 'null';
      case 'y':
        return token.startsWith('-') ? '-1e999' : '1e999';
      default:
        return isLongInteger(token) ? `"${token}"` : token;
    }
  });
}

function parseWithoutNaN(text: string): unknown {
  if (!/\b(?:NaN|Infinity)\b/.test(text)) return undefined;
  try {
    return JSON.parse(repaired(text));
  } catch {
    return undefined;
  }
}

function raise(text: string, source: Source, cause: unknown): never {
  const { end, fault: found } = scanJson(text);
  const offset = found?.offset ?? end + text.slice(end).search(/\S|$/);
  const isComment = /[/#]/.test(text.charAt(offset));
  const behind = isComment
    ? noComments
    : 'Something stands behind the end of the data: take it out.';
  const advice = found?.advice ?? behind;
  throw jsonFault(text, offset, advice, source, cause);
}

/** The error that says where a text stops being JSON. */
export function jsonFault(
  text: string,
  offset: number,
  advice: string,
  source: Source,
  cause?: unknown,
): ResultsError {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  const place = `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
  return fault('syntax', source, `is not valid JSON at ${place}. ${advice}`, cause);
}
