/** The shortest run of digits that may be beyond what a number can hold. */
const length = 16;

/** Behind a point they are a fraction, behind a quote a text. */
const longInteger = new RegExp(`[^."\\w]\\d{${length}}`);

/**
 * Whether a JSON text may have whole numbers of 16 digits and more. Looks at every 16th letter, since
 * no such run fits between two of them: in a file of ten thousand rows a search takes longer than
 * the parsing.
 */
export function hasLongIntegers(text: string): boolean {
  const half = length / 2;
  for (let i = length; i < text.length; i += length) {
    // A run that holds this letter reaches eight letters far on one side of it.
    if (!isDigit(text, i) || !(isDigit(text, i - half) || isDigit(text, i + half))) continue;
    if (longInteger.test(text.slice(i - length, i + length))) return true;
  }
  return false;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
