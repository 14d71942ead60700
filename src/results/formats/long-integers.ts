/**
 * Whether a JSON text may have whole numbers of 16 digits and more. Behind a point they are a fraction,
 * behind a quote a text.
 */
export function hasLongIntegers(text: string): boolean {
  return /(?<![."\w])\d{16}/.test(text);
}

/** Whether a number in a JSON text is a whole one that would become another. */
export function isLongInteger(number: string): boolean {
  return number.length >= 16 && /^-?\d+$/.test(number) && !Number.isSafeInteger(Number(number));
}
