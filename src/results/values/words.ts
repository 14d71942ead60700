/**
 * The words of a name, in small letters: "primaryMetric.scoreUnit" and "Score_Unit" end with
 * "score" and "unit". What stands in parentheses is left out.
 */
export function wordsOf(name: string): readonly string[] {
  let words = known.get(name);
  if (!words) {
    if (known.size > 1_000) known.clear();
    known.set(name, (words = split(name)));
  }
  return words;
}

/** Each rule asks for the words of the same names. */
const known = new Map<string, readonly string[]>();

function split(name: string): readonly string[] {
  return name
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}%#]+/u)
    .filter(Boolean);
}

/** Words to look for in names, written with blanks between them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** "ops" is "op" and "secs" is "sec"; "ms" stays. */
export function singular(word: string): string {
  return word.replace(/(?<=..)s$/, '');
}

/** Whether a name has one of some words, or more than one of it: "total_costs" has "cost". */
export function namesAny(name: string, words: ReadonlySet<string>): boolean {
  return wordsOf(name).some((word) => words.has(word) || words.has(singular(word)));
}

/** Whether a name ends with one of some words: "git_commit" with "commit". */
export function endsWith(name: string, words: ReadonlySet<string>): boolean {
  return words.has(wordsOf(name).at(-1) ?? '');
}
