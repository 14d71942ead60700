import type { ColumnExpression } from '../columns/column-expression.js';
import { memo, sharedMemo } from '../memo.js';
import type { Row } from '../results/results.js';
import { writtenRate } from './cases.js';
import { areToldApart, rankRanges, type Measurement, type RankRange } from './rank.js';
import type { Uncertainty } from './uncertainty.js';
import { solvedCases } from './whole-cases.js';

/** Of more rows than these no ranks are worked out: it would take seconds. */
export const MOST_RANKED = 50_000;

/** What is known of one row's value among the others. */
export interface Standing extends Measurement {
  readonly row: Row;
  readonly range: RankRange;
  /** How many cases are behind the value, and how many of them it stands for. */
  readonly cases: number | null;
  readonly solved: number | null;
  /** The value is a rate that no whole number of its cases gives. */
  readonly isBroken: boolean;
}

/** All rows by one column; the same under every filter, order and limit of the reader. */
export interface Ranking {
  readonly column: ColumnExpression;
  readonly uncertainty: Uncertainty | null;
  readonly isLowerBetter: boolean;
  /** Whether any row has an interval: ranks are ranges. */
  readonly hasRanges: boolean;
  /** Those that have a value, the best first. */
  readonly standings: readonly Standing[];
  /** `undefined` for a row without a value. */
  readonly of: (row: Row) => Standing | undefined;
}

/**
 * Ranks rows by a column.
 * @param rows the author's: before any filter, limit and order of the reader
 */
export const rankingOf = sharedMemo(
  (
    rows: readonly Row[],
    column: ColumnExpression,
    uncertainty: Uncertainty | null,
    isLowerBetter: boolean,
  ): Ranking => {
    // A deviation of single runs says nothing about the mean.
    const isRanking = uncertainty && (uncertainty.kind !== 'deviation' || uncertainty.is95);
    const measured = rows.flatMap((row) => {
      const value = column.value(row);
      if (typeof value !== 'number' || !Number.isFinite(value)) return [];
      const [low, high] = uncertainty?.of(row) ?? [null, null];
      const ends = low === null || high === null ? null : ([low, high] as const);
      const cases = uncertainty?.cases?.of(row) ?? null;
      const rate = cases && writtenRate(column, row, uncertainty!.whole);
      const solved = rate && solvedCases(rate, cases);
      return { row, value, ends, cases, solved, isBroken: Boolean(rate) && solved === null };
    });
    // Only who asks for ranks waits for them.
    const rangesOf = memo(() =>
      rankRanges(
        measured.map(({ value, ends }) => ({ value, ends: isRanking ? ends : null })),
        isLowerBetter,
      ),
    );
    const standings = measured
      .map((one, index): Standing => ({
        ...one,
        get range() {
          return rangesOf()[index]!;
        },
      }))
      .sort((a, b) => (isLowerBetter ? a.value - b.value : b.value - a.value));
    const byRow = new Map(standings.map((standing) => [standing.row, standing]));
    return {
      column,
      uncertainty,
      isLowerBetter,
      hasRanges: Boolean(isRanking) && measured.some(({ ends }) => ends),
      standings,
      of: (row) => byRow.get(row),
    };
  },
);

/** How the leader stands to the others. */
export interface Lead {
  readonly leader: Standing;
  /** How many can't be told apart from it. */
  readonly ties: number;
  /** Those are the ones that follow it. */
  readonly areNext: boolean;
}

/**
 * Who leads, and who can't be told apart from it; `null` where there is nobody, or no interval, or
 * one that only says how far repeats of the same cases are apart.
 */
export function leadOf({ standings, hasRanges, uncertainty }: Ranking): Lead | null {
  const [leader, ...others] = standings;
  if (!leader?.ends || !hasRanges || uncertainty?.kind === 'runs') return null;
  const tied = others.map((other) => !areToldApart(leader, other));
  const ties = tied.filter(Boolean).length;
  return { leader, ties, areNext: tied.slice(0, ties).every(Boolean) };
}
