/** How far axes go: as far as what is drawn, and not past a zero that no value is beyond. */

/** Room beside the outermost points of a date axis, as a share of its length. */
const ROOM = 0.02;
const DAY = 86_400_000;

/**
 * Whether an axis begins, or ends, at zero: where no value is beyond zero, but the room around them
 * would be.
 * @param room as a share of the length of the axis
 */
export function endsAtZero(least: number, most: number, room: number): boolean {
  const space = room * (most - least);
  return (least >= 0 && least - space <= 0) || (most <= 0 && most + space >= 0);
}

/** The ends of a date axis; empty where there is nothing to draw. */
export function dateRange(least: number, most: number): { min?: number; max?: number } {
  if (!Number.isFinite(least) || !Number.isFinite(most)) return {};
  // One day alone stands in the middle of a month.
  const space = least === most ? 15 * DAY : ROOM * (most - least);
  return { min: least - space, max: most + space };
}
