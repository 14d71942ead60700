import type { LitElement } from 'lit';
import type { Value } from '../results/results.js';
import { markup } from './text-formats.js';

/**
 * An element's tag as an author writes it: what differs from the defaults, a line for each attribute.
 * @param shown what the reader changed, by attribute, in place of what the author wrote
 */
export function tagOf(element: LitElement, shown: Readonly<Record<string, Value>>): string {
  const { elementProperties } = element.constructor as typeof LitElement;
  const defaults = document.createElement(element.localName);
  const valueOf = (of: object, name: PropertyKey) => Reflect.get(of, name) as Value;
  const attributes = [...elementProperties].flatMap(([name, { attribute, state }]) => {
    if (attribute === false || state) return [];
    const key = typeof attribute === 'string' ? attribute : String(name).toLowerCase();
    const value = Object.hasOwn(shown, key) ? shown[key] : valueOf(element, name);
    const isDefault =
      value === valueOf(defaults, name) || value === '' || value === false || value == null;
    return isDefault ? [] : [value === true ? key : `${key}="${markup(String(value))}"`];
  });
  const tag = element.localName;
  const inner = element.innerHTML.trim();
  const content = inner ? `\n${inner}\n` : '';
  const joined = ['', ...attributes].join(attributes.length > 1 ? '\n  ' : ' ').trimEnd();
  return `<${tag}${joined}>${content}</${tag}>\n`;
}
