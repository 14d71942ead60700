import { tellAddition } from '../additions.js';
import { en } from './en.js';
import { isolating } from './isolated.js';

/** All sentences that readers see or hear, as functions of what they speak of. */
export type Messages = typeof en;

const english = isolating(en);
const languages = new Map<string, Messages>([['en', english]]);

/**
 * Adds a language, or replaces one; elements that are on the page already speak it at once.
 * @param lang a BCP 47 tag: `de` is for `de-CH`, too, unless that has messages of its own
 */
export function addMessages(lang: string, messages: Messages): void {
  languages.set(lang.toLowerCase(), isolating(messages));
  tellAddition();
}

/** The messages in a language: of the tag, else of its first part, else in English. */
export function messagesIn(lang: string): Messages {
  const tag = lang.toLowerCase();
  return languages.get(tag) ?? languages.get(tag.split('-', 1)[0]!) ?? english;
}
