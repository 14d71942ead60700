import { splitList, unquote } from '../../columns/list.js';

/** A value to compare with, across the whole chart. */
export interface Reference {
  readonly value: number;
  readonly label: string;
}

/** Reads `79.7 as Previous SOTA; 50`. What is no number is left out, and named. */
export function parseReferences(text: string): { references: Reference[]; unknown: string[] } {
  const references: Reference[] = [];
  const unknown: string[] = [];
  for (const part of splitList(text, ';')) {
    const [number = '', ...label] = part.split(/\s*\bas\b\s*/);
    const value = Number(number);
    if (number !== '' && Number.isFinite(value)) {
      references.push({ value, label: unquote(label.join(' as ')) });
    } else {
      unknown.push(part);
    }
  }
  return { references, unknown };
}
