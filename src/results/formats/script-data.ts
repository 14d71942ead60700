import { fault, type Source } from '../file.js';
import { jsonFault, parseJson } from './json.js';
import { endOf, scanJson } from './json-scan.js';
import { loud, quiet, type Note } from '../note.js';
import type { Block } from '../parsed.js';

/** Blanks, comments and what means nothing. Each of these begins in its own way: no way back. */
const blanks = /(?:[\s;]+|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|["']use strict["'])*/y;

/** What stands before data: `window.NAME = `, `const name = `, `export default `, `callback(`. */
const opening =
  /(?:export\s+default\b|(?:export\s+)?(?:(?:var|let|const)\s+)?([\w$.]+(?:\[["'][\w -]+["']\])?)\s*(?:=|\())\s*(?=[[{])/y;

/** What hands data on that a name stands for: `module.exports = name`, `export { name }`. */
const handing =
  /(?:export\s+default\s+[\w$]+|export\s*\{[^{}]*\}|(?:module\.)?exports(?:\.\w+)?\s*=\s*[\w$]+)[ \t]*(?=[;\n\r]|$)/y;

/** Whether a text begins as a script that holds data. */
export function isDataScript(text: string): boolean {
  return (
    /^(?:export|var|let|const|window|self|globalThis|module|exports)\b/.test(
      text.slice(endOf(blanks, text, 0)),
    ) && endOf(opening, text, endOf(blanks, text, 0)) > 0
  );
}

/**
 * The data in a script of the kind `window.BENCHMARK_DATA = {...};`, read as JSON. Nothing is run.
 * Of several such values, a map of them by their names.
 */
export function parseScript(text: string, source: Source = {}): Block[] {
  const values = new Map<string, unknown>();
  const notes: Note[] = [quiet('is a script, of which the data is read and nothing is run.')];
  let at = endOf(blanks, text, 0);
  while (at < text.length) {
    const handed = endOf(handing, text, at);
    const start = endOf(opening, text, at);
    if (handed > at) at = handed;
    else if (start > at) {
      const name = variableName(text.slice(at, start)) || `data ${values.size + 1}`;
      const { end, advice } = scanJson(text, start);
      if (advice) throw jsonFault(text, end, advice, source);
      at = endOfStatement(text, end);
      if (at < 0) break;
      values.set(name, parseJson(text.slice(start, end), source));
    } else break;
    at = endOf(blanks, text, at);
  }
  if (values.size === 0) {
    const advice = 'Only data as in "name = {...}" is read. Check the address in src.';
    throw fault('parse', source, `is a script and not data. ${advice}`);
  }
  if (at < 0 || at < text.length)
    notes.push(loud('is a script, of which only the data at its beginning is read.'));
  const data = values.size > 1 ? Object.fromEntries(values) : [...values.values()][0];
  return [{ data, notes }];
}

/** "BENCHMARK_DATA" of "window.BENCHMARK_DATA = "; '' where there is no name. */
function variableName(start: string): string {
  if (/^export\s+default\b/.test(start)) return '';
  return /([\w$]+)(?:["']\])?\s*[=(]\s*$/.exec(start)?.[1] ?? '';
}

/** Where a statement ends behind its value; -1 where the value is only the beginning of a sum. */
function endOfStatement(text: string, end: number): number {
  const ending = /(?:\s*(?:\)|as const\b))?\s*(?:;|(?=[\w$"'}/])|$)/y;
  ending.lastIndex = end;
  return ending.test(text) ? ending.lastIndex : -1;
}
