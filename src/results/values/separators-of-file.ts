import { each, type Work } from '../../work.js';
import type { Cells } from './cells.js';
import { someText } from './cells.js';
import { evidenceOf, hasComma, hasDecimalComma, type Evidence } from './decimal-comma.js';
import { comma, point, type Separators } from './separators.js';

/** How a column writes numbers, and what is said of it where that was a choice. */
export interface ColumnSeparators {
  readonly separators: Separators;
  readonly note: string;
}

const usual: ColumnSeparators = { separators: point, note: '' };

/**
 * Whether columns have a decimal comma or a point. A column decides for itself where it can; where
 * all its numbers may be either ("1,234"), its file does, and then the language of the page. The
 * language alone never makes a point one between thousands: programs write points in all countries.
 */
export function* separatorsOf(
  columns: readonly Cells[],
  lang: string,
): Work<readonly ColumnSeparators[]> {
  let hasCommas = false;
  for (const cells of columns) hasCommas ||= yield* someText(cells, hasComma);
  if (!hasCommas) return columns.map(() => usual);
  const evidence: (Evidence | null)[] = [];
  for (const cells of columns) {
    evidence.push((yield* looksNumeric(cells)) ? yield* evidenceOf(cells.texts.keys()) : null);
  }
  const hasPoint = evidence.some((found) => found?.point);
  const first = hasPoint ? -1 : evidence.findIndex((found) => found?.comma);
  return evidence.map((found) => {
    if (!found || found.point) return usual;
    if (found.comma) return { separators: comma, note: '' };
    return ambiguous(found, columns[first]?.name, !hasPoint && hasDecimalComma(lang));
  });
}

/** @param like the name of a column that can only have a decimal comma */
function ambiguous(
  { eitherComma, eitherPoint }: Evidence,
  like: string | undefined,
  isLocal: boolean,
): ColumnSeparators {
  if (!eitherComma && !eitherPoint) return usual;
  if (like !== undefined) {
    const note = eitherComma ? `as in ${like}` : `points between thousands, as in ${like}`;
    return { separators: comma, note };
  }
  if (!eitherComma) return usual;
  if (isLocal && !eitherPoint) return { separators: comma, note: 'as in the language of the page' };
  return { separators: point, note: 'commas between thousands' };
}

/** Names have commas, too; at least half of the texts of a column of numbers begin with a digit. */
function* looksNumeric({ texts }: Cells): Work<boolean> {
  let numeric = 0;
  yield* each(texts.keys(), (text) => {
    if (/^(?:[A-Z]{3}\s)?[^\p{L}\d]{0,3}\d/u.test(text)) numeric++;
  });
  return numeric * 2 > texts.size;
}
