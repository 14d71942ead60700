import { splitList, unquote } from '../../columns/list.js';
import { ResultsError, type AttributeError } from '../../errors.js';

/** A value to compare with, across the whole chart. */
export interface Reference {
  readonly value: number;
  readonly label: string;
}

/** Reads `79.7 as Previous SOTA; 50`. What is no number is left out, and named. */
export function parseReferences(text: string): {
  readonly references: readonly Reference[];
  readonly errors: readonly AttributeError[];
} {
  const references: Reference[] = [];
  const errors: AttributeError[] = [];
  for (const part of splitList(text, ';')) {
    const [number = '', ...label] = part.split(/\s*\bas\b\s*/);
    const value = Number(number);
    if (number !== '' && Number.isFinite(value)) {
      references.push({ value, label: unquote(label.join(' as ')) });
      continue;
    }
    const message = `reference="${part}" is not a number. Write it as in "79.7 as Previous best; 50".`;
    errors.push({ attribute: 'reference', error: new ResultsError('attribute', message) });
  }
  return { references, errors };
}
