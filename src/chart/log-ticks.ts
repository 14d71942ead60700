/**
 * Round numbers between two, for a logarithmic axis: powers of ten; where there are few, 2 and 5
 * times these as well; and within one power of ten even steps.
 */
export function logTicks(min: number, max: number): number[] {
  const decades = Math.log10(max / min);
  if (decades < 1) {
    const rough = (max - min) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= rough)!;
    const first = Math.ceil(min / step);
    return Array.from({ length: Math.floor(max / step) - first + 1 }, (_, i) => (first + i) * step);
  }
  const digits = decades < 3 ? [1, 2, 5] : [1];
  const from = Math.floor(Math.log10(min));
  const powers = Array.from({ length: Math.ceil(decades) + 2 }, (_, i) => 10 ** (from + i));
  return powers
    .flatMap((power) => digits.map((digit) => digit * power))
    .filter((tick) => tick >= min && tick <= max);
}
