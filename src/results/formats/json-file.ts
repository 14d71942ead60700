import type { Source } from '../file.js';
import { parseJson } from './json.js';
import { parseJsonLines } from './json-lines.js';
import { scanJson } from './json-scan.js';
import { quiet } from '../note.js';
import type { Block } from '../parsed.js';
import { isDataScript, parseScript } from './script-data.js';

/** Parses what is called JSON: also a script around it, and JSON Lines. */
export function parseJsonFile(text: string, source: Source = {}): Block[] {
  try {
    return [{ data: parseJson(text, source), notes: [] }];
  } catch (cause) {
    if (isDataScript(text)) return parseScript(text, source);
    const { end, advice } = scanJson(text);
    const isLines = !advice && /^[ \t]*[\r\n]\s*[{[]/.test(text.slice(end));
    if (!isLines) throw cause;
    return [{ data: parseJsonLines(text, source), notes: [quiet('is JSON Lines.')] }];
  }
}
