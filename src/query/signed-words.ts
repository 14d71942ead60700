/** "-O3" leaves out what has "O3", but a file may have just that word: an option of a compiler. */
import { fold } from '../results/fold.js';
import type { Row } from '../results/results.js';
import { some, type Work } from '../work.js';
import { searchTextsIn } from './search-text.js';
import { formatQuery, isCondition, type Query, type TextTerm } from './query.js';

/** The first term that a file has as a word, minus and all; none where there is none. */
export function* signedWordIn(rows: readonly Row[], query: Query): Work<readonly TextTerm[]> {
  const textOf = searchTextsIn(rows);
  for (const term of query.flat()) {
    if (isCondition(term) || !term.not || isQuoted(term)) continue;
    const word = fold(`-${term.text}`);
    const starts = [`\n${word}`, ` ${word}`];
    const isIn = (text: string) => text.startsWith(word) || starts.some((at) => text.includes(at));
    if (yield* some(rows, (row, index) => isIn(textOf(row, index)))) return [term];
  }
  return [];
}

/** The query that looks for such a term as it is written. */
export function asWritten(query: Query, term: TextTerm): string {
  const written = { not: false, text: `-${term.text}` };
  return formatQuery(query.map((clause) => clause.map((one) => (one === term ? written : one))));
}

/** `-"O3"` can mean only one thing. */
const isQuoted = ({ text, place }: TextTerm): boolean =>
  place !== undefined && place.end - place.start > text.length;
