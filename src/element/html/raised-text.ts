import { isUnit } from '../../results/values/unit.js';
import { readNumber } from '../../results/values/value.js';

/** A stretch of a cell's text: on its line, above or below it, or a power in a formula. */
export interface Piece {
  readonly text: string;
  readonly level: 'line' | 'sup' | 'sub' | 'power';
}

/** What stands behind a word or a number to point to a note: 1, a, *, †, "1,2", "(b)", "[3]". */
const oneMark = '(?:[1-4]?\\d|[a-z]|[*†‡§¶‖#※☆★✱⁎!?]{1,4})';
const mark = new RegExp(`^(?!0)\\(?${oneMark}(?:[\\s,;]+${oneMark})*\\)?$|^\\[.*\\]$`, 'i');
/** A difference, a trend, a spread or a share: 0.5, +1.2, ↑2, ↑, -0.3%, 76%. */
const difference = /^(?:[-−+↑↓▲▼▴▾⬆⬇]\s?\d+(?:\.\d+)?|\d*\.\d+)\s?%?$|^\d+\s?%$|^[↑↓→▲▼▴▾⬆⬇]+$/;
const integer = /^[-−–+]?\d+$/;
/** What may be the exponent of 2 or 10; the letters from a to j are marks. */
const power = /^(?!1$)[-−–+]?(?:\d|[k-zA-Z]$)/;
/** A unit or a sign at the end of a text: m, cm, R. */
const shortWord = /(?<!\p{L})\p{L}{1,2}$/u;
const ordinal = /^(?:st|nd|rd|th)$/i;

/** Whether a text looks like the mark of a note. */
export function isMark(text: string): boolean {
  return mark.test(squeeze(text));
}

/** A text with single blanks, and without signs that nobody sees. */
export function squeeze(text: string): string {
  const trimmed = text.trim();
  if (!/[^\S ]| {2}|[\u00AD\u200B\u2060-\u2064\uFEFF]/.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\u00AD\u200B\u2060-\u2064\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The text of a cell. Marks of notes are left out. Nothing that is left out, and nothing that is
 * kept, makes another number of the one on the line: what could be an exponent (10², 2ⁿ, m², s⁻¹)
 * is kept as a raised sign, which no number is written with.
 * @param arePowers whether a raised 2 or 3 is known to be one
 */
export function textOfPieces(pieces: readonly Piece[], arePowers = false): string {
  if (pieces.length === 1 && pieces[0]!.level === 'line') return squeeze(pieces[0]!.text);
  let text = '';
  let wasMark = false;
  pieces.forEach(({ text: given, level }, index) => {
    const piece = squeeze(given);
    if (level === 'line') {
      // Two numbers do not become one where a mark between them goes.
      text += wasMark && /^\d/.test(given) ? ` ${given}` : given;
    } else if (piece !== '') {
      const before = squeeze(text);
      const next = pieces[index + 1];
      const after = next?.level === 'line' ? squeeze(next.text) : '';
      const isPower =
        (level === 'power' && integer.test(piece)) || (arePowers && /^[23]$/.test(piece));
      if (isPower) text += raised(piece);
      else text += level === 'sub' ? below(piece, before) : above(piece, before, after);
    }
    wasMark = level !== 'line';
  });
  return squeeze(text);
}

/** What is added to a text for what stands above its line. */
function above(piece: string, before: string, after: string): string {
  const isBehindDigit = /\d$/.test(before);
  if (piece.startsWith('±')) return ` ± ${piece.slice(1).trim()}`;
  if (/^[/⁄]/.test(after)) return isBehindDigit ? ` ${piece}` : piece;
  if (before === '') return isMark(piece) && /^(?:$|[-+−.$€£]?\d)/.test(after) ? '' : piece;
  // Nobody writes 10¹, and it would be 10 all the same.
  const isBase = /(?<![\d.,\p{L}]|\p{L}-)(?:2|10)$/u.test(before) && power.test(piece);
  const isCents = /\p{Sc}/u.test(before) && /^\d\d$/.test(piece);
  const isPowerOfUnit = /^[23]$/.test(piece) && shortWord.test(before);
  const isTime = isBehindDigit && /^[hs]$/.test(piece);
  if (isBase || isCents || isPowerOfUnit || isTime) return raised(piece);
  if (isMark(piece)) return '';
  // "+2" behind a number is how much it grew; "-2" may be that or a power.
  if (/^[-−–]\d+$/.test(piece) || (/^\+\d+$/.test(piece) && !isBehindDigit)) return raised(piece);
  return isBehindDigit || isQuantity(before) ? beside(piece) : apart(piece);
}

/** What is added to a text for what stands below its line. */
function below(piece: string, before: string): string {
  if (before === '') return piece;
  if (piece.startsWith('±')) return ` ± ${piece.slice(1).trim()}`;
  const isBehindDigit = /\d$/.test(before);
  if (!isQuantity(before) && /\p{L}/u.test(before) && isBehindDigit) {
    return /^\d+$/.test(piece) ? lowered(piece) : apart(piece);
  }
  if (!isQuantity(before) && !isBehindDigit) {
    // "CO2" and "Tc" are words, "OPT13B" and "7Bbase" are none; "5e" and 3 must not be 5000.
    const isPart = /^\d\d?$/.test(piece) || (/^\p{L}$/u.test(piece) && shortWord.test(before));
    const isJoined = isPart || !/[\p{L}\d]$/u.test(before);
    return isJoined && readNumber(before + piece) === null ? piece : apart(piece);
  }
  const isBase =
    (piece === '2' && /(?<!\d)[01]+$/.test(before)) ||
    (piece === '8' && /(?<!\d)[0-7]+$/.test(before)) ||
    (piece === '16' && /(?<![\d.,])\d+$/.test(before));
  if (isBase) return lowered(piece);
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
  return ordinal.test(piece) || !/[\p{L}\d]/u.test(piece) ? piece : ` ${piece}`;
}

/** A number with its unit, or with a sign that says "about" or "less than". */
export function isQuantity(text: string): boolean {
  return readNumber(text.replace(/^[~≈<>≤≥]\s?/, '')) !== null;
}

const raisedSigns: Readonly<Record<string, string>> = { '-': '⁻', '−': '⁻', '–': '⁻', '+': '⁺' };

/** "-3" as "⁻³"; what has no raised sign stands behind a caret. */
function raised(piece: string): string {
  if (!integer.test(piece)) return `^${piece}`;
  return piece.replace(/./g, (sign) => raisedSigns[sign] ?? '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]!);
}

function lowered(piece: string): string {
  return piece.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);
}
