import { ResultsError } from '../errors.js';

/** Width to height; `auto` for as high as the names along the axis need, `null` for as high as it is. */
export type Aspect = number | 'auto' | null;

/**
 * Reads `16/9`, `1.5` or `auto`.
 * @throws ResultsError where it is none of these
 */
export function parseAspect(text: string): Aspect {
  const asked = text.trim().toLowerCase();
  if (asked === '') return null;
  if (asked === 'auto') return 'auto';
  const [width = NaN, height = 1, ...rest] = asked.split(/[/:]/).map(Number);
  const aspect = width / height;
  if (rest.length === 0 && aspect >= 0.1 && aspect <= 10) return aspect;
  const message = `aspect="${text}" is no shape. Write width to height, from 1/10 to 10: aspect="16/9"; or aspect="auto".`;
  throw new ResultsError('attribute', message);
}
