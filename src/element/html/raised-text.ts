import { isUnit } from '../../results/values/unit.js';
import { readNumber } from '../../results/values/value.js';

export type Level = 'line' | 'sup' | 'sub' | 'power';

/** A stretch of a cell's text: on its line, above or below it, or a power that is known to be one. */
export interface Piece {
  readonly text: string;
  readonly level: Level;
}

/**
 * What stands behind a word or a number to point to a note: 1, a, *, †, "1,2", "(b)", "[3]", or
 * what is left of it without its links.
 */
const oneMark = '(?:[1-4]?\\d|[a-z]|[*†‡§¶‖#※☆★✱⁎!?]{1,4})';
const mark = new RegExp(
  `^(?!0)\\(?${oneMark}(?:[\\s,;]+${oneMark})*\\)?$|^\\[.*\\]$|^[\\s,;()]*$`,
  'i',
);
/** A difference, a trend, a spread or a share: 0.5, +1.2, ↑2, ↑, -0.3%, 76%. */
const difference = /^(?:[-−+↑↓▲▼▴▾⬆⬇]\s?\d+(?:\.\d+)?|\d*\.\d+)\s?%?$|^\d+\s?%$|^[↑↓→▲▼▴▾⬆⬇]+$/;
const integer = /^[-−–+]?\d+$/;
/** What may be the exponent of 2 or 10; the letters from a to j are marks. */
const power = /^(?!1$)[-−–+]?(?:\d|[k-zA-Z]$)/;
/** A unit or a sign at the end of a text: m, cm, R. */
const shortWord = /(?<!\p{L})\p{L}{1,2}$/u;
/** A number to one of the bases that are written below it. */
const ofBase: Readonly<Partial<Record<string, RegExp>>> = {
  2: /(?<!\d)[01]+$/,
  8: /(?<!\d)[0-7]+$/,
  16: /(?<![\d.,])\d+$/,
};

/** Whether a text looks like the mark of a note. */
export function isMark(text: string): boolean {
  return mark.test(squeeze(text));
}

/** A text with single blanks, and without signs that nobody sees. */
export function squeeze(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060-\u2064\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The text of a cell. Marks of notes are left out. Nothing that is left out, and nothing that is
 * kept, makes another number of the one on the line: what could be an exponent (10², 2ⁿ, m², s⁻¹)
 * is kept as a raised sign, which no number is written with.
 */
export function textOfPieces(pieces: readonly Piece[]): string {
  let text = '';
  let wasMark = false;
  pieces.forEach(({ text: given, level }, index) => {
    const piece = squeeze(given);
    const before = squeeze(text);
    const next = pieces[index + 1];
    // Two numbers do not become one where a mark between them goes.
    if (level === 'line') text += wasMark && /^\d/.test(given) ? ` ${given}` : given;
    else if (piece.startsWith('±')) text += ` ± ${piece.slice(1).trim()}`;
    else if (level === 'sub') text += below(piece, before);
    else if (level === 'power' && integer.test(piece)) text += raised(piece);
    else text += above(piece, before, next?.level === 'line' ? squeeze(next.text) : '');
    wasMark = level !== 'line';
  });
  return squeeze(text);
}

/** What is added to a text for what stands above its line. */
function above(piece: string, before: string, after: string): string {
  const isBehindDigit = /\d$/.test(before);
  if (/^[/⁄]/.test(after)) return isBehindDigit ? ` ${piece}` : piece;
  if (before === '') return isMark(piece) && /^(?:$|[-+−.$€£]?\d)/.test(after) ? '' : piece;
  // Nobody writes 10¹, and it would be 10 all the same.
  const isBase = /(?<![\d.,\p{L}]|\p{L}-)(?:2|10)$/u.test(before) && power.test(piece);
  const isCents = /\p{Sc}/u.test(before) && /^\d\d$/.test(piece);
  const isPowerOfUnit = /^[23]$/.test(piece) && shortWord.test(before);
  const isTime = isBehindDigit && /^[hs]$/.test(piece);
  // "-2" behind a number is how much it grew, or a power.
  const isNegative = /^[-−–]\d+$/.test(piece);
  if (isBase || isCents || isPowerOfUnit || isTime || isNegative) return raised(piece);
  // "Params" and "(M)" below it in small print: what all of a column are counted in.
  if (/^\([KMGBT]\)$/.test(piece) && !isBehindDigit) return apart(piece);
  return isMark(piece) ? '' : isQuantity(before) || isBehindDigit ? beside(piece) : apart(piece);
}

/** What is added to a text for what stands below its line. */
function below(piece: string, before: string): string {
  if (before === '') return piece;
  const isName = !isQuantity(before);
  if (!/\d$/.test(before) && isName) {
    // "CO2" and "Tc" are words, "OPT13B" and "7Bbase" are none; "5e" and 3 must not be 5000.
    const isPart = /^\d\d?$/.test(piece) || (/^\p{L}$/u.test(piece) && shortWord.test(before));
    const isJoined = isPart || !/[\p{L}\d]$/u.test(before);
    return isJoined && readNumber(before + piece) === null ? piece : apart(piece);
  }
  if (isName && /\p{L}/u.test(before)) return /^\d+$/.test(piece) ? lowered(piece) : apart(piece);
  if (ofBase[piece]?.test(before)) return lowered(piece);
  return isMark(piece) && !isUnit(piece) ? '' : beside(piece);
}

/** Behind a number: a spread and a unit are said, a difference is left out. */
function beside(piece: string): string {
  // Days, bytes and minutes, or the letters of two groups and a minimum.
  if (/^(?:d|B|min)$/.test(piece)) return `_${piece}`;
  if (/^\(\d*\.?\d+\)$/.test(piece) || isUnit(piece)) return ` ${piece}`;
  if (difference.test(piece.replace(/^\((.*)\)$/, '$1'))) return '';
  return /^\d+$/.test(piece) ? raised(piece) : apart(piece);
}

/** Words keep their distance; a sign ("®") and an ordinal ("st") belong to what is before. */
function apart(piece: string): string {
  return /^(?:st|nd|rd|th)$|^[^\p{L}\d]*$/iu.test(piece) ? piece : ` ${piece}`;
}

/** A number with its unit, or with a sign that says "about" or "less than". */
export function isQuantity(text: string): boolean {
  return readNumber(text.replace(/^[~≈<>≤≥]\s?/, '')) !== null;
}

/** "-3" as "⁻³"; what has no raised sign stands behind a caret. */
function raised(piece: string): string {
  if (!integer.test(piece)) return `^${piece}`;
  return piece.replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻'['0123456789+-−–'.indexOf(sign)]!);
}

function lowered(piece: string): string {
  return piece.replace(/./g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);
}
