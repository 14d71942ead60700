import { html, nothing } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { Ends } from '../ranks/interval.js';
import type { Ranking } from '../ranks/ranking.js';
import { intervalRange, rankText, standingText, type Wording } from '../ranks/sentences.js';
import type { Column, Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';
import type { TableColumns } from './table-columns.js';

/** The ranks of rows as a column, by which a reader can sort: by the best, then by the worst. */
export function rankColumn(ranking: Ranking, messages: Messages, lang: string): Column {
  const sorted = ranking.standings.toSorted(
    (a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1],
  );
  // Equal ranges stay in the order of their values.
  const places = new Map(sorted.map(({ row }, index) => [row, index]));
  return {
    name: 'rank',
    label: messages.rank(),
    type: 'number',
    unit: '',
    isCalculated: true,
    value: (row) => places.get(row) ?? null,
    text: (row) => {
      const standing = ranking.of(row);
      return standing ? rankText(standing, lang) : '–';
    },
  };
}

/**
 * The columns of a table with the ranks first, the intervals below the ranked values, and what is
 * known of them among the details.
 * @param column the ranks; `null` where none are asked for
 */
export function rankedColumns(
  { shown, others }: TableColumns,
  wording: Wording,
  column: Column | null,
): TableColumns {
  const { ranking } = wording;
  const isRanked = ({ name }: TableColumn) => name === ranking.column.name;
  const ranked = shown.find(isRanked);
  return {
    shown: [
      ...(column ? [rankTableColumn(column, wording)] : []),
      ...shown.map((one) => (one === ranked ? rankedTableColumn(one, wording) : one)),
    ],
    others: [...(ranked ? [standingField(ranked, wording)] : []), ...others],
  };
}

/** The column of ranks, as a table shows it. */
function rankTableColumn(column: Column, { ranking, messages }: Wording): TableColumn {
  const { text } = column;
  const title = messages.rankTitle(ranking.standings.length, ranking.column.label);
  return {
    ...column,
    expression: column.name,
    format: { number: String, cell: text },
    styles: ['rank'],
    title,
    isRank: true,
    isCut: () => false,
    render: text,
    renderDetail: text,
  };
}

/** The column that is ranked, with what is known of each value beside it. */
function rankedTableColumn(column: TableColumn, wording: Wording): TableColumn {
  const { ranking, messages } = wording;
  const withStanding = (content: unknown, row: Row): unknown => {
    const standing = ranking.of(row);
    if (!standing) return content;
    const isFirst = ranking.hasRanges && standing.range[0] === 1;
    const range = intervalRange(wording, standing);
    return html`<span class=${isFirst ? 'first' : nothing} title=${standingText(wording, standing)}
        >${content}${
          isFirst
            ? html`<span class="visually-hidden">, ${messages.couldBeFirst()}</span>`
            : nothing
        }</span
      >${range ? html`<span class="interval">${range}</span>` : nothing}`;
  };
  return {
    ...column,
    render: (row, isWhole) => withStanding(column.render(row, isWhole), row),
    renderDetail: (row) => withStanding(column.renderDetail(row), row),
  };
}

/** What is known of a row's value, as a field of its details. */
function standingField(column: TableColumn, wording: Wording): TableColumn {
  const cell = (row: Row) => {
    const standing = wording.ranking.of(row);
    return standing ? standingText(wording, standing) : '';
  };
  return {
    ...column,
    format: { ...column.format, cell },
    isCut: () => false,
    render: cell,
    renderDetail: cell,
  };
}

/** The rows below which a line stands: all above end before any below begins. */
export function rowsApart(rows: readonly Row[], { of, uncertainty }: Ranking): ReadonlySet<Row> {
  const apart = new Set<Row>();
  if (!uncertainty) return apart;
  const ends = rows.map((row) => of(row)?.ends ?? ([-Infinity, Infinity] as const));
  const rangesBelow = rangesFrom(ends.toReversed()).reverse();
  rangesFrom(ends).forEach(([least, most], index) => {
    const [low, high] = rangesBelow[index + 1] ?? [least, most];
    if (least > high || most < low) apart.add(rows[index]!);
  });
  return apart;
}

/** From the least to the greatest end of each interval and all before it. */
function rangesFrom(ends: readonly Ends[]): Ends[] {
  let [least, most] = [Infinity, -Infinity];
  return ends.map(([low, high]) => {
    [least, most] = [Math.min(least, low), Math.max(most, high)];
    return [least, most];
  });
}
