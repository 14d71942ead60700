/** How the values of a chart are written, and what is known of its rows. */
import type { ColumnExpression } from '../columns/expression.js';
import { formatsOf as writtenAlike } from '../columns/number-format.js';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { formatOfRanked } from '../ranks/ranked-format.js';
import type { Ranking } from '../ranks/ranking.js';
import type { Wording } from '../ranks/sentences.js';
import type { Row } from '../results/results.js';
import type { Frame } from './frame.js';
import { rankingsOf } from './model/certainty.js';
import type { Channels } from './model/model.js';

export type Formats = Pick<Frame, 'format' | 'cell'>;

/** Writes the values of the columns that are drawn. */
export function formatsOf(
  { x, y, y2, label }: Channels,
  rankings: ReadonlyMap<ColumnExpression, Ranking>,
  rows: readonly Row[],
  lang: string,
): Formats {
  const columns = [...y, ...y2, x, ...(label ? [label] : [])];
  const given = writtenAlike(columns, rows, lang);
  const formats = new Map(
    columns.map((column, index) => {
      const ranking = rankings.get(column);
      return [column, ranking ? formatOfRanked(ranking, rows, lang) : given[index]!];
    }),
  );
  return {
    format: (column, value) => formats.get(column)?.number(value) ?? String(value),
    cell: (column, row) => formats.get(column)?.cell(row) ?? '',
  };
}

/** How values are written, and what is known of the rows by each value column. */
export type Known = Formats & Pick<Frame, 'wordings' | 'lang'>;

export function knownOf(
  formats: Formats,
  rankings: ReadonlyMap<ColumnExpression, Ranking>,
  messages: Messages,
  lang: string,
  nameOf: Wording['nameOf'],
): Known {
  const wordings = [...rankings].map(([column, ranking]) => {
    const number = (value: number) => formats.format(column, value);
    return [column, { ranking, messages, lang, nameOf, number }] as const;
  });
  return { ...formats, wordings: new Map(wordings), lang };
}

/** The same, worked out once for as long as nothing changes. */
export function knowing() {
  const [rankings, formats, known] = [memo(rankingsOf), memo(formatsOf), memo(knownOf)];
  return (
    channels: Channels,
    rows: readonly Row[],
    messages: Messages,
    lang: string,
    nameOf: Wording['nameOf'],
  ): Known => {
    const ranked = rankings(channels.certainties, channels.areIntervalsNamed, rows);
    return known(formats(channels, ranked, rows, lang), ranked, messages, lang, nameOf);
  };
}
