import { isBlank } from './cell-pieces.js';
import { isQuantity, squeeze, textOfPieces, type Level, type Piece } from './raised-text.js';

/** The texts of a column's cells. What is raised in one of them is read as the others say. */
export function textsOf(cells: readonly (readonly Piece[])[]): string[] {
  const level = levelOfRaised(cells.filter((pieces) => !isBlank(pieces)));
  const leveled = (piece: Piece) => (level && piece.level !== 'line' ? { ...piece, level } : piece);
  return withPowersOfTen(cells.map((pieces) => textOfPieces(pieces.map(leveled))));
}

/** What the raised and lowered texts of a column are, where all of its cells say so together. */
function levelOfRaised(cells: readonly (readonly Piece[])[]): Level | null {
  const written = cells.map((pieces) => pieces.filter((piece) => !isBlank([piece])));
  // Small print: where all is raised, nothing is.
  if (written.flat().every(({ level }) => level !== 'line')) return 'line';
  // Powers, such as 64³ and 128³: all of them, and the same one.
  const powers = written.map(([base, power, ...more]) => {
    const isPower = base?.level === 'line' && power?.level === 'sup' && more.length === 0;
    return isPower && /^\d+$/.test(squeeze(base.text)) ? squeeze(power.text) : '';
  });
  const isOne = powers.length > 1 && new Set(powers).size === 1;
  return isOne && /^[23]$/.test(powers[0]!) ? 'power' : null;
}

const powerOfTen =
  /^((?:[~≈<>≤≥]\s?)?[-+−]?)(?:(\d[\d.,]*)\s?[×x·⋅∙*✕]\s?)?10([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u;

/**
 * The texts of a column, its powers of ten as numbers: "1.5 × 10⁻³" is "1.5e-3". A bare "10²" may
 * as well be 10 with a note; it is a power where all of the column are, and not all the same.
 */
function withPowersOfTen(texts: readonly string[]): string[] {
  const present = texts.filter((text) => text !== '');
  const powers = present.map((text) => (text === '10' ? '¹' : powerOfTen.exec(text)?.[3]));
  const areBarePowers = !powers.includes(undefined) && new Set(powers).size > 1;
  return texts.map((text) => {
    const [all = '', sign, factor, exponent = ''] = powerOfTen.exec(text) ?? [];
    if (!factor && !exponent.startsWith('⁻') && !areBarePowers) return text;
    const digits = exponent.normalize('NFKC').replace('−', '-');
    const number = `${sign}${factor ?? 1}e${digits}${text.slice(all.length)}`;
    return all && isQuantity(number) ? number : text;
  });
}
