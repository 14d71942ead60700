import { guard } from 'lit/directives/guard.js';
import type { Row } from '../../results/results.js';

/** The text of the column that a place names, in a row; `undefined` where there is no such column. */
export type TextAt = (name: string, row: Row) => string | undefined;

/** What a value may stand in. Nothing else can be trusted to be a text, and not code or a command. */
const FILLED =
  /^(a:href|img:src|\w+:(alt|class|datetime|dir|lang|part|title|value|(aria|data)-.*))$/;
const SAFE = ['http:', 'https:', 'mailto:', location.protocol];

/** A cell as a template of the page says: the row's texts in the places of `{{name}}`. */
export function templateCell({ content }: HTMLTemplateElement, textAt: TextAt) {
  // The same nodes stay, with the reader's focus, until the row is another one.
  return (row: Row): unknown => guard([row, textAt], () => filled(content, row, textAt));
}

function filled(content: DocumentFragment, row: Row, textAt: TextAt): DocumentFragment {
  const copy = document.importNode(content, true);
  const fill = (text: string): string =>
    text.replace(/\{\{\s*(.+?)\s*\}\}/g, (place, name: string) => textAt(name, row) ?? place);
  for (const code of copy.querySelectorAll('script, style')) code.remove();
  const nodes = document.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node instanceof Text) node.data = fill(node.data);
    else fillAttributes(node as Element, fill);
  }
  return copy;
}

function fillAttributes(element: Element, fill: (text: string) => string): void {
  for (const { name, value } of [...element.attributes]) {
    const place = `${element.localName}:${name}`;
    const text = fill(value);
    if (text === value && !name.startsWith('on')) continue;
    if (FILLED.test(place) && (!/^(a:href|img:src)$/.test(place) || isSafe(text))) {
      element.setAttribute(name, text);
    } else element.removeAttribute(name);
  }
}

/** Whether an address leads to a page, and runs nothing. */
function isSafe(url: string): boolean {
  const { baseURI } = document;
  return URL.canParse(url, baseURI) && SAFE.includes(new URL(url, baseURI).protocol);
}
