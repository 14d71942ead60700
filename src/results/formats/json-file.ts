import type { Work } from '../../work.js';
import type { Source } from '../file.js';
import { parseInPieces, parseJson } from './json.js';
import { parseJsonLines } from './json-lines.js';
import { scanJson } from './json-scan.js';
import { quiet, type Note } from '../note.js';
import { notesOnRepeats, repeatedInJson } from './repeated-keys.js';
import type { Block } from '../parsed.js';
import { isDataScript, parseScript } from './script-data.js';

/** Parses what is called JSON: also a script around it, and JSON Lines. */
export function* parseJsonFile(text: string, source: Source = {}): Work<Block[]> {
  try {
    const data = (yield* parseInPieces(text)) ?? parseJson(text, source);
    return [yield* blockOf(text, data)];
  } catch (cause) {
    if (isDataScript(text)) return parseScript(text, source);
    const { end, advice } = scanJson(text);
    const isLines = !advice && /^[ \t]*[\r\n]\s*[{[]/.test(text.slice(end));
    if (!isLines) throw cause;
    return [yield* blockOf(text, yield* parseJsonLines(text, source), quiet('is JSON Lines.'))];
  }
}

/** Parses what is called JSON Lines. */
export function* parseJsonLinesFile(text: string, source: Source = {}): Work<Block[]> {
  return [yield* blockOf(text, yield* parseJsonLines(text, source))];
}

function* blockOf(text: string, data: unknown, ...notes: Note[]): Work<Block> {
  return { data, notes: [...notes, ...notesOnRepeats(yield* repeatedInJson(text, data))] };
}
