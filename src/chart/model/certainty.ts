/** How far off the values of a chart may be, and which are better. */
import type { ColumnExpression } from '../../columns/expression.js';
import { numberAt } from '../../columns/number-at.js';
import type { RankSettings } from '../../ranks/ranked-column.js';
import { MOST_RANKED, rankingOf, type Ranking } from '../../ranks/ranking.js';
import { uncertaintyOf, type Uncertainty } from '../../ranks/uncertainty.js';
import type { Interval, Row } from '../../results/results.js';

/** What is known of the values of one column. */
export interface Certainty {
  /** `null` where nothing says how far off they may be. */
  readonly uncertainty: Uncertainty | null;
  readonly isLowerBetter: boolean;
  /** The ends of the whisker of what stands for these rows; no lower than 0 where no value is. */
  readonly whisker: (rows: readonly Row[]) => Interval;
}

export type Certainties = ReadonlyMap<ColumnExpression, Certainty>;

/**
 * @param y those on the first axis, of which each has its own entry of `interval`
 * @param rows those of the element, before the reader's filter
 */
export function certaintiesOf(
  y: readonly ColumnExpression[],
  y2: readonly ColumnExpression[],
  { cases, intervals, lower }: RankSettings,
  rows: readonly Row[],
): Certainties {
  const certaintyOf = (column: ColumnExpression, index: number): Certainty => {
    // What rows add up to, or the least of them, is off by something else.
    const isMean = (column.aggregate ?? 'mean') === 'mean';
    const uncertainty = isMean
      ? uncertaintyOf(column, intervals[index], cases, rows)
      : uncertaintyOf(column, undefined, null, rows);
    const isCut = rows.every((row) => (numberAt(row, column) ?? 0) >= 0);
    const whisker = (of: readonly Row[]): Interval => {
      const [low = null, high = null] =
        (of.length > 1 ? uncertainty?.ofMean?.(of) : uncertainty?.of(of[0]!)) ?? [];
      return [isCut && low !== null ? Math.max(low, 0) : low, high];
    };
    return { uncertainty, isLowerBetter: lower.has(column.name), whisker };
  };
  return new Map([
    ...y.map((column, index) => [column, certaintyOf(column, index)] as const),
    ...y2.map((column) => [column, certaintyOf(column, -1)] as const),
  ]);
}

/** The rows by each value column of which something is known, or by all where the author asks for it. */
export function rankingsOf(
  certainties: Certainties,
  isAsked: boolean,
  rows: readonly Row[],
): ReadonlyMap<ColumnExpression, Ranking> {
  return new Map(
    [...certainties].flatMap(([column, { uncertainty, isLowerBetter }]) =>
      (uncertainty || isAsked) && rows.length <= MOST_RANKED
        ? [[column, rankingOf(rows, column, uncertainty, isLowerBetter)] as const]
        : [],
    ),
  );
}
