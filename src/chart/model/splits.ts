/** What tells the marks of a chart apart, read from all rows once: places, colours and hatches. */
import { filtered, type Work } from '../../work.js';
import type { Messages } from '../../messages/messages.js';
import type { Row } from '../../results/results.js';
import { categoriesOf } from './categories.js';
import { keysOf } from './keys.js';
import { looksOf } from './looks.js';
import { PALETTE, type Channels, type LogAxes, type Placement, type Splits } from './model.js';
import { partNotes } from './notes.js';
import { splitBy } from './parts.js';
import { readerOf } from './reader.js';

/** More entries than this in a legend nobody compares. */
const MOST_ENTRIES = 16;
/** So many hatches, dashes or points there are, with the plain one. */
export const MOST_PATTERNS = 5;

const LINEAR: LogAxes = { x: false, y: false };

/** @param all the rows before the reader's filter: a filter must not change a colour */
export function* splitsOf(
  all: readonly Row[],
  channels: Channels,
  { isCategorical }: Placement,
  messages: Messages,
  isLog = LINEAR,
): Work<Splits> {
  const { x, y, y2, color, pattern, legend } = channels;
  const categories = isCategorical ? yield* categoriesOf(all, x) : null;
  const read = readerOf(channels, isLog, categories?.indexOf ?? null);
  const marked = yield* filtered(
    all,
    (row) => read.position(row) !== null && y.some((column) => read.number(row, column) !== null),
  );
  const options = { all, marked, legend, messages };
  const ownPattern = pattern?.name === color?.name ? null : pattern;
  const ownPatterns = yield* splitBy(ownPattern, MOST_PATTERNS, options);
  const room = MOST_ENTRIES - y2.length - (ownPattern ? ownPatterns.parts.length : 0);
  // Beyond the palette colours repeat, and with the author's hatches nothing tells these apart.
  const most = Math.floor((ownPattern ? Math.min(room, PALETTE) : room) / y.length);
  const colors = yield* splitBy(color, Math.max(most, 2), options);
  const patterns = pattern && !ownPattern ? colors : ownPatterns;
  const looks = looksOf(channels, colors);
  return {
    categories,
    colors,
    patterns,
    looks,
    keys: yield* keysOf(all, channels, { colors, patterns, looks }, read),
    notes: [
      ...partNotes(colors, color, messages),
      ...(ownPattern ? partNotes(patterns, ownPattern, messages) : []),
    ],
  };
}
