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
/** Three digits behind up to three: thousands, if the mark is no decimal one. */
const maybeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Whether a text has a comma between digits at all; few files have one. */
export function hasComma(text: string): boolean {
  return text.includes(',') && /\d,\d/.test(text);
}

/** Looks at the marks of all numbers in some texts. */
export function evidenceOf(texts: Iterable<string>): Evidence {
  const found = { comma: false, point: false, eitherComma: false, eitherPoint: false };
  for (const text of texts) {
    if (!/[.,]/.test(text)) continue;
    for (const [number] of text.matchAll(token)) {
      const mark = markOf(number);
      if (mark) found[mark] = true;
    }
  }
  return found;
}

function markOf(number: string): keyof Evidence | null {
  const commas = count(number, ',');
  const points = count(number, '.');
  if (commas && points)
    return number.lastIndexOf(',') > number.lastIndexOf('.') ? 'comma' : 'point';
  if (commas === 1) {
    return maybeThousands.test(number) ? 'eitherComma' : 'comma';
  }
  if (points === 1) {
    return maybeThousands.test(number) ? 'eitherPoint' : 'point';
  }
  // "1,234,567"; versions and lists say nothing.
  if (commas > 1) return /^[1-9]\d{0,2}(?:,\d{3})+$/.test(number) ? 'point' : null;
  return points > 1 && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(number) ? 'comma' : null;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
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
