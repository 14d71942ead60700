import type { Messages } from '../../messages/messages.js';
import type { Series } from './model.js';

/** Which columns of the file the whiskers are from; the author knows the columns that he named. */
export function whiskerNotes(series: readonly Series[], messages: Messages): string[] {
  const names = series.flatMap(({ column, points }) => {
    const isDrawn = points.some(({ rows, low }) => rows.length === 1 && low !== null);
    return isDrawn ? (column.intervalFrom ?? []) : [];
  });
  return names.length > 0 ? [messages.whiskersFrom([...new Set(names)])] : [];
}
