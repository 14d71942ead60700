const version = /^[a-zA-Z]{0,10}\s?v?\d+(?:\.\d+)*/;
/** What comes before the version that it is added to: "1.0.0-rc.1", "3.13.0a2". */
const before =
  /^[-._\s]?(?:alpha|beta|preview|pre|rc|dev|snapshot|nightly|canary|next|m|a|b)(?![a-z])/i;

/**
 * Orders versions: 3.9 before 3.10, and 1.0.0-rc.1 before 1.0.0.
 * @param compare orders texts, numbers within them by size
 */
export function versionOrder(
  compare: (a: string, b: string) => number,
): (a: string, b: string) => number {
  return (a, b) => {
    const [one, other] = [split(a), split(b)];
    return compare(one.number, other.number) || one.rank - other.rank;
  };
}

function split(text: string): { number: string; rank: number } {
  const number = version.exec(text)?.[0] ?? text;
  const rest = text.slice(number.length);
  return { number: number.replace(/(?:\.0+)+$/, ''), rank: before.test(rest) ? 0 : rest ? 2 : 1 };
}
