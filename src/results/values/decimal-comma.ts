import { each, type Work } from '../../work.js';

/** Which of the two marks is the decimal one: the whole column decides, and where it can't, the file. */

/** What texts say of their marks. */
export interface Evidence {
  /** Whether a number can only have a decimal comma: "71,5", "0,912", "1.234,50". */
  readonly comma: boolean;
  /** Whether a number can only have a decimal point: "71.5", "1,234.5", "1,234,567". */
  readonly point: boolean;
  /** Whether a comma stands before three digits, and may be either: "1,234". */
  readonly eitherComma: boolean;
  /** The same of a point: "1.234". */
  readonly eitherPoint: boolean;
}

const token = /\d+(?:[.,'’ \u00a0\u2009\u202f]\d+)*/g;
/** Whether a text has a comma between digits at all; few files have one. */
export function hasComma(text: string): boolean {
  return text.includes(',') && /\d,\d/.test(text);
}

/** Looks at the marks of all numbers in some texts. */
export function* evidenceOf(texts: Iterable<string>): Work<Evidence> {
  const found = { comma: false, point: false, eitherComma: false, eitherPoint: false };
  yield* each(texts, (text) => {
    if (!/[.,]/.test(text)) return;
    for (const [number] of text.matchAll(token)) {
      const mark = markOf(number);
      if (mark) found[mark] = true;
    }
  });
  return found;
}

function markOf(number: string): keyof Evidence | null {
  const marks = number.replace(/[^.,]/g, '');
  const isComma = marks.endsWith(',');
  // The last of two different ones is before the decimals.
  if (marks.includes('.') && marks.includes(',')) return isComma ? 'comma' : 'point';
  if (!/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(number)) {
    // Versions and lists say nothing.
    return marks.length !== 1 ? null : isComma ? 'comma' : 'point';
  }
  if (marks.length === 1) return isComma ? 'eitherComma' : 'eitherPoint';
  return isComma ? 'point' : 'comma';
}

// A page's first question to Intl takes 15 ms, and comes before the request for the file.
const languages = new Map([
  ['', false],
  ['en', false],
]);

/** Whether a language writes a comma before decimals. */
export function hasDecimalComma(lang: string): boolean {
  let has = languages.get(lang);
  if (has === undefined) languages.set(lang, (has = writesComma(lang)));
  return has;
}

function writesComma(lang: string): boolean {
  try {
    const [tag] = Intl.NumberFormat.supportedLocalesOf(lang);
    return tag !== undefined && new Intl.NumberFormat(tag).format(0.5).includes(',');
  } catch {
    return false;
  }
}
