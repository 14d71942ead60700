import { asNumber } from '../columns/number-at.js';
import { ResultsError } from '../errors.js';

/** Where an axis begins and ends; an end that is not there is up to what is drawn. */
export interface Domain {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/**
 * Reads `0..100`, or `0..` or `..100` for one end alone.
 * @param hasZero whether the axis must have a zero
 * @param isLog whether the axis has no place for 0 and less
 * @throws ResultsError where that is no range, or none for this axis
 */
export function parseDomain(
  attribute: string,
  text: string,
  hasZero: boolean,
  isLog: boolean,
): Domain {
  if (text.trim() === '') return {};
  const ends = text
    .split('..')
    .map((end) => (end.trim() === '' ? undefined : (asNumber(Number(end)) ?? NaN)));
  const [min, max] = ends;
  const isRange = ends.length === 2 && ends.every((end) => !Number.isNaN(end));
  const fault = (what: string) => new ResultsError('attribute', `${attribute}="${text}" ${what}`);
  if (!isRange || min! >= max!) {
    throw fault(`is no range. Write it as in ${attribute}="0..100".`);
  }
  if (isLog && (min! <= 0 || max! <= 0)) {
    throw fault('has no place on a logarithmic axis. Take numbers above 0.');
  }
  if (hasZero && !isLog && (min! > 0 || max! < 0)) {
    throw fault('leaves zero out, where bars begin. Points need none: type="scatter".');
  }
  return { min, max };
}
