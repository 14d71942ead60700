import { typeRows } from './typing.js';
import { detectFormat, formats } from './file-format.js';
import { valueAt } from './pointer.js';
import type { Results } from './results.js';
import { shapeOf } from './shape.js';
import { fault, type Source } from './file.js';

/** The text of a results file, parsed as its format says, in whatever shape it has. */
export function parseText(text: string, source: Source = {}): unknown {
  const body = text.replace(/^\uFEFF/, '');
  if (/^\s*(<!doctype html|<html)\b/i.test(body) || /^text\/html\b/i.test(source.mediaType ?? '')) {
    throw fault('html', source, 'is a web page and not data. Check the address in src.');
  }
  if (body.trim() === '') throw fault('empty', source, 'is empty.');
  return formats[detectFormat(body, source)].parse(body, source);
}

/**
 * Results from data of any understood shape, or from the part of it that a JSON Pointer names.
 *
 * @throws ResultsError `shape`, `empty` or `pointer`
 */
export function resultsFrom(data: unknown, source: Source = {}, pointer = ''): Results {
  const { names, records } = shapeOf(valueAt(data, pointer, source), source);
  return typeRows(names, records);
}

/**
 * Results from a text in any of the formats.
 *
 * @throws ResultsError `html`, `empty`, `syntax`, `pointer` or `shape`
 */
export function parseResults(text: string, source: Source = {}, pointer = ''): Results {
  return resultsFrom(parseText(text, source), source, pointer);
}
