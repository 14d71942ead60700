import type { Messages } from '../../messages/messages.js';
import { plainText, type Value } from '../../results/results.js';

/** A list of more items, or of more characters, is cut. */
const MOST_ITEMS = 5;
const LONGEST = 60;
/** What is left of it: so many items of so many characters. */
const FIRST = 3;
const LONGEST_ITEM = 16;

/** "12 values: 0.1, 0.2, 0.3 …"; `null` for a list that is short enough, and for what is none. */
export function shortList(value: Value, messages: Messages): string | null {
  if (!isLongList(value)) return null;
  const first = value.slice(0, FIRST).map((item) => {
    const text = plainText(item);
    return text.length > LONGEST_ITEM ? `${text.slice(0, LONGEST_ITEM)}…` : text;
  });
  return messages.listOf(value.length, first.join(', '));
}

/** Whether a value is a list that a cell has no room for. */
export function isLongList(value: Value): value is readonly Value[] {
  return Array.isArray(value) && (value.length > MOST_ITEMS || plainText(value).length > LONGEST);
}
