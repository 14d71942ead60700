import type { LitElement } from 'lit';
import { ResultsError } from '../errors.js';
import type { Faults } from './faults.js';

/** A boolean attribute is on when it is there; "false", which frameworks write, is off. */
const isOn = (value: unknown): boolean => value === '' || (Boolean(value) && value !== 'false');

/** Reads such an attribute. */
export const onOff = { fromAttribute: isOn };

/**
 * An attribute that is taken away is `null`, a script may set a number, and frameworks set the texts
 * of attributes as properties: texts, numbers and booleans are wanted.
 */
export function tidyValues(element: LitElement): void {
  const { elementProperties } = element.constructor as typeof LitElement;
  const values = element as unknown as Record<PropertyKey, string | number | boolean | null>;
  for (const [name, { attribute, type = String }] of elementProperties) {
    if (attribute === false) continue;
    if (type === Boolean) values[name] = isOn(values[name]);
    else if (type === Number && typeof values[name] === 'string')
      values[name] = Number(values[name]);
    else if (type === String && typeof values[name] !== 'string') {
      values[name] = String(values[name] ?? '');
    }
  }
}

/**
 * The value of an attribute that has only so many; what is not known becomes the first of them.
 * @param faults where that is noted; `null` where it is noted elsewhere
 */
export function oneOf<T extends string>(
  attribute: string,
  value: string,
  values: readonly [T, ...T[]],
  faults: Faults | null,
): T {
  const known = values.find((one) => one === value.trim().toLowerCase());
  if (!known && value !== '') {
    const message = `${attribute}="${value}" is not known, so it is "${values[0]}" here. It can be ${values.join(', ')}.`;
    faults?.add(attribute, new ResultsError('attribute', message));
  }
  return known ?? values[0];
}
