import { isHidden } from './html-grid.js';
import { isMark, squeeze, textOfPieces, type Piece } from './raised-text.js';

/** How Markdown, wikis and other writers of HTML mark what points to a note. */
const notes =
  '[role=doc-noteref], [data-footnote-ref], .footnote, .footnote-ref, .footnote-reference, ' +
  '[id^="fnref"], sup.reference, .gt_footnote_marks, .sidenote, .marginnote, [role=tooltip]';
/** What is there for programs, for a reader's input, or as a picture. */
const noText = new Set(
  (
    'annotation annotation-xml audio canvas d-cite d-footnote datalist iframe input noscript object rp rt ' +
    'script select style svg template textarea video'
  ).split(' '),
);

/** What stands beside a value, and is one only where nothing else is: a crossed-out price, a tick. */
const asides = new Set(['button', 'del', 's', 'strike']);
const unseen = '.sr-only, .visually-hidden, .screen-reader-text';
const unheard = '[aria-hidden=true]';

/** How much is left out: what only some perceive too, what is not read aloud, or what nobody sees. */
const strictnesses = [
  { asides, selector: `${notes}, ${unheard}, ${unseen}` },
  { asides: new Set<string>(), selector: `${notes}, ${unheard}` },
  { asides: new Set<string>(), selector: notes },
] as const;
type Strictness = (typeof strictnesses)[number];

const blocks = new Set(
  (
    'address article aside blockquote br dd details div dl dt figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li mspace ol p pre section summary table tbody td th tr ul'
  ).split(' '),
);

/** The text of a cell or of a part of it, with what is raised or lowered in it. */
export function piecesOf(element: Element): readonly Piece[] {
  if (!element.firstElementChild) return [line(element.textContent)];
  for (const strictness of strictnesses) {
    const pieces = read(element.childNodes, strictness);
    if (!isBlank(pieces)) return pieces;
  }
  return [line(standIn(element))];
}

/** The text of a cell or of a part of it, by itself. */
export function textOf(element: Element): string {
  return textOfPieces(piecesOf(element));
}

function isLeftOut(element: HTMLElement, { asides, selector }: Strictness): boolean {
  const name = element.localName;
  if (noText.has(name) || asides.has(name)) return true;
  // Most elements in a cell are as bare as `<p>` and `<strong>`.
  return element.hasAttributes() && (element.matches(selector) || isHidden(element));
}

/** What a cell without any text says: the name of its picture, or whether its box is ticked. */
function standIn(cell: Element): string {
  const picture = cell.querySelector('[role=img], svg');
  const name = picture?.getAttribute('aria-label') ?? picture?.querySelector('title')?.textContent;
  if (name) return name;
  const box = cell.querySelector<HTMLInputElement>('input[type=checkbox]');
  return box ? String(box.checked) : '';
}

function read(nodes: Iterable<Node>, strictness: Strictness, pieces: Piece[] = []): Piece[] {
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE) pieces.push(line(node.nodeValue!));
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as HTMLElement;
    if (isLeftOut(element, strictness) || isNote(element, pieces)) continue;
    readElement(element, strictness, pieces);
  }
  return pieces;
}

function readElement(element: HTMLElement, strictness: Strictness, pieces: Piece[]): void {
  const name = element.localName;
  const raised = element.hasAttribute('style') ? element.style.verticalAlign : '';
  if (name === 'img') pieces.push(line(` ${(element as HTMLImageElement).alt} `));
  else if (name === 'sup' || raised === 'super')
    pieces.push(...readRaised(element, 'sup', strictness));
  else if (name === 'sub' || raised === 'sub')
    pieces.push(...readRaised(element, 'sub', strictness));
  else if (/^m(?:su[bp]|subsup|frac|sqrt)$/.test(name)) readFormula(element, strictness, pieces);
  else {
    const isBlock = blocks.has(name);
    const isClosed = name === 'details' && !element.hasAttribute('open');
    const nodes = isClosed ? element.querySelectorAll(':scope > summary') : element.childNodes;
    if (isBlock) pieces.push(line(' '));
    read(nodes, strictness, pieces);
    if (isBlock) pieces.push(line(' '));
  }
}

/** `<sup><sub>text</sub></sup>` is how small print is made where no style sheet can be. */
function readRaised(element: Element, level: 'sup' | 'sub', strictness: Strictness): Piece[] {
  const inner = read(element.childNodes, strictness).filter((piece) => !isBlank([piece]));
  const isSmallPrint = inner.length === 1 && inner[0]!.level !== 'line';
  return [{ text: textIn(inner), level: isSmallPrint ? 'sub' : level }];
}

/** MathML says 10³ with elements alone: its text would be 103. */
function readFormula(element: Element, strictness: Strictness, pieces: Piece[]): void {
  const name = element.localName;
  if (name === 'msqrt') {
    pieces.push(line('√'));
    read(element.childNodes, strictness, pieces);
    return;
  }
  const [base = [], ...others] = [...element.children].map((child) => read([child], strictness));
  const [first = '', second = ''] = others.map(textIn);
  // `42^{1}` has nothing that is raised to a power where the 42 is plain text.
  const level = isBlank(base) ? 'sup' : 'power';
  pieces.push(...base);
  if (name === 'mfrac') pieces.push(line(`/${first}`));
  else if (name === 'msup') pieces.push({ text: first, level });
  else pieces.push({ text: first, level: 'sub' }, { text: second, level });
}

function line(text: string): Piece {
  return { text, level: 'line' };
}

function textIn(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every(({ text }) => !/\S/.test(text));
}

/**
 * Whether an element only leads to a note of this page: a raised text that is all links to places in
 * it, such a link around a raised text, or one around a mark behind something else.
 */
function isNote(element: Element, before: readonly Piece[]): boolean {
  if (element.localName === 'sup') {
    const links = [...element.querySelectorAll('a[href]')] as HTMLAnchorElement[];
    const rest = links.reduce(
      (text, link) => text.replace(link.textContent, ''),
      element.textContent,
    );
    return links.length > 0 && links.every(isInPage) && /^[\s,;[\]()]*$/.test(rest);
  }
  if (element.localName !== 'a' || !isInPage(element as HTMLAnchorElement)) return false;
  const raised = element.querySelector('sup');
  if (raised && squeeze(raised.textContent) === squeeze(element.textContent)) return true;
  return !isBlank(before) && isMark(element.textContent);
}

function isInPage(link: HTMLAnchorElement): boolean {
  const written = link.getAttribute('href') ?? '';
  if (!written.includes('#')) return false;
  if (written.startsWith('#')) return true;
  const [page, fragment] = link.href.split('#', 2);
  return fragment !== undefined && page === link.ownerDocument.URL.split('#', 1)[0];
}
