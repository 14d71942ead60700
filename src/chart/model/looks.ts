import { OTHER, PALETTE, type Channels, type Looks, type Split } from './model.js';

/**
 * How the series look: each has a place in the palette of its own, and beyond the end of the palette,
 * where colours repeat, another hatch, dash or point as well. A `pattern` of the author wins.
 */
export function looksOf(
  { y, color, pattern }: Pick<Channels, 'y' | 'color' | 'pattern'>,
  colors: Split,
): Looks {
  const own = colors.parts.filter((part) => part?.merged === undefined).length;
  const isOne = pattern !== null && pattern.name === color?.name;
  const round = (index: number) => Math.floor(index / PALETTE);
  return {
    y: (column, part, hatch) => {
      const isOther = colors.parts[part]?.merged !== undefined;
      const index = isOther ? OTHER : column * own + part;
      // Where one column gives both, each of its parts has a hatch, and beyond the palette another.
      const ofColor = isOne ? part + round(part) : isOther ? column : round(index);
      return { color: index, pattern: pattern && !isOne ? hatch : ofColor };
    },
    y2: (column) => {
      const index = y.length * own + column;
      return { color: index, pattern: round(index) };
    },
  };
}
