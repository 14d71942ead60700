import type { ResultsError } from '../../errors.js';
import { fault, type Source } from '../file.js';

/** What begins so, in bytes as Latin-1, is this and no results file. */
const signatures: readonly (readonly [start: RegExp, sentence: string])[] = [
  [/^%PDF-/, 'is a PDF. Save the table in it as CSV.'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'is an Excel file (.xls). Save it there as "CSV UTF-8".'],
  [/^PK\x03\x04[^]*xl\//, 'is an Excel file (.xlsx). Save it there as "CSV UTF-8".'],
  [/^PK\x03\x04[^]{26}mimetype.*spreadsheet/, 'is a spreadsheet (.ods). Save it there as CSV.'],
  [/^PK(\x03\x04|\x05\x06)/, 'is a zip archive. Unpack it, and name the file in it.'],
  [/^\x1f\x8b/, 'is compressed (gzip). Unpack it.'],
  [/^(BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!\x1a)/, 'is compressed. Unpack it.'],
  [/^PAR1/, 'is a Parquet file. Save it as CSV or JSON.'],
  [
    /^(ARROW1|FEA1|Obj\x01|\x89HDF|\x93NUMPY|\x80[\x02-\x05])/,
    'is binary. Save it as CSV or JSON.',
  ],
  [/^(SQLite format 3\x00|[^]{8}DUCK)/, 'is a database. Save its table as CSV or JSON.'],
  [/^(\x89PNG|GIF8|\xff\xd8\xff|RIFF[^]{4}WEBP|II\*\x00|MM\x00\*)/, 'is a picture and not data.'],
  [/^(\x7fELF|\x00asm|\xca\xfe\xba\xbe)/, 'is a program and not data.'],
];

/** An archive names what is in it at its beginning, and again at its end. */
const headSize = 4_000;

/** Says what a file is that is no text, with what to do; `null` where it may be one. */
export function binaryFault(bytes: Uint8Array, source: Source): ResultsError | null {
  const head = latin1(bytes.subarray(0, headSize)) + latin1(bytes.subarray(-headSize));
  const [, sentence] = signatures.find(([start]) => start.test(head)) ?? [];
  return sentence ? fault('syntax', source, sentence) : null;
}

/** Says what a text is that is no data, with what to do; `null` where it may be data. */
export function textFault(text: string, source: Source): ResultsError | null {
  if (/^version https:\/\/git-lfs\.github\.com\/spec\//.test(text)) {
    const advice = 'GitHub Pages does not serve LFS files: store it without LFS.';
    return fault('syntax', source, `is a Git LFS pointer and not the file itself. ${advice}`);
  }
  if (isWebPage(text, source.mediaType ?? '')) {
    return fault('html', source, 'is a web page and not data. Check the address in src.');
  }
  if (/^\s*<(\?xml|svg)\b/.test(text)) {
    return fault('syntax', source, 'is XML and not data. Save it as CSV, JSON or YAML.');
  }
  const conflict = text.startsWith('<<<<<<< ') ? 0 : text.indexOf('\n<<<<<<< ') + 1;
  if (conflict > 0 || text.startsWith('<<<<<<< ')) {
    const line = text.slice(0, conflict).split('\n').length;
    const what = `has the marks of a merge conflict at line ${line} ("<<<<<<<")`;
    return fault('syntax', source, `${what}. Choose one of the two versions, and save it anew.`);
  }
  if (text.includes('\0')) {
    return fault('syntax', source, 'is not plain text: it has NUL characters. Save it as UTF-8.');
  }
  return null;
}

function isWebPage(text: string, mediaType: string): boolean {
  const start = text.slice(behindComments(text)).slice(0, 50);
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return true;
  // A server may say so of every file; what begins like JSON is no page.
  return /^text\/html\b/i.test(mediaType) && !/^[[{]/.test(start);
}

/** Where a text begins behind blanks and `<!-- -->`. */
function behindComments(text: string): number {
  let start = 0;
  for (;;) {
    start += text.slice(start, start + 1_000).search(/\S|$/);
    const end = text.startsWith('<!--', start) ? text.indexOf('-->', start) : -1;
    if (end < 0) return start;
    start = end + 3;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
