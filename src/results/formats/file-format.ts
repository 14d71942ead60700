import type { Work } from '../../work.js';
import { parseCsv, parseTsv } from './delimited.js';
import { ResultsError } from '../../errors.js';
import { fault, pathOf, type Source } from '../file.js';
import { isGoBench, parseGoBench } from './go-bench.js';
import { parseJsonFile, parseJsonLinesFile } from './json-file.js';
import type { Block } from '../parsed.js';
import { linesOf } from './lines.js';
import { isPipeTable } from './pipe-table.js';
import { isDataScript, parseScript } from './script-data.js';
import { parseYamlFile } from './yaml.js';

/** The formats that results files are written in. Declare here what you register. */
export interface Formats {
  yaml: FormatEntry;
  json: FormatEntry;
  jsonl: FormatEntry;
  csv: FormatEntry;
  tsv: FormatEntry;
  js: FormatEntry;
  'go-bench': FormatEntry;
}

export type Format = keyof Formats;

interface FormatEntry {
  /** @throws ResultsError `parse` */
  readonly parse: (text: string, source: Source) => Work<readonly Block[]>;
  /** Its extensions, and the last words of its media types. */
  readonly names: RegExp;
  /** Whether a page brought it: what else is no data may be data then. */
  readonly isAdded?: boolean;
}

/** All formats. A new one is a new file with its parser, and a line here. */
export const formats: Formats = {
  yaml: { parse: parseYamlFile, names: /^ya?ml$/i },
  json: { parse: parseJsonFile, names: /^json$/i },
  jsonl: { parse: parseJsonLinesFile, names: /^(jsonl(ines)?|ndjson)$/i },
  csv: { parse: parseCsv, names: /^[cp]sv$/i },
  tsv: { parse: parseTsv, names: /^(tsv|tab|tab-separated-values)$/i },
  js: { parse: atATime(parseScript), names: /^([cm]?js|(java|ecma)script)$/i },
  'go-bench': { parse: atATime(parseGoBench), names: /^(go-)?bench$/i },
};

/** A format that a page adds. */
export interface FileFormat {
  /** Makes lists and maps of a text, in any of the shapes; what it throws becomes a sentence. */
  readonly parse: (text: string) => unknown;
  /** What it is called in `format`, its extensions, and the last words of its media types. */
  readonly names: RegExp;
}

/** Adds a format, or replaces one, for files that are read from then on. */
export function registerFormat(name: string, { parse, names }: FileFormat): void {
  const parsed = (text: string, source: Source): unknown => {
    try {
      return parse(text);
    } catch (cause) {
      if (cause instanceof ResultsError) throw cause;
      throw fault('parse', source, `can't be read as ${name}. ${String(cause)}`, cause);
    }
  };
  Object.assign(formats, {
    [name]: {
      parse: atATime((text, source) => [{ data: parsed(text, source), notes: [] }]),
      names,
      isAdded: true,
    },
  });
}

/** A parser that takes no pause. */
function atATime(parse: (text: string, source: Source) => readonly Block[]): FormatEntry['parse'] {
  return function* (text, source) {
    return parse(text, source);
  };
}

/**
 * The format of a text: as the author says, else by media type or extension, unless the text itself
 * is plainly something else.
 *
 * @throws ResultsError `parse` for a table that is printed for a terminal
 */
export function detectFormat(text: string, source: Source = {}): Format {
  // `format="yml"` is as good as `format="yaml"`.
  const said = formatCalled(source.format);
  if (said) return said;
  const promised = promisedFormats(source);
  const fitting = promised.filter((format) => fits(format, text));
  // Of server and name, the text agrees with one.
  if (new Set(fitting).size > 1) return fitting.find(isSeenIn(text)) ?? fitting[0]!;
  if (fitting[0]) return fitting[0];
  const seen = formatOfText(text);
  if (promised.length === 0) {
    const [, what] = printed.find(([pattern]) => pattern.test(text.slice(0, 20_000))) ?? [];
    if (what) throw fault('parse', source, `is what ${what}`);
    if (!seen && isPrinted(text)) {
      const what = 'is printed for a terminal, with blanks between its cells';
      throw fault('parse', source, `${what}. Save what the tool found as JSON or CSV.`);
    }
  }
  return seen === 'json' || seen === 'jsonl' ? seen : (promised[0] ?? seen ?? 'yaml');
}

