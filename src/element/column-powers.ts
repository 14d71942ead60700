import { isQuantity, squeeze, type Piece } from './html/raised-text.js';

const powerOfTen =
  /^((?:[~≈<>≤≥]\s?)?[-+−]?)(?:(\d[\d.,]*)\s?[×x·⋅∙*✕]\s?)?10([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u;

/**
 * The texts of a column, its powers of ten as numbers: "1.5 × 10⁻³" is "1.5e-3". A bare "10²" may
 * as well be 10 with a note; it is a power where all of the column are, and not all the same.
 */
export function withPowersOfTen(texts: readonly string[]): string[] {
  if (!texts.some((text) => /10[⁺⁻]?[⁰¹²³⁴-⁹]/.test(text))) return [...texts];
  const present = texts.filter((text) => text !== '');
  const powers = present.map((text) => (text === '10' ? '¹' : powerOfTen.exec(text)?.[3]));
  const areBarePowers = !powers.includes(undefined) && new Set(powers).size > 1;
  return texts.map((text) => {
    const [all, sign = '', factor, exponent] = powerOfTen.exec(text) ?? [];
    if (!all || !exponent) return text;
    if (!factor && !exponent.startsWith('⁻') && !areBarePowers) return text;
    const digits = exponent.replace(/./g, (raisedSign) => lineSigns[raisedSign]!);
    const number = `${sign}${factor ?? 1}e${digits}${text.slice(all.length)}`;
    return isQuantity(number) ? number : text;
  });
}

const lineSigns: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'].map((sign, index) => [sign, '0123456789-+'[index]!]),
);

/** Whether the cells of a column are powers, such as 64³ and 128³: all of them, and the same one. */
export function arePowers(cells: readonly (readonly Piece[])[]): boolean {
  const powers = cells.map((pieces) => {
    const [base, power, ...more] = pieces.filter(({ text }) => squeeze(text) !== '');
    const isPower = base?.level === 'line' && power?.level === 'sup' && more.length === 0;
    return isPower && /^\d+$/.test(squeeze(base.text)) ? squeeze(power.text) : '';
  });
  return powers.length > 1 && /^[23]$/.test(powers[0]!) && new Set(powers).size === 1;
}
