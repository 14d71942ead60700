/** Letters that run from right to left: Hebrew, Arabic, and scripts written alike. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Set apart in a sentence: a name that runs from right to left takes no sign or number along. */
export function isolated(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  // A cut may have left some open.
  const open = text.split('\u2068').length - text.split('\u2069').length;
  return `\u2068${text}${'\u2069'.repeat(1 + Math.max(open, 0))}`;
}

/** Columns are found by such a label, so it stays as it is. */
const LABELS = ['aggregateOf'];

/** Sentences in which the names are set apart that need it. */
export function isolating<Sentences extends object>(sentences: Sentences): Sentences {
  const entries = Object.entries<unknown>(sentences as Record<string, unknown>).map(
    ([name, sentence]) => [
      name,
      isSentence(sentence) && !LABELS.includes(name)
        ? (...given: unknown[]) => sentence(...given.map(isolatedIn))
        : sentence,
    ],
  );
  return Object.fromEntries(entries) as Sentences;
}

const isSentence = (value: unknown): value is (...given: unknown[]) => string =>
  typeof value === 'function';

function isolatedIn(given: unknown): unknown {
  if (typeof given === 'string') return isolated(given);
  if (Array.isArray(given)) return given.map(isolatedIn);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, isolatedIn(value)]));
}
