/** The shortest run of digits that may be beyond what a number can hold. */
const length = 16;

/**
 * Whether a JSON text may have whole numbers of 16 digits and more. Looks at every 16th letter, since
 * no such run fits between two of them: in a file of ten thousand rows a search takes longer than
 * the parsing.
 */
export function hasLongIntegers(text: string): boolean {
  for (let i = length - 1; i < text.length; i += length) {
    if (!isDigit(text, i)) continue;
    let start = i;
    while (isDigit(text, start - 1)) start--;
    let end = i + 1;
    while (isDigit(text, end)) end++;
    // Behind a point they are a fraction, behind a quote a text.
    if (end - start >= length && !/[."\w]/.test(text.charAt(start - 1))) return true;
    i = Math.max(i, end - length);
  }
  return false;
}

/** Whether a number in a JSON text is a whole one that would become another. */
export function isLongInteger(number: string): boolean {
  return number.length >= length && /^-?\d+$/.test(number) && !Number.isSafeInteger(Number(number));
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
