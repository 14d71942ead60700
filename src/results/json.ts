import { fault, type Source } from './source.js';

/** Parses JSON, and the NaN and Infinity that Python's `json.dump` writes into it. */
export function parseJson(text: string, source: Source = {}): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return parseWithoutNaN(text) ?? raise(text, source, cause);
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

function raise(text: string, source: Source, cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : '';
  const place = placeOf(reason, text);
  throw fault(
    'syntax',
    source,
    `is not valid JSON${place}. Look for a missing or a spare comma, quote or bracket there.`,
    cause,
  );
}

/** Where the browser's own message says that it stopped; WebKit says nothing. */
function placeOf(reason: string, text: string): string {
  const [, line, column] = /line (\d+),? column (\d+)/.exec(reason) ?? [];
  if (line) return ` at line ${line}, column ${column}`;
  const position = /end of/i.test(reason) ? text.length : /position (\d+)/.exec(reason)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` at line ${before.length}, column ${before.at(-1)!.length + 1}`;
}
