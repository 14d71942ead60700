/**
 * Writes a length of time in its two greatest units: 18.9 s, 15 min 17 s, 791 h 5 min.
 * @param short writes less than a minute
 */
export function durationText(seconds: number, short: (seconds: number) => string): string {
  const size = Math.abs(seconds);
  if (!(size >= 60 && size < Infinity)) return short(seconds);
  const [first, second, step] = Math.round(size) < 3600 ? ['min', 's', 1] : ['h', 'min', 60];
  const count = Math.round(size / step);
  const rest = count % 60;
  return (
    `${seconds < 0 ? '−' : ''}${Math.floor(count / 60)}\u00a0${first}` +
    (rest === 0 ? '' : `\u00a0${rest}\u00a0${second}`)
  );
}
