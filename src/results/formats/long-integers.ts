/**
 * Whether a JSON text may have whole numbers of 16 digits and more. Behind a point they are a fraction,
 * behind a quote a text.
 */
export function hasLongIntegers(text: string): boolean {
  return /(?<![."\w])\d{16}/.test(text);
}
