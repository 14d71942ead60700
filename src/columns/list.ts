/** Lists and quotes, written alike in all attributes: `a, "b, c", sum(d, e)`. */
import { ResultsError, type AttributeError } from '../errors.js';

const QUOTED = /^(["'])(.*)\1$/s;

/**
 * Splits a list at the separators that stand in no quotes and no parentheses; empty items are left
 * out. An apostrophe within a word opens no quotes.
 */
export function splitList(text: string, separator = ','): string[] {
  const items: string[] = [];
  let item = '';
  let depth = 0;
  for (const [token] of text.matchAll(/(?<![\p{L}\p{N}])(["']).*?\1|./gsu)) {
    if (token === '(') depth++;
    if (token === ')') depth = Math.max(0, depth - 1);
    if (token === separator && depth === 0) {
      items.push(item);
      item = '';
    } else {
      item += token;
    }
  }
  return [...items, item].map((part) => part.trim()).filter(Boolean);
}

/** The first items of a list in an attribute; that there are more is an error. */
export function firstItems(
  attribute: string,
  text: string,
  most: number,
  errors: AttributeError[],
): string[] {
  const items = splitList(text);
  if (items.length > most) {
    const message = `${attribute} names ${items.length} columns, of which the first ${most} are taken.`;
    errors.push({ attribute: '', error: new ResultsError('attribute', message) });
  }
  return items.slice(0, most);
}

/** What quotes hold, a doubled one being one of the text; a text without quotes as it is. */
export function unquote(text: string): string {
  const trimmed = text.trim();
  const [, quote, inside] = QUOTED.exec(trimmed) ?? [];
  return quote && inside !== undefined ? inside.replaceAll(quote + quote, quote) : trimmed;
}

/** A name as an attribute takes it, whatever signs are in it. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
