import { parseCsv, parseTsv } from './delimited.js';
import { pathOf, type Source } from '../file.js';
import { isGoBench, parseGoBench } from './go-bench.js';
import { parseJsonFile } from './json-file.js';
import { parseJsonLines } from './json-lines.js';
import type { Block } from '../parsed.js';
import { isPipeTable } from './pipe-table.js';
import { isDataScript, parseScript } from './script-data.js';
import { parseYaml } from './yaml.js';

/** A format that results files are written in. */
export type Format = 'yaml' | 'json' | 'jsonl' | 'csv' | 'tsv' | 'js' | 'go-bench';

interface FormatEntry {
  /** @throws ResultsError `syntax` */
  readonly parse: (text: string, source: Source) => readonly Block[];
  readonly extension: RegExp;
  readonly mediaType: RegExp;
}

/** All formats. A new one is a new file with its parser, and a line here. */
export const formats: Readonly<Record<Format, FormatEntry>> = {
  yaml: { parse: whole(parseYaml), extension: /\.ya?ml$/i, mediaType: /[/+.-]yaml$/ },
  json: { parse: parseJsonFile, extension: /\.json$/i, mediaType: /[/+]json$/ },
  jsonl: {
    parse: whole(parseJsonLines),
    extension: /\.(jsonl|ndjson)$/i,
    mediaType: /ndjson$|jsonl(ines)?$/,
  },
  csv: { parse: parseCsv, extension: /\.(csv|psv)$/i, mediaType: /\/csv$/ },
  tsv: { parse: parseTsv, extension: /\.(tsv|tab)$/i, mediaType: /\/tab-separated-values$/ },
  js: { parse: parseScript, extension: /\.[cm]?js$/i, mediaType: /\/(java|ecma)script$/ },
  'go-bench': { parse: parseGoBench, extension: /\.(go-)?bench$/i, mediaType: /\/x-go-bench$/ },
};

/** The parser of a format whose files are one value. */
function whole(parse: (text: string, source: Source) => unknown): FormatEntry['parse'] {
  return (text, source) => [{ data: parse(text, source), notes: [] }];
}

/**
 * The format of a text: as the author says, else by media type or extension, unless the text itself
 * is plainly something else.
 */
export function detectFormat(text: string, source: Source = {}): Format {
  const mediaType = (source.mediaType ?? '').replace(/;.*$/s, '').trim().toLowerCase();
  // `format="yml"` is as good as `format="yaml"`.
  const said = find(({ extension }) => extension.test(`.${source.format}`));
  if (said) return said;
  const promised = [
    find((format) => format.mediaType.test(mediaType)),
    find(({ extension }) => extension.test(pathOf(source.url))),
  ].filter((format) => format !== undefined);
  const kept = promised.find((format) => fits(format, text));
  if (kept) return kept;
  const seen = formatOfText(text);
  return seen === 'json' || seen === 'jsonl' ? seen : (promised[0] ?? seen);
}

function find(test: (entry: FormatEntry) => boolean): Format | undefined {
  return (Object.keys(formats) as Format[]).find((name) => test(formats[name]));
}

/** Whether a text may be what its name or its server promises. */
function fits(format: Format, text: string): boolean {
  if (format === 'json' || format === 'jsonl') return /^\s*[[{"/]/.test(text) || isDataScript(text);
  return !(format === 'csv' || format === 'tsv') || !/^\s*(\[\s*[[{"\d]|\{\s*")/.test(text);
}

/** So many lines tell. */
const sampleLines = 50;

function formatOfText(text: string): Format {
  if (isPipeTable(text)) return 'csv';
  if (isDataScript(text)) return 'js';
  if (isGoBench(text)) return 'go-bench';
  const all = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (/^\s*[{[]/.test(all[0] ?? '')) return isJsonLines(all) ? 'jsonl' : 'json';
  const lines = all.filter((line) => !line.startsWith('#')).slice(0, sampleLines);
  const are = (pattern: RegExp) =>
    lines.filter((line) => pattern.test(line)).length * 2 > lines.length;
  if (are(/^\s*(-(\s|$)|---|[^\s,;|\t][^,;|\t]*:(\s|$))/)) return 'yaml';
  if (are(/\t/)) return 'tsv';
  return are(/[,;|]/) ? 'csv' : 'yaml';
}

function isJsonLines(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => /^\s*(\{.*\}|\[.*\])\s*$/.test(line));
}
