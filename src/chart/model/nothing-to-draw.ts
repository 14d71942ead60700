import { ResultsError } from '../../errors.js';
import { fileName, sentenceOn, type Source } from '../../results/file.js';
import type { Results } from '../../results/results.js';

/** The error on results without a number: rows that have none may hold rows that have some. */
export function nothingToDraw({ columns, notes = [] }: Results, file: Source): ResultsError {
  const how = notes.find(({ text }) => text.includes('unnest='));
  const advice = how
    ? sentenceOn(file, how.text)
    : `Its columns are: ${columns.map(({ name }) => name).join(', ')}.`;
  const what = `${fileName(file)} has no column of numbers to draw.`;
  return new ResultsError('type', `${what} ${advice}`);
}
