/**
 * Writes a length of time in its two greatest units: 18.9 s, 15 min 17 s, 791 h 5 min.
 * @param short writes less than a minute
 */
export function durationText(seconds: number, short: (seconds: number) => string): string {
  const sign = seconds < 0 ? '−' : '';
  const size = Math.abs(seconds);
  if (!Number.isFinite(size) || size < 60) return short(seconds);
  const whole = Math.round(size);
  if (whole < 3600) return `${sign}${pair(Math.floor(whole / 60), 'min', whole % 60, 's')}`;
  const minutes = Math.round(size / 60);
  return `${sign}${pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min')}`;
}

function pair(first: number, firstUnit: string, second: number, secondUnit: string): string {
  const rest = second === 0 ? '' : `\u00a0${second}\u00a0${secondUnit}`;
  return `${first}\u00a0${firstUnit}${rest}`;
}
