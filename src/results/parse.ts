import { atOnce, type Work } from '../work.js';
import { typeRows, type TypingOptions } from './values/typing.js';
import { ResultsError } from '../errors.js';
import { emptyFault, fault, type Source } from './file.js';
import { withFileIntervals } from './values/file-intervals.js';
import { detectFormat, doubtOf, formats, isAddedFormat } from './formats/file-format.js';
import { lineAt } from './formats/lines.js';
import { wholeRecords } from './formats/whole-records.js';
import { notDataFault } from './formats/not-data.js';
import { loud, type Note } from './note.js';
import type { Block, Parsed } from './parsed.js';
import { valueAt } from './pointer.js';
import type { Results } from './results.js';
import { shapeOf } from './shapes/shape.js';
import { noteOnSummaries, summariesIn } from './total.js';

/** How rows are made of what a file says. */
export interface Reading extends TypingOptions {
  /** The column whose lists of maps become rows. */
  readonly unnest?: string;
}

/** Which part of a file is meant, and how its rows are made. */
export interface Part extends Reading {
  /** A JSON Pointer, or the number of a table: "/results", "2". */
  readonly pointer?: string;
}

/**
 * The text of a results file, parsed as its format says, in whatever shape it has.
 *
 * @throws ResultsError `html`, `empty` or `parse`
 */
export function* parseText(
  text: string,
  source: Source = {},
  notes: readonly Note[] = [],
): Work<Parsed> {
  const body = withLines(text.replace(/^\uFEFF/, ''));
  yield;
  const refusal = isAddedFormat(source) ? null : notDataFault(body, source);
  if (refusal) throw refusal;
  yield;
  if (body.trim() === '') throw emptyFault(source);
  const format = detectFormat(body, source);
  const doubt = doubtOf(format, body, source);
  const blocks = yield* withDoubt(doubt, formats[format].parse(body, source));
  return { blocks, notes: [...notes, ...lostLetters(body)], doubt };
}

/** The whole records of a text that goes on; `null` where they can't be told. */
export function* parseBeginning(text: string, source: Source): Work<Parsed | null> {
  const records = wholeRecords(text, detectFormat(text, source));
  if (records === '') return null;
  const { blocks } = yield* parseText(records, source);
  // What looks wrong may be right once all is there.
  return { blocks: blocks.map(({ data }) => ({ data, notes: [] })), notes: [] };
}

/** Old programs of the Macintosh end their lines by CR alone. */
function withLines(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/** Does what fails if the text was taken for another format than it has, and says so then. */
function* withDoubt<Result>(doubt: string, stage: Work<Result>): Work<Result> {
  try {
    return yield* stage;
  } catch (error) {
    if (!doubt || !(error instanceof ResultsError)) throw error;
    if (!['parse', 'shape', 'empty'].includes(error.code)) throw error;
    throw new ResultsError(error.code, `${error.message} ${doubt}`, error.details);
  }
}

/**
 * Results from what a file says: from all of it, or from the part that is meant.
 *
 * @throws ResultsError `shape`, `empty`, `pointer` or `column`
 */
export function* resultsOf(parsed: Parsed, source: Source = {}, part: Part = {}): Work<Results> {
  const { pointer = '', unnest } = part;
  const isNumber = /^\d+$/.test(pointer);
  const block = blockAt(parsed, isNumber ? Number(pointer) : 1, source);
  const path = isNumber ? '' : pointer;
  const data = valueAt(block.data, path, source);
  const shaping = shapeOf(data, source, { pointer: path, unnest });
  const shape = yield* withDoubt(parsed.doubt ?? '', shaping);
  const choice = parsed.blocks.length > 1 && !isNumber ? [noteOnChoice(parsed)] : [];
  const typed = yield* typeRows(shape.names, shape.records, part);
  const results = yield* withFileIntervals(typed);
  const summaries = yield* summariesIn(results);
  const notes = [
    ...parsed.notes,
    ...choice,
    ...block.notes,
    ...shape.notes,
    ...noteOnSummaries(summaries),
  ];
  return Object.freeze({
    ...results,
    ...(summaries && { summaries }),
    notes: Object.freeze(notes),
  });
}

/** Results from data that a script gives, in any shape that a file may have. */
export function resultsFrom(data: unknown, source: Source = {}, part: Part = {}): Results {
  return atOnce(resultsOf({ blocks: [{ data, notes: [] }], notes: [] }, source, part));
}

/** Results from a text in any of the formats. */
export function parseResults(text: string, source: Source = {}, part: Part = {}): Results {
  return atOnce(resultsOf(atOnce(parseText(text, source)), source, part));
}

/** A table of a file by its number, from 1. */
function blockAt({ blocks }: Parsed, number: number, source: Source): Block {
  const block = blocks[number - 1];
  if (block) return block;
  if (blocks.length === 0) throw emptyFault(source, 'holds no rows.');
  throw fault('pointer', source, `has no table "#${number}". The last one is "#${blocks.length}".`);
}

function noteOnChoice({ blocks }: Parsed): Note {
  const what = `has ${blocks.length} tables, of which the first is read`;
  return loud(`${what}. Add "#2" to its address for the second.`);
}

function lostLetters(text: string): Note[] {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return [];
  const where = `the first at line ${lineAt(text, at)}`;
  return [loud(`has letters that were lost ("\uFFFD"), ${where}. Save it as UTF-8.`)];
}
