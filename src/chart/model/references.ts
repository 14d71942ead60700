import { splitList, unquote } from '../../columns/list.js';
import { asNumber } from '../../columns/number-at.js';
import { ResultsError, type AttributeError } from '../../errors.js';

/** A value to compare with, across the whole chart. */
export interface Reference {
  readonly value: number;
  readonly label: string;
}

/**
 * Reads `79.7 as Previous SOTA; 50`. What can't be drawn is left out, and named.
 * @param isLog whether the axis has no place for 0 and less
 */
export function parseReferences(
  text: string,
  isLog: boolean,
): { readonly references: readonly Reference[]; readonly errors: readonly AttributeError[] } {
  const references: Reference[] = [];
  const errors: AttributeError[] = [];
  for (const part of splitList(text, ';')) {
    const [, number = '', label = ''] = /^(\S+)(?:\s+as\s+(.+))?$/su.exec(part) ?? [];
    const value = number === '' ? null : asNumber(Number(number));
    if (value !== null && !(isLog && value <= 0)) {
      references.push({ value, label: unquote(label) });
      continue;
    }
    const reason =
      value !== null
        ? 'has no place on a logarithmic axis. Take a number above 0, or leave scale="log" out.'
        : 'is not a number. Write it as in "79.7 as Previous best; 50".';
    const error = new ResultsError('attribute', `reference="${part}" ${reason}`);
    errors.push({ attribute: 'reference', error });
  }
  return { references, errors };
}
