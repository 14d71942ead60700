import type { LitElement } from 'lit';

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
