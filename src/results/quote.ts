/** A name or a value as conditions take it: in quotes where it is more than one word. */
export function quoted(text: string): string {
  return /^[\w.]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
