/** Where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  /** What to do about it. */
  readonly advice: string;
}

/** What is read of a text: one value from a place on, up to its end or its first fault. */
export interface JsonScan {
  /** Where the value ends. */
  readonly end: number;
  readonly fault: JsonFault | null;
}

const literal =
  /(?:true|false|null|-?NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y;
const blanks = /[ \t\n\r]*/y;

const textPart = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Reads one JSON value, and says where it stops being one: the same in every browser, and with no
 * recursion, since a file may be nested without an end.
 */
export function scanJson(text: string, start = 0): JsonScan {
  /** The brackets that are open, and whether a comma stands last in them. */
  const open: ('{' | '[')[] = [];
  let at = start;
  let wants: 'value' | 'first' | 'key' | 'firstKey' | 'separator' = 'value';
  const fail = (advice: string, offset = at): JsonScan => ({ end: at, fault: { offset, advice } });
  for (;;) {
    at = after(blanks, text, at);
    const char = text[at];
    const isInMap = open.at(-1) === '{';
    if (char === undefined) return fail(atEnd(open.at(-1)));
    if (char === '/' || char === '#') return fail(noComments);
    if (wants === 'separator') {
      if (char === ',') wants = isInMap ? 'key' : 'value';
      else if (char !== (isInMap ? '}' : ']')) return fail(missingComma(char, isInMap));
      else open.pop();
      at++;
    } else if ((wants === 'firstKey' && char === '}') || (wants === 'first' && char === ']')) {
      open.pop();
      at++;
      wants = 'separator';
    } else if (wants === 'key' || wants === 'firstKey') {
      if (char === '}') return fail(spareComma, text.lastIndexOf(',', at));
      if (char !== '"') return fail(keyAdvice(char));
      const end = textEnd(text, at);
      if (end < 0) return fail(textAdvice(text, -end), -end);
      at = after(blanks, text, end);
      if (text[at] !== ':') return fail('Write a colon behind the name.');
      at++;
      wants = 'value';
    } else if (char === '{' || char === '[') {
      open.push(char);
      at++;
      wants = char === '{' ? 'firstKey' : 'first';
      continue;
    } else {
      if (char === ']' || char === '}' || char === ',')
        return fail(noValue(text, at), spareAt(text, at));
      const end = char === '"' ? textEnd(text, at) : after(literal, text, at);
      if (end < 0) return fail(textAdvice(text, -end), -end);
      if (end === at) return fail(valueAdvice(text.slice(at, at + 20)));
      at = end;
      wants = 'separator';
    }
    if (wants === 'separator' && open.length === 0) return { end: at, fault: null };
  }
}

/** The advice on a comment. */
export const noComments = 'JSON has no comments: take it out.';

const spareComma = 'Take out the comma behind the last entry.';
const general = 'Look for a missing or a spare comma, quote or bracket there.';

function after(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** Where a text in quotes ends; where its fault is, as a negative number. */
function textEnd(text: string, quote: number): number {
  let at = quote + 1;
  for (;;) {
    at = after(textPart, text, at);
    if (text[at] === '"') return at + 1;
    const next = after(escape, text, at);
    if (next === at) return -at;
    at = next;
  }
}

function atEnd(bracket: string | undefined): string {
  if (!bracket) return general;
  const closing = bracket === '{' ? '}' : ']';
  return `The file breaks off: a "${closing}" is missing at its end.`;
}

function missingComma(char: string, isInMap: boolean): string {
  if (/["\w{[-]/.test(char)) return 'Write a comma before it.';
  return char === (isInMap ? ']' : '}')
    ? 'The bracket does not fit the one that is open.'
    : general;
}

function keyAdvice(char: string): string {
  return /['\w$]/.test(char) ? 'Put names in double quotes.' : general;
}

/** A comma with nothing behind it, or a bracket where a value should be. */
function noValue(text: string, at: number): string {
  return text[spareAt(text, at)] === ',' && text[at] !== ',' ? spareComma : general;
}

function spareAt(text: string, at: number): number {
  let before = at - 1;
  while (before > 0 && /\s/.test(text[before]!)) before--;
  return text[before] === ',' ? before : at;
}

function textAdvice(text: string, at: number): string {
  if (text[at] === undefined) return 'The file breaks off within a text.';
  if (text[at] === '\\') return 'Write a backslash twice.';
  return 'A text ends on its line: close its quote, or write \\n for a line break, \\t for a tab.';
}

function valueAdvice(text: string): string {
  if (text.startsWith("'")) return 'Put texts in double quotes.';
  if (/^(True|False|None)\b/.test(text)) return 'Write true, false and null, as json.dump does.';
  if (/^undefined\b/.test(text)) return 'Write null for "no value".';
  if (/^-?nan\b|^-?inf\b/i.test(text)) return 'Write null for "no value".';
  if (/^[-+.\d]/.test(text)) return 'Write the number as 0.5, 10 or 1e-3.';
  return general;
}
