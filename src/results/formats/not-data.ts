import type { ResultsError } from '../../errors.js';
import { fault, type Source } from '../file.js';
import { lineAt } from './lines.js';

/** What is like that is this and no results file. Of bytes that are no text, each is a letter. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'is a PDF. Save its table as CSV.'],
  [
    /^(\xd0\xcf\x11|PK\x03\x04[^]*(xl\/|opendocument))/,
    'is an Excel file or the like. Save it there as "CSV UTF-8".',
  ],
  [/^PK[\x03\x05]/, 'is a zip archive. Unpack it, and name the file in it.'],
  [/^\x1f.\x08/, 'is compressed (gzip). Unpack it.'],
  [/^PAR1/, 'is a Parquet file. Save it as CSV or JSON.'],
  [/^SQLite/, 'is a database. Save its table as CSV or JSON.'],
  [/^(.PNG|GIF8|\xff\xd8\xff)/, 'is a picture and not data.'],
  [/^\s*<(\?xml|svg)\b/, 'is XML and not data. Save it as CSV, JSON or YAML.'],
  [
    /^version https:\/\/git-lfs\./,
    'is a Git LFS pointer and not the file itself. GitHub Pages does not serve LFS files: store it without LFS.',
  ],
  [/\0/, 'is binary: it has NUL characters. Save it as UTF-8.'],
];

/** A page may begin with comments. */
const webPage = /^(?:\s|<!--(?:(?!-->)[^])*-->)*<(?:!doctype html|html|head|body)\b/i;

/** Says what a text is that is no data, with what to do; `null` where it may be data. */
export function notDataFault(text: string, source: Source): ResultsError | null {
  const [, sentence] = kinds.find(([pattern]) => pattern.test(text)) ?? [];
  if (sentence) return fault('parse', source, sentence);
  if (webPage.test(text)) {
    return fault('html', source, 'is a web page and not data. Check the address in src.');
  }
  // A server may say so of every file; what begins like JSON is no page.
  if (/^text\/html\b/i.test(source.mediaType ?? '') && !source.format && !/^\s*[[{]/.test(text)) {
    const what = 'is a web page, as the server says (text/html)';
    return fault(
      'html',
      source,
      `${what}. Check the address in src. If it is data, say format="csv".`,
    );
  }
  const conflict = /^(<<<<<<<|>>>>>>>) /m.exec(text);
  if (!conflict) return null;
  const place = `line ${lineAt(text, conflict.index)} ("${conflict[1]}")`;
  const what = `has the marks of a merge conflict at ${place}`;
  return fault('parse', source, `${what}. Choose one of the two versions, and save it anew.`);
}
