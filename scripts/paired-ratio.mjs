/**
 * How many times as great ours are as theirs, measured in pairs, with the 95 % interval of that.
 *
 * What slows the machine slows both of a pair, and a pair that was disturbed moves neither figure
 * much: it is the estimate of Hodges and Lehmann with Wilcoxon's interval, on logarithms.
 *
 * @param {number[]} ours
 * @param {number[]} theirs
 * @returns {{ ratio: number, low: number, high: number }}
 */
export function pairedRatio(ours, theirs) {
  const logs = ours.map((value, i) => Math.log(value / theirs[i]));
  const means = logs
    .flatMap((log, i) => logs.slice(i).map((other) => (log + other) / 2))
    .sort((a, b) => a - b);
  const n = logs.length;
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const outside = Math.max(0, Math.floor(means.length / 2 - 1.96 * deviation - 0.5));
  return {
    ratio: Math.exp(median(means)),
    low: Math.exp(means[outside]),
    high: Math.exp(means.at(-1 - outside)),
  };
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
