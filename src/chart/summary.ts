/** What a chart says of itself: its name, who leads, and how all of it came about. */
import { titleOf } from '../columns/find-column.js';
import type { ColumnExpression } from '../columns/expression.js';
import type { Messages } from '../messages/messages.js';
import { leadSentence, methodSentences } from '../ranks/sentences.js';
import type { Column, Row } from '../results/results.js';
import { axisNotes } from './axis-range.js';
import type { Scene } from './frame.js';
import type { Channels } from './model/model.js';
import { conditionNotes } from './model/notes.js';

/** What the sentences speak of. */
export interface Told extends Scene {
  /** Those of the file. */
  readonly columns: readonly Column[];
  /** The rows before the reader's filter, and how many it leaves. */
  readonly population: readonly Row[];
  readonly matching: number;
  readonly nameOf: (row: Row) => string;
}

/** The titles of the columns on one axis. */
export function axisTitle(columns: readonly ColumnExpression[]): string {
  return columns.map(titleOf).join(', ');
}

/** What is drawn against what. */
export function nameOf({ x, y, y2 }: Channels, messages: Messages): string {
  const measures = [...y, ...y2].map(({ label }) => label);
  return messages.chartName(measures, x.label);
}

/** Who leads, or how much is drawn; '' where the author does not say how far off values may be. */
export function leadOf({ model, wordings, population, matching, nameOf, messages }: Told): string {
  const { channels, series } = model;
  const { y, y2, areIntervalsNamed } = channels;
  if (!areIntervalsNamed) return '';
  const all = population.length;
  const wording = wordings.get(y[0]!)!;
  const { standings } = wording.ranking;
  const names = new Set(standings.map(({ row }) => nameOf(row)));
  const isOneEach =
    names.size === standings.length &&
    series.every(({ points }) => points.every(({ rows }) => rows.length === 1));
  if (y.length + y2.length === 1 && isOneEach) return leadSentence(wording, matching, all);
  const rows = matching < all ? messages.matchCount(matching, all) : messages.rowCount(all);
  return messages.rowsInSeries(rows, new Set(series.map(({ label }) => label)).size);
}

/** What is left out or put together, and how it came about; a sentence each. */
export function notesOf(told: Told): readonly string[] {
  const { model, messages, lang } = told;
  return [...model.notes, ...methodNotes(told), ...axisNotes(told, messages, lang)];
}

/** How whiskers and ranks came about, and under which other conditions. */
function methodNotes({ model, options, wordings, columns, population, messages }: Told): string[] {
  const { channels, series } = model;
  const { areIntervalsNamed } = channels;
  const shown = areIntervalsNamed && options.type.hasBands ? 'bands' : 'whiskers';
  const sentences = [...wordings].flatMap(([column, wording]) => {
    const isDrawn = series.some(
      (one) =>
        one.column === column &&
        one.points.some(({ rows, low }) => low !== null && (areIntervalsNamed || !rows[1])),
    );
    if (!isDrawn && !areIntervalsNamed) return [];
    const isRanked = isDrawn && areIntervalsNamed && wording.ranking.hasRanges;
    return methodSentences(wording, isDrawn ? shown : null, isRanked);
  });
  const conditions = areIntervalsNamed
    ? conditionNotes(columns, population, channels, messages)
    : [];
  return [...new Set(sentences), ...conditions];
}
