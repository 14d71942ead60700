import { fault, type Source } from './file.js';

/** Parses JSON, and the NaN and Infinity that Python's `json.dump` writes into it. */
export function parseJson(text: string, source: Source = {}): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return parseWithoutNaN(text) ?? raise(source, cause);
  }
}

function parseWithoutNaN(text: string): unknown {
  const replaced = text.replace(/"(?:[^"\\]|\\.)*"|\b(NaN|Infinity)\b/g, (token, word?: string) =>
    word ? (word === 'NaN' ? 'null' : '1e999') : token,
  );
  try {
    return replaced === text ? undefined : JSON.parse(replaced);
  } catch {
    return undefined;
  }
}

function raise(source: Source, cause: unknown): never {
  const place = placeOf(String(cause));
  const advice = 'Look for a missing or a spare comma, quote or bracket there.';
  throw fault('syntax', source, `is not valid JSON${place}. ${advice}`, cause);
}

/** Where the browser's own message says that it stopped; WebKit's says nothing. */
function placeOf(reason: string): string {
  const [, line, column] = /line (\d+),? column (\d+)/.exec(reason) ?? [];
  if (line) return ` at line ${line}, column ${column}`;
  return /end of|EOF/i.test(reason) ? ' at its end' : '';
}
