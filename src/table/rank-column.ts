import { min } from 'd3-array';
import { html, nothing } from 'lit';
import { numberAt } from '../columns/number-at.js';
import type { Messages } from '../messages/messages.js';
import type { Ends } from '../ranks/interval.js';
import { comparisonOf, type Comparison } from '../ranks/comparison.js';
import type { Ranking, Standing } from '../ranks/ranking.js';
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
 * @param baseline the row that the others are compared with
 */
export function rankedColumns(
  { shown, others }: TableColumns,
  wording: Wording,
  column: Column | null,
  baseline: Row | null,
  lower: ReadonlySet<string>,
  rows: readonly Row[],
): TableColumns {
  const { ranking } = wording;
  const standing = baseline && ranking.of(baseline);
  const compared = (one: Standing) =>
    standing && standing !== one ? comparisonOf(wording, one, standing) : null;
  const isRanked = ({ name }: TableColumn) => name === ranking.column.name;
  const ranked = shown.find(isRanked);
  return {
    shown: [
      ...(column ? [rankTableColumn(column, wording)] : []),
      ...shown.map((one) => {
        const hasLeast = column && lower.has(one.name) && !(one === ranked && ranking.hasRanges);
        const marked = hasLeast ? withLeast(one, rows) : one;
        return one === ranked ? rankedTableColumn(marked, wording, compared) : marked;
      }),
    ],
    others: [...(ranked ? [standingField(ranked, wording, compared)] : []), ...others],
  };
}

type Compare = (standing: Standing) => Comparison | null;

/** A column where less is better, and no interval says that others could be the best. */
function withLeast(column: TableColumn, rows: readonly Row[]): TableColumn {
  const least = min(rows, (row) => numberAt(row, column) ?? undefined);
  const render = (row: Row, isWhole?: boolean): unknown => {
    const content = column.render(row, isWhole);
    return column.value(row) === least ? html`<span class="first">${content}</span>` : content;
  };
  return { ...column, render };
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
function rankedTableColumn(column: TableColumn, wording: Wording, compared: Compare): TableColumn {
  const { ranking, messages } = wording;
  const withStanding = (content: unknown, row: Row): unknown => {
    const standing = ranking.of(row);
    if (!standing) return content;
    const isFirst = ranking.hasRanges && standing.range[0] === 1;
    const comparison = compared(standing);
    return html`<span class=${isFirst ? 'first' : nothing} title=${standingText(wording, standing)}
        >${content}${
          isFirst
            ? html`<span class="visually-hidden" lang=${messages.lang}
                >, ${messages.couldBeFirst()}</span
              >`
            : nothing
        }</span
      >${comparison ? comparisonLine(comparison, messages) : intervalLine(intervalRange(wording, standing))}`;
  };
  return {
    ...column,
    render: (row, isWhole) => withStanding(column.render(row, isWhole), row),
    renderDetail: (row) => withStanding(column.renderDetail(row), row),
  };
}

const intervalLine = (range: string | null) =>
  range ? html`<span class="interval">${range}</span>` : nothing;

/** The sign is for the eye; what is heard is a sentence. */
const comparisonLine = ({ sign, text, sentence }: Comparison, { lang }: Messages) =>
  html`<span class=${sign === '≈' ? 'interval' : 'interval told'} title=${sentence}
    ><span aria-hidden="true">${sign} ${text}</span
    ><span class="visually-hidden" lang=${lang}>${sentence}</span></span
  >`;

/** What is known of a row's value, as a field of its details. */
function standingField(column: TableColumn, wording: Wording, compared: Compare): TableColumn {
  const cell = (row: Row) => {
    const standing = wording.ranking.of(row);
    if (!standing) return '';
    const comparison = compared(standing);
    const text = standingText(wording, standing);
    return comparison ? `${text}. ${comparison.sentence}.` : text;
  };
  return {
    ...column,
    format: { ...column.format, cell },
    isCut: () => false,
    render: cell,
    renderDetail: (row) => html`<span lang=${wording.messages.lang}>${cell(row)}</span>`,
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
