import { endsWith } from './words.js';

/**
 * Whether a text is an identifier that only looks like a number, whatever stands around it: a
 * version ("0.65.2"), digits behind a zero ("0045641"), a hash ("1293e41", "7f3e1c9"), or an id of
 * more digits than a number keeps. One of them in a column means that the others are identifiers too.
 */
export function isIdentifier(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most names begin with a letter that is no digit of a hash.
  if (first > 102 || text.length < 2) return false;
  return (
    /^(0\d+|\d+(\.\d+){2,}\S*)$/.test(text) ||
    // No program writes a power of ten with so many digits and no point.
    /^[1-9]\d{2,}e\d+$/.test(text.length > 6 ? text : '') ||
    (text.length > 6 &&
      /^(?=.*[a-f])(?=.*\d)[0-9a-f]{7,64}$/.test(text) &&
      !/^\d+e\d+$/.test(text)) ||
    isTooLong(text)
  );
}

/** Whether a number would lose the last digits of a whole number: 1546786128982089728. */
function isTooLong(text: string): boolean {
  if (text.length < 16 || !/^-?\d+$/.test(text)) return false;
  return !/000000$/.test(text) && BigInt(Number(text)) !== BigInt(text);
}

const hashWords = new Set('commit hash sha rev revision digest checksum uuid guid'.split(' '));
const versionWords = new Set('version versions ver release tag'.split(' '));
const codeWords = new Set('zip zipcode postcode postal plz phone isbn ean barcode'.split(' '));

/**
 * Whether a column's name says that its values are names made of digits, and they look it: versions,
 * hashes, codes. The speed of a hash has decimals or a unit.
 */
export function namesIdentifiers(name: string, texts: Iterable<string>): boolean {
  if (namesVersions(name) || endsWith(name, codeWords)) return true;
  return endsWith(name, hashWords) && [...texts].every((text) => /^[\da-zA-Z-]+$/.test(text));
}

/** Whether a name says that its values are versions. */
export function namesVersions(name: string): boolean {
  return endsWith(name, versionWords);
}

/** Whether a name says that its values are amounts, so that 1.9 and 1.10 are two of them. */
export function namesAmount(name: string): boolean {
  return /(?:^|[^a-z])(?:costs?|prices?|usd|eur|times?|seconds?|secs?|s|ms|rates?|scores?|accuracy|acc|mean|median|value)(?:[^a-z]|$)|[$€£%]/i.test(
    name,
  );
}

const onePoint = /^v?(\d{1,4})(?:\.(\d{1,2}))?$/;

/**
 * Whether texts are versions with one point, though each could be a number: 3.9 goes before 3.10.
 * Programs write numbers with as many decimals each, or leave out zeros at the end; so a zero at
 * the end of one value whose neighbour has fewer digits tells (3.9, 3.10), as do two ways to write
 * one number (1.2, 1.20), and an order in the file that is that of versions alone (3.8, 3.9, 3.11).
 * @param texts the different values in the order of the file
 */
export function areVersions(texts: Iterable<string>): boolean {
  const versions: (readonly [major: string, minor: string])[] = [];
  const lengths = new Set<number>();
  for (const text of texts) {
    const [, major, minor = ''] = onePoint.exec(text) ?? [];
    if (major === undefined) return false;
    versions.push([major, minor]);
    lengths.add(minor.length);
  }
  if (!lengths.has(1) || !lengths.has(2)) return false;
  return haveNeighbours(versions) || areInOrder(versions);
}

type Versions = readonly (readonly [major: string, minor: string])[];

function haveNeighbours(versions: Versions): boolean {
  const all = new Set(versions.map((version) => version.join('.')));
  return versions.some(
    ([major, minor]) =>
      /^[1-9]0$/.test(minor) &&
      (all.has(`${major}.${minor[0]}`) ||
        (minor === '10' && (all.has(`${major}.9`) || all.has(`${major}.8`)))),
  );
}

/** From the least to the greatest, or the other way, by small whole steps, and not so as numbers. */
function areInOrder(versions: Versions): boolean {
  if (versions.length < 3) return false;
  const numbers = versions.map((version) => Number(version.join('.')));
  const differences = numbers.slice(1).map((number, index) => number - numbers[index]!);
  // 0.5, 1.25, 2.5 are costs.
  if (differences.every((step) => step > 0) || differences.every((step) => step < 0)) return false;
  const steps = versions.slice(1).map(([major, minor], index) => {
    const [before, below] = versions[index]!;
    return major === before
      ? Number(minor) - Number(below)
      : 1000 * (Number(major) - Number(before));
  });
  const isSmall = (step: number) => Math.abs(step) <= 3 || Math.abs(step) === 1000;
  const isSteady = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  return isSteady && steps.every(isSmall);
}
