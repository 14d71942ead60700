import type { Format } from './file-format.js';

/**
 * The beginning of a text that goes on, up to the last record that is whole; '' where nothing tells
 * where one ends.
 */
export function wholeRecords(text: string, format: Format): string {
  if (format === 'json') return wholeItems(text);
  const end = format === 'yaml' && /^(#.*\n|\s)*- /.test(text) ? '\n- ' : '\n';
  if (format === 'yaml' && end === '\n') return '';
  return text.slice(0, text.lastIndexOf(end) + 1);
}

const tokens = /"[^"\\]*(?:\\[^][^"\\]*)*"|[[\]{}]/g;

/** The items of a JSON list that are whole, as a list. */
function wholeItems(text: string): string {
  if (!/^\s*\[/.test(text)) return '';
  let depth = 0;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth === 1 && /[\]}]/.test(token)) end = index + 1;
  }
  return end > 0 ? `${text.slice(0, end)}]` : '';
}
