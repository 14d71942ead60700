/** What is read of a text: one value from a place on. */
export interface JsonScan {
  /** Where the value ends, or where the text stops being JSON. */
  readonly end: number;
  /** What to do about it there, if it is no JSON. */
  readonly advice?: string;
}

/** What may come next; `text` within quotes, `end` behind the value. */
type Wanted = 'value' | 'key' | 'colon' | 'separator' | 'text' | 'end';

/** A value with nothing in it that has to be looked at. */
const single =
  /(?:true|false|null|-?NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])|\[[ \t\n\r]*\]|\{[ \t\n\r]*\}/y;
const blanks = /[ \t\n\r]*/y;
const textPart = /[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))?/y;

/** What to do where something else stands than what is wanted: "key 'a': 1" tells which it is. */
const advices: readonly (readonly [RegExp, string])[] = [
  [/^\w+ $/, 'The file breaks off there: its end is missing.'],
  [/^\w+ [/#]/, 'JSON has no comments: take it out.'],
  [/^end/, 'Something stands behind the end of the data: take it out.'],
  [/^colon/, 'Write a colon behind the name.'],
  [/^text \\/, 'Write a backslash twice.'],
  [
    /^text/,
    'A text ends on its line: close its quote, or write \\n for a line break, \\t for a tab.',
  ],
  [/^separator ["\w{[-]/, 'Write a comma before it.'],
  [/^separator [\]}]/, 'The bracket does not fit the one that is open.'],
  [/^(value|key) ,/, 'Take out the comma: it is one too many.'],
  [/^(value '|key ['\w$])/, 'Put names and texts in double quotes.'],
  [/^value (True|False|None)\b/, 'Write true, false and null, as json.dump does.'],
  [/^value (undefined|-?nan|-?inf)\b/i, 'Write null for "no value".'],
  [/^value [-+.\d]/, 'Write the number as 0.5, 10 or 1e-3.'],
  [/^/, 'Look for a missing or a spare comma, quote or bracket there.'],
];

/** What to do about a place that is no JSON. */
export function adviceAt(text: string, offset: number, wanted: Wanted): string {
  const found = `${wanted} ${text.slice(offset, offset + 20)}`;
  return advices.find(([pattern]) => pattern.test(found))![1];
}

/**
 * Reads one JSON value, and says where it stops being one: the same in every browser, and with no
 * recursion, since a file may be nested without an end.
 */
export function scanJson(text: string, start = 0): JsonScan {
  /** The brackets that close those that are open. */
  const closing: string[] = [];
  let wanted: Wanted = 'value';
  let at = start;
  do {
    at = endOf(blanks, text, at);
    const char = text[at];
    const end = wanted === 'value' ? endOf(single, text, at) : at;
    if (end > at) {
      at = end;
      wanted = 'separator';
    } else if (char === '"' && (wanted === 'value' || wanted === 'key')) {
      at = textEnd(text, at);
      if (text[at] !== '"') return faultAt(text, at, 'text');
      at++;
      wanted = wanted === 'key' ? 'colon' : 'separator';
    } else {
      if (wanted === 'value' && char === '{') {
        closing.push('}');
        wanted = 'key';
      } else if (wanted === 'value' && char === '[') closing.push(']');
      else if (wanted === 'colon' && char === ':') wanted = 'value';
      else if (wanted === 'separator' && char === closing.at(-1)) closing.pop();
      else if (wanted === 'separator' && char === ',') {
        wanted = closing.at(-1) === '}' ? 'key' : 'value';
      } else return faultAt(text, at, wanted);
      at++;
    }
  } while (wanted !== 'separator' || closing.length > 0);
  return { end: at };
}

/** Where a pattern that is found at a place ends; that place where it is not. */
export function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** Where a text in quotes ends, or what can't be in it stands. */
function textEnd(text: string, quote: number): number {
  let at = quote;
  for (let next = quote + 1; next > at; next = endOf(textPart, text, at)) at = next;
  return at;
}

function faultAt(text: string, at: number, wanted: Wanted): JsonScan {
  const before = text.slice(0, at).trimEnd();
  // Of a comma and a bracket behind it, the comma is wrong.
  const isSpare = /[\]}]/.test(text.charAt(at)) && before.endsWith(',');
  const end = isSpare ? before.length - 1 : at;
  return { end, advice: adviceAt(text, end, wanted) };
}
