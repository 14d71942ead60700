import { fold } from './fold.js';

/** At most so many names are listed in a message. */
const mostNames = 40;

/** What to do about a name that is not there: the one that was probably meant, and all there are. */
export function suggestion(name: string, names: readonly string[], intro: string): string {
  if (names.length === 0) return 'There is nothing.';
  const meant = closest(name, names);
  const list = names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ', ...' : '');
  return `${meant === undefined ? '' : `Did you mean "${meant}"? `}${intro}: ${list}.`;
}

/** The name that differs least; `undefined` where none is near. */
export function closest(name: string, names: readonly string[]): string | undefined {
  const wanted = wordsOf(name);
  let best: string | undefined;
  // A third of the letters wrong is still a slip; more is another word.
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of names) {
    const words = wordsOf(candidate);
    // Most names differ by their lengths alone, and to compare long ones takes long.
    if (Math.abs(words.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, words);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** "Pass Rate-2" and "pass_rate_2" are the same words. */
function wordsOf(name: string): string {
  return fold(name).replace(/[\s_-]+/g, '_');
}

/** Levenshtein's distance, where two letters the wrong way round are one slip; row by row. */
function editDistance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? twoAbove[j - 2]! + 1 : Infinity;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, substituted, swapped));
    }
    [twoAbove, above] = [above, row];
  }
  return above[b.length]!;
}
