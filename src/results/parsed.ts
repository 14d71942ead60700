import type { Note } from './note.js';

/** A part of a file that is a table, or holds some: the whole of a JSON file, one table of a CSV. */
export interface Block {
  /** Lists and maps, in whatever shape the file has. */
  readonly data: unknown;
  readonly notes: readonly Note[];
}

/** What the text of a file says, before any pointer. */
export interface Parsed {
  /** One at least; more where a file has several tables one below another. */
  readonly blocks: readonly Block[];
  /** On the file as a whole. */
  readonly notes: readonly Note[];
  /** What to do where nothing can be made of it: it may have been taken for another format. */
  readonly doubt?: string;
}
