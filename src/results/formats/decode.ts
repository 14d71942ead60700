import { loud, quiet, type Note } from '../note.js';

/** The text of a file, and what was assumed to get it. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** So much of a file is looked at for the zeros of UTF-16. */
const sampleSize = 2_000;

/**
 * The text in the bytes of a file: UTF-16 by its mark or by its zeros, else UTF-8 where it can be,
 * else what the server says, else Windows-1252. UTF-8 comes before the server's word, since servers
 * say `iso-8859-1` of every file, and other text is hardly ever valid UTF-8 by chance.
 */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const as = (encoding: string, ...notes: Note[]): Decoded => ({
    text: new TextDecoder(encoding).decode(bytes),
    notes,
  });
  const utf16 = utf16Of(bytes);
  if (utf16) return as(utf16, quiet('is UTF-16.'));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    // It is no UTF-8.
  }
  const charset = charsetOf(contentType);
  try {
    if (new TextDecoder(charset).encoding !== 'utf-8') {
      return as(charset, quiet(`is read as ${charset}, as the server says.`));
    }
  } catch {
    // The server says no name, or one that does not exist.
  }
  const what = 'is not UTF-8, so it is read as Windows-1252';
  return as('windows-1252', loud(`${what}. If letters are wrong, save it as UTF-8.`));
}

/** By its mark; without one, every second byte of most texts is 0. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleSize);
  const zerosAt = (side: number) => sample.filter((byte, i) => byte === 0 && i % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  // Chinese has few zeros, but its digits, commas and line breaks have them.
  const enough = Math.max(2, sample.length / 10);
  if (odd >= enough && even === 0) return 'utf-16le';
  return even >= enough && odd === 0 ? 'utf-16be' : null;
}

/** The `charset` of a media type; '' where it says none. */
function charsetOf(contentType: string): string {
  return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1] ?? '';
}
