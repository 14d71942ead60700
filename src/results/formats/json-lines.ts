import { each, type Work } from '../../work.js';
import { fault, type Source } from '../file.js';
import { parseJson } from './json.js';
import { linesOf } from './lines.js';

/** Parses JSON Lines: one JSON value on each line. */
export function* parseJsonLines(text: string, source: Source = {}): Work<unknown[]> {
  const values: unknown[] = [];
  yield* each(linesOf(text), (line, i) => {
    if (line.trim() === '') return;
    try {
      values.push(parseJson(line));
    } catch (cause) {
      const advice = 'Each line must be one complete JSON value.';
      throw fault('parse', source, `is not valid JSON at line ${i + 1}. ${advice}`, cause);
    }
  });
  return values;
}
