/** How a language writes numbers and lists, and which form a count asks for; made when first used. */
export interface Language {
  readonly number: (value: number) => string;
  /** "a, b, and c" */
  readonly list: (items: readonly string[]) => string;
  /** One of whole sentences, by the plural rules of the language. */
  readonly choose: (
    count: number,
    sentences: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
  ) => string;
}

/** @param lang a BCP 47 tag */
export function languageOf(lang: string): Language {
  let numbers: Intl.NumberFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  return {
    number: (value) => (numbers ??= new Intl.NumberFormat(lang)).format(value),
    list: (items) => (lists ??= new Intl.ListFormat(lang)).format(items),
    choose: (count, sentences) => {
      plurals ??= new Intl.PluralRules(lang);
      return sentences[plurals.select(count)] ?? sentences.other;
    },
  };
}
