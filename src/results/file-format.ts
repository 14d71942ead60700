import { parseCsv, parseTsv } from './delimited.js';
import { parseJson } from './json.js';
import { parseJsonLines } from './json-lines.js';
import { pathOf, type Source } from './file.js';
import { parseYaml } from './yaml.js';

/** A format that results files are written in. */
export type Format = 'yaml' | 'json' | 'jsonl' | 'csv' | 'tsv';

interface FormatEntry {
  /** @throws ResultsError `syntax` */
  readonly parse: (text: string, source: Source) => unknown;
  readonly extension: RegExp;
  readonly mediaType: RegExp;
}

/** All formats. A new one is a new file with its parser, and a line here. */
export const formats: Readonly<Record<Format, FormatEntry>> = {
  yaml: { parse: parseYaml, extension: /\.ya?ml$/i, mediaType: /[/+.-]yaml$/ },
  json: { parse: parseJson, extension: /\.json$/i, mediaType: /[/+]json$/ },
  jsonl: {
    parse: parseJsonLines,
    extension: /\.(jsonl|ndjson)$/i,
    mediaType: /ndjson$|jsonl(ines)?$/,
  },
  csv: { parse: parseCsv, extension: /\.csv$/i, mediaType: /\/csv$/ },
  tsv: { parse: parseTsv, extension: /\.(tsv|tab)$/i, mediaType: /\/tab-separated-values$/ },
};

/** The format of a text: as the author says, else by media type, extension, or the text itself. */
export function detectFormat(text: string, source: Source = {}): Format {
  const mediaType = (source.mediaType ?? '').replace(/;.*$/s, '').trim().toLowerCase();
  return (
    // `format="yml"` is as good as `format="yaml"`.
    find(({ extension }) => extension.test(`.${source.format}`)) ??
    find((format) => format.mediaType.test(mediaType)) ??
    find(({ extension }) => extension.test(pathOf(source.url))) ??
    formatOfText(text)
  );
}

function find(test: (entry: FormatEntry) => boolean): Format | undefined {
  return (Object.keys(formats) as Format[]).find((name) => test(formats[name]));
}

function formatOfText(text: string): Format {
  const lines = text.split(/\r?\n|\r/).filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  if (/^\s*[{[]/.test(first)) {
    const isLines = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line));
    return isLines ? 'jsonl' : 'json';
  }
  if (first.includes('\t')) return 'tsv';
  return first.includes(',') && !first.includes(': ') && !first.startsWith('- ') ? 'csv' : 'yaml';
}
