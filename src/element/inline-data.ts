import { ResultsError } from '../errors.js';
import { atOnce } from '../work.js';
import { parseResults, resultsOf } from '../results/parse.js';
import type { Results } from '../results/results.js';
import type { Note } from '../results/note.js';
import { tableMatrix } from './html/html-table.js';
import type { Reading } from '../results/parse.js';

const SCRIPT_TYPES: readonly string[] = [
  'application/json',
  'application/yaml',
  'application/x-ndjson',
  'text/csv',
  'text/tab-separated-values',
];

/** "| --- | ---: |": the line below the header of a table in Markdown. */
const MARKDOWN_TABLE = /^\s*\|?(\s*:?-+:?\s*\|)+/m;

// A field of a form takes the place of the form's own method that it is called like.
const find = Element.prototype.querySelectorAll;
const textOf = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!.get!;
const byId = Document.prototype.getElementById;

/**
 * The child that holds an element's inline data: a `<script>` of a data type, or a `<table>`.
 *
 * @throws ResultsError `element` where there is a table, but nobody made HTML of its Markdown
 */
export function inlineData(host: Element): Element | null {
  const scripts = find.call(host, ':scope > script');
  const data = [...scripts].find(isDataScript) ?? find.call(host, 'table')[0] ?? null;
  if (!data && MARKDOWN_TABLE.test(textOf.call(host) as string)) {
    throw new ResultsError(
      'element',
      'The table is still Markdown: write markdown="block" into the tag, and an empty line above and below the table.',
    );
  }
  return data;
}

/** The element that `src="#id"` names: such a script or table, or an element that holds one. */
export function referredData(host: Element, id: string): Element {
  const target = elementById(host, id);
  if (!target) {
    throw new ResultsError(
      'element',
      `No element of this page has the id "${id}". Give the table or script that id.`,
    );
  }
  const data = isData(target) ? target : inlineData(target);
  if (!data) {
    throw new ResultsError(
      'element',
      `The element with the id "${id}" is not a table or a script with data.`,
    );
  }
  return data;
}

/** The element that an id names, in the host's own tree first. */
export function elementById(host: Element, id: string): Element | null {
  const root = host.getRootNode();
  const own = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return own ?? byId.call(document, id);
}

/** Reads the results in a data script or a table. @throws ResultsError */
export function readInline(element: Element, format: string, reading: Reading): Results {
  if (element instanceof HTMLTableElement) {
    const notes: Note[] = [];
    const [columns, ...rows] = tableMatrix(element, notes);
    const blocks = [{ data: { columns, rows }, notes }];
    return atOnce(resultsOf({ blocks, notes: [] }, {}, reading));
  }
  const { textContent, type: mediaType } = element as HTMLScriptElement;
  return parseResults(textContent ?? '', { format, mediaType }, reading);
}

function isData(element: Element): boolean {
  return element instanceof HTMLTableElement || isDataScript(element);
}

function isDataScript(element: Element): boolean {
  return element instanceof HTMLScriptElement && SCRIPT_TYPES.includes(element.type.toLowerCase());
}
