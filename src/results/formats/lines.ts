/** The lines of a text, however they end. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** The number of the line that holds an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return linesOf(text.slice(0, offset)).length;
}
