import { endsWith, wordSet } from './words.js';

/**
 * Whether a text is an identifier that only looks like a number, whatever stands around it: a
 * version ("0.65.2"), digits behind a zero ("0045641"), a hash ("1293e41", "7f3e1c9"), or an id of
 * more digits than a number keeps. One of them in a column means that the others are identifiers too.
 */
export function isIdentifier(text: string): boolean {
  // Most names begin with a letter that is no digit of a hash, and most numbers are plain.
  if (text === '' || text[0]! > 'f' || plainNumber.test(text)) return false;
  return identifier.test(text) || isTooLong(text);
}

const plainNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** A version, a code, and hashes: no program writes a power of ten as "1293e41". */
const identifier =
  /^(?:\d+(?:\.\d+){2,}\S*|0\d+|(?=.{7})[1-9]\d{2,}e\d+|(?=.*\d)(?!\d+(?:e\d+)?$)[\da-f]{7,64})$/;

/** Whether a number would lose the last digits of a whole number: 1546786128982089728. */
function isTooLong(text: string): boolean {
  if (text.length < 16 || !/^-?\d+$/.test(text)) return false;
  return !/000000$/.test(text) && BigInt(Number(text)) !== BigInt(text);
}

const hashWords = wordSet('commit hash sha rev revision digest checksum uuid guid');
const versionWords = wordSet('version versions ver release tag');
const codeWords = wordSet('zip zipcode postcode postal plz phone isbn ean barcode');

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
  const versions: Version[] = [];
  for (const text of texts) {
    const [, major, minor = ''] = onePoint.exec(text) ?? [];
    if (major === undefined) return false;
    versions.push([major, minor]);
  }
  const lengths = new Set(versions.map(([, minor]) => minor.length));
  return lengths.has(1) && lengths.has(2) && (haveNeighbours(versions) || areInOrder(versions));
}

type Version = readonly [major: string, minor: string];

function haveNeighbours(versions: readonly Version[]): boolean {
  const all = new Set(versions.map((version) => version.join('.')));
  return versions.some(
    ([major, minor]) =>
      /^[1-9]0$/.test(minor) &&
      (all.has(`${major}.${minor[0]}`) ||
        (minor === '10' && (all.has(`${major}.9`) || all.has(`${major}.8`)))),
  );
}

/** From the least to the greatest, or the other way, by small whole steps, and not so as numbers. */
function areInOrder(versions: readonly Version[]): boolean {
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
