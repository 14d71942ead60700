import { each, some, type Work } from '../../work.js';
import type { Value } from '../results.js';
import { isMissingWord } from './value.js';

/** What stands in the cells of one column, before it is known what that is. */
export interface Cells {
  readonly name: string;
  readonly values: readonly Value[];
  /** Each different text with how often it is there, in the order of the file, but for words for "no value". */
  readonly texts: ReadonlyMap<string, number>;
  /** How many cells hold what is no text already. */
  readonly numbers: number;
  readonly booleans: number;
  readonly lists: number;
}

/** Looks at the cells of a column once: most columns repeat themselves. */
export function* cellsOf(name: string, values: readonly Value[]): Work<Cells> {
  const texts = new Map<string, number>();
  let [numbers, booleans, lists] = [0, 0, 0];
  yield* each(values, (value) => {
    if (typeof value === 'string') texts.set(value, (texts.get(value) ?? 0) + 1);
    else if (typeof value === 'number') numbers++;
    else if (typeof value === 'boolean') booleans++;
    else if (value !== null) lists++;
  });
  yield* each(texts.keys(), (text) => {
    if (isMissingWord(text)) texts.delete(text);
  });
  return { name, values, texts, numbers, booleans, lists };
}

/** Whether a cell holds nothing, or a word for it. */
export function isMissing(value: Value): boolean {
  return value === null || (typeof value === 'string' && isMissingWord(value));
}

/** Whether all texts are of a kind, and there is one. */
export function* allTexts({ texts }: Cells, test: (text: string) => boolean): Work<boolean> {
  return texts.size > 0 && !(yield* some(texts.keys(), (text) => !test(text)));
}

/** Whether any text is of a kind. */
export function someText({ texts }: Cells, test: (text: string) => boolean): Work<boolean> {
  return some(texts.keys(), test);
}
