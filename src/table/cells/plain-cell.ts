import { html, nothing } from 'lit';
import type { ColumnExpression } from '../../columns/expression.js';
import type { Row } from '../../results/results.js';

/** Where a long name may break: behind "_", "/", "::" and ".", and before a capital within it. */
const JOINTS = /(?<=[_/]|::|\.(?!\d))(?=[^\s_/:.])|(?<=\p{Ll})(?=\p{Lu})/u;
/** Shorter parts stay together. */
const SHORTEST = 8;
/** Longer texts are prose, which breaks between its words. */
const LONGEST_NAME = 100;

/** A `wbr` is no part of the text: a copy does not have it, and a search in the page sees through it. */
function breakable(text: string): string | DocumentFragment {
  if (text.length <= 2 * SHORTEST || text.length > LONGEST_NAME) return text;
  const parts = text.split(JOINTS).reduce<string[]>((lines, part) => {
    const last = lines.pop() ?? '';
    return last.length < SHORTEST ? [...lines, last + part] : [...lines, last, part];
  }, []);
  if (parts.length === 1) return text;
  const fragment = new DocumentFragment();
  for (const part of parts) fragment.append(part, document.createElement('wbr'));
  fragment.lastChild!.remove();
  return fragment;
}

/** What a cell holds before any style: its text, as a link where it is one. */
export function plainCell(column: ColumnExpression, text: string, row: Row): unknown {
  const link = text && column.link?.(row);
  if (link) {
    return html`<a href=${link} rel="noopener" dir=${directionOf(column)}>${breakable(text)}</a>`;
  }
  if (column.type === 'text') return breakable(text);
  const isWord = text !== '' && column.value(row) === null;
  return isWord ? html`<span class="written">${text}</span>` : text;
}

/** The direction of a cell: a name in Arabic in a page in English must not move the signs around it. */
export function directionOf({ type }: ColumnExpression): 'auto' | typeof nothing {
  return type === 'text' ? 'auto' : nothing;
}
