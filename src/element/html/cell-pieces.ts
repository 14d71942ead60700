import { isHidden } from './html-grid.js';
import { isMark, textOfPieces, type Level, type Piece } from './raised-text.js';

/** What points to a note, or is one; links to places in the page are told by themselves. */
const notes =
  '[role=doc-noteref], .footnote, .footnote-ref, .footnote-reference, ' +
  '.gt_footnote_marks, .sidenote, .marginnote, [role=tooltip]';
/** What is there for programs, for a reader's input, or as a picture. */
const noText =
  'annotation, annotation-xml, audio, canvas, d-cite, d-footnote, datalist, iframe, input, noscript, ' +
  'object, rp, rt, script, select, style, svg, template, textarea, video';

/** What is left out of every cell, what is not read aloud, and what stands beside a value or is unseen. */
const never = `${notes}, ${noText}`;
const unheard = `${never}, [aria-hidden=true]`;
const aside = `${unheard}, button, del, s, strike, .sr-only, .visually-hidden, .screen-reader-text`;

const blocks = new Set(
  (
    'address article aside blockquote br dd details div dl dt figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li mspace ol p pre section summary table tbody td th tr ul'
  ).split(' '),
);

/** What stands above or below the line, by the name of an element or by its style. */
const levels: Readonly<Partial<Record<string, Level>>> = { sup: 'sup', super: 'sup', sub: 'sub' };

/** MathML says 10³ with elements alone: what those behind the first one are. */
const formulas: Readonly<Partial<Record<string, readonly Level[]>>> = {
  msub: ['sub'],
  msup: ['power'],
  msubsup: ['sub', 'power'],
  mfrac: ['line'],
};

/** The text of a cell or of a part of it, with what is raised or lowered in it. */
export function piecesOf(element: Element): readonly Piece[] {
  if (!element.firstElementChild) return [line(element.textContent)];
  // What stands beside a value is one where nothing else is: a crossed-out price, a tick.
  for (const leftOut of [aside, unheard, never]) {
    const pieces = read(element.childNodes, leftOut);
    if (!isBlank(pieces)) return pieces;
  }
  return [line(standIn(element))];
}

/** The text of a cell or of a part of it, by itself. */
export function textOf(element: Element): string {
  return textOfPieces(piecesOf(element));
}

/** What a cell without any text says: the name of its picture, or whether its box is ticked. */
function standIn(cell: Element): string {
  const picture = cell.querySelector('[role=img], svg');
  const name = picture?.getAttribute('aria-label') ?? picture?.querySelector('title')?.textContent;
  const box = cell.querySelector<HTMLInputElement>('input[type=checkbox]');
  return name || String(box?.checked ?? '');
}

/** @param leftOut the selector of what is no part of the text */
function read(nodes: Iterable<Node>, leftOut: string, pieces: Piece[] = []): Piece[] {
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE) pieces.push(line(node.nodeValue!));
    if (node.nodeType === Node.ELEMENT_NODE) readElement(node as HTMLElement, leftOut, pieces);
  }
  return pieces;
}

function readElement(element: HTMLElement, leftOut: string, pieces: Piece[]): void {
  if (element.matches(leftOut) || isHidden(element) || isNote(element, pieces)) return;
  const name = element.localName;
  const { childNodes, children } = element;
  const level = levels[name] ?? levels[element.style.verticalAlign];
  const formula = formulas[name];
  if (level) pieces.push({ text: textIn(read(childNodes, leftOut)), level });
  else if (formula) {
    const [base = [], ...others] = [...children].map((child) => read([child], leftOut));
    // `42^{1}` has nothing that is raised to a power where the 42 is plain text.
    const power = isBlank(base) ? 'sup' : 'power';
    if (name === 'mfrac') base.push(line('/'));
    pieces.push(...base);
    formula.forEach((level, index) =>
      pieces.push({ text: textIn(others[index] ?? []), level: level === 'power' ? power : level }),
    );
  } else {
    const isClosed = name === 'details' && !element.hasAttribute('open');
    const nodes = isClosed ? element.querySelectorAll(':scope > summary') : childNodes;
    if (name === 'img') pieces.push(line(` ${(element as HTMLImageElement).alt} `));
    if (name === 'msqrt') pieces.push(line('√'));
    if (blocks.has(name)) pieces.push(line(' '));
    read(nodes, leftOut, pieces);
    if (blocks.has(name)) pieces.push(line(' '));
  }
}

function line(text: string): Piece {
  return { text, level: 'line' };
}

function textIn(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

export function isBlank(pieces: readonly Piece[]): boolean {
  return textIn(pieces).trim() === '';
}

/** Whether an element is a link to a note of this page: a raised one, or a mark behind something. */
function isNote(element: Element, before: readonly Piece[]): boolean {
  if (element.localName !== 'a' || !isInPage(element as HTMLAnchorElement)) return false;
  return element.closest('sup') !== null || (!isBlank(before) && isMark(element.textContent));
}

function isInPage(link: HTMLAnchorElement): boolean {
  const [page] = link.ownerDocument.URL.split('#', 1);
  return /^#/.test(link.getAttribute('href') ?? '') || link.href.startsWith(`${page}#`);
}