const isSeenIn = (text: string) => {
  const seen = formatOfText(text);
  return (format: Format) => format === seen;
};

/** What media type and extension say. */
function promisedFormats(source: Source): Format[] {
  const extension = pathOf(source.url).split('.').at(-1);
  return [formatOfServer(source), formatCalled(extension)].flatMap((format) => format ?? []);
}

function formatOfServer({ mediaType }: Source): Format | undefined {
  return formatCalled(mediaType?.replace(/^[^;]*[/+.](x-)?|\s*;.*/gs, ''));
}

/**
 * What to do if a text can't be read as a format that nobody but its server or its name says it has;
 * '' where the text looks like that format.
 */
export function doubtOf(format: Format, text: string, source: Source): string {
  if (formatCalled(source.format)) return '';
  const seen = formatOfText(text.slice(0, 20_000));
  // JSON is YAML, too.
  if (seen === format || (seen === 'json' && format === 'yaml')) return '';
  const advice = `say format="${seen ?? '...'}"`;
  if (formatOfServer(source) === format) {
    return `The server calls it ${source.mediaType!.replace(/\s*;.*/s, '')}; if it is not, ${advice}.`;
  }
  return seen ? `If it is ${seen}, ${advice}.` : '';
}

/** Whether a page has brought a format for what is said to be in it. */
export function isAddedFormat(source: Source): boolean {
  const said = formatCalled(source.format);
  return (said ? [said] : promisedFormats(source)).some((format) => formats[format].isAdded);
}

function formatCalled(name = ''): Format | undefined {
  return (Object.keys(formats) as Format[]).find((format) => formats[format].names.test(name));
}

/** Whether a text may be what its name or its server promises. */
function fits(format: Format, text: string): boolean {
  if (format === 'json' || format === 'jsonl') return /^\s*[[{"/]/.test(text) || isDataScript(text);
  return !(format === 'csv' || format === 'tsv') || !/^\s*(\[\s*[[{"\d]|\{\s*")/.test(text);
}

/** What tools print for people, and how they write the same for programs. */
const printed: readonly (readonly [RegExp, string])[] = [
  [
    /^-+ benchmark.*: \d+ tests? -+\s*$/m,
    'pytest-benchmark prints. Run it with --benchmark-json=results.json.',
  ],
  [
    /\btime: +\[\S+ \S+ \S+ \S+ \S+ \S+\]\s*$/m,
    'criterion prints. Take estimates.json below target/criterion, or what cargo criterion --message-format=json writes.',
  ],
  [/^ *Time \(mean ± σ\): /m, 'hyperfine prints. Run it with --export-json results.json.'],
];

/** So many lines tell. */
const sampleLines = 50;

/** "name   12.5 ms   3": cells that only blanks part, in several lines. */
function isPrinted(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n');
  return lines.filter((line) => line.trim().split(/ {2,}/).length > 2).length > 1;
}

/** So much of a text tells. */
const SAMPLE = 500_000;

/** `undefined` where a text looks like none of them. */
function formatOfText(whole: string): Format | undefined {
  const isLong = whole.length > SAMPLE && whole.indexOf('\n') < SAMPLE;
  const text = isLong ? whole.slice(0, whole.lastIndexOf('\n', SAMPLE)) : whole;
  if (isPipeTable(text)) return 'csv';
  if (isDataScript(text)) return 'js';
  if (isGoBench(text)) return 'go-bench';
  const all = linesOf(text).filter((line) => line.trim() !== '');
  if (/^\s*[{[]/.test(all[0] ?? '')) return isJsonLines(all) ? 'jsonl' : 'json';
  const lines = all.filter((line) => !line.startsWith('#')).slice(0, sampleLines);
  const are = (pattern: RegExp) =>
    lines.filter((line) => pattern.test(line)).length * 2 > lines.length;
  if (are(/^\s*(-(\s|$)|---|[^\s,;|\t][^,;|\t]*:(\s|$))/)) return 'yaml';
  if (are(/\t/)) return 'tsv';
  // "26,512 ops/sec" is one cell, and so is "2,380,532" among others that blanks part.
  return are(/[;|]|(?<!\d),|,(?!\d{3}(?!\d))|^\S*,\S*$|^(?!.* {2}).*,\d{3}$/) ? 'csv' : undefined;
}

function isJsonLines(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => /^\s*(\{.*\}|\[.*\])\s*$/.test(line));
}
