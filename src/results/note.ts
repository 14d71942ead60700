/**
 * What reading a file took for granted, as a sentence without the file's name at its beginning:
 * "is separated by semicolons."
 */
export interface Note {
  readonly text: string;
  /** Whether something is left out or might be wrong, so that the console says it, too. */
  readonly isLoud: boolean;
}

/** A note on what is surely right. */
export function quiet(text: string): Note {
  return Object.freeze({ text, isLoud: false });
}

/** A note on what a person should look at. */
export function loud(text: string): Note {
  return Object.freeze({ text, isLoud: true });
}

/** "line 3", "lines 3 and 4", "lines 3, 4, 5 and 12 more". */
export function lineNames(lines: readonly number[]): string {
  const shown = lines.slice(0, lines.length > 4 ? 3 : 4).map(String);
  const more = lines.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop()!;
  return shown.length === 0 ? `line ${last}` : `lines ${shown.join(', ')} and ${last}`;
}
