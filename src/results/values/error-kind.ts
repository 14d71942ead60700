/** Half of 95% of a normal distribution lies within so many standard deviations. */
export const Z = 1.959964;

const words = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();

/**
 * What a column with an error holds, by its name: a standard error, a standard deviation, or what
 * the file does not say.
 */
export function errorKind(name: string): 'error' | 'deviation' | 'given' {
  const isWord = (pattern: string) =>
    new RegExp(`(?:^|[^a-z])(?:${pattern})(?![a-z])`).test(words(name));
  if (isWord('std_?err|std_error|standard[_ ]error|sem|se')) return 'error';
  return isWord('std_?dev|stdev|std|standard[_ ]deviation|sd') ? 'deviation' : 'given';
}
