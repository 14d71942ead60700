/** The width of a text in CSS pixels. */
export type Measure = (text: string) => number;

export interface LabelLayout {
  readonly isHorizontal: boolean;
  /** The lines of each label. */
  readonly lines: readonly (readonly string[])[];
  /** The width of the widest line, in CSS pixels. */
  readonly widest: number;
}

/** More lines than this under a bar are hard to read. */
const MOST_LINES = 4;
/** Room that an upright chart needs for the ticks of its value axis, in CSS pixels. */
const VALUE_AXIS = 48;
/** Between two labels side by side, in CSS pixels. */
const GUTTER = 8;
/** The share of the width that names beside bars may take. */
const NAME_SHARE = 0.5;

/**
 * Breaks the names along an axis into lines. Where they don't fit upright below their bars, the
 * chart turns horizontal. No name is cut, none is left out.
 * @param width of the whole chart, in CSS pixels
 */
export function layoutLabels(
  names: readonly string[],
  width: number,
  orientation: 'auto' | 'vertical' | 'horizontal',
  measure: Measure,
): LabelLayout {
  const layout = breakNames(names, width, orientation, measure);
  return { ...layout, widest: Math.max(0, ...layout.lines.flat().map(measure)) };
}

function breakNames(
  names: readonly string[],
  width: number,
  orientation: 'auto' | 'vertical' | 'horizontal',
  measure: Measure,
): Omit<LabelLayout, 'widest'> {
  if (orientation !== 'horizontal') {
    const slot = (width - VALUE_AXIS) / Math.max(names.length, 1) - GUTTER;
    const broken = (name: string) => wrap(name, slot, measure, UPRIGHT);
    if (orientation === 'vertical') {
      const lines = names.map((name) => broken(name) ?? breakAnywhere(name, slot, measure));
      return { isHorizontal: false, lines };
    }
    const lines: string[][] = [];
    // One name that doesn't fit decides.
    const fits = names.every((name) => {
      const parts = broken(name);
      return parts !== null && parts.length <= MOST_LINES && lines.push(parts);
    });
    if (fits) return { isHorizontal: false, lines };
  }
  const room = width * NAME_SHARE;
  return {
    isHorizontal: true,
    lines: names.map((name) =>
      measure(name) <= room
        ? [name]
        : (wrap(name, room, measure) ?? breakAnywhere(name, room, measure)),
    ),
  };
}

/**
 * Where a name may break: first at spaces, where that is not enough behind "-", "/" and "_" too, then
 * behind "." and ":" and before a capital within a word.
 */
const WORDS = [
  /\S+\s*|\s+/g,
  /[^\s\-/_]*[-/_]+|[^\s\-/_]+\s*|\s+/g,
  /[^\s\-/_.:]+?(?:[-/_.:]+|\s+|(?<=\p{Ll})(?=\p{Lu})|$)|[\s\-/_.:]+/gu,
] as const;
/** Before names below their bars are broken at the last of them, the chart turns. */
const UPRIGHT = 2;

/**
 * As few lines as fit `width`, about equally long. A name breaks at " + " whenever it breaks at
 * all upright, since that joins two names. `null` where a word is too wide.
 */
function wrap(
  name: string,
  width: number,
  measure: Measure,
  levels: number = WORDS.length,
): string[] | null {
  for (const words of WORDS.slice(0, levels)) {
    const lines = name.split(/(?<= \+) /).flatMap((part) => fill(part, words, width, measure));
    if (lines.every((line) => measure(line) <= width)) return lines;
  }
  return null;
}

function fill(text: string, words: RegExp, width: number, measure: Measure): string[] {
  const widest = (lines: readonly string[]) => Math.max(...lines.map(measure));
  let lines = pack(text, words, width, measure);
  // As narrow as needs no more lines, so that no single letter has a line of its own.
  for (;;) {
    const narrower = pack(text, words, widest(lines) - 1, measure);
    if (narrower.length > lines.length || widest(narrower) >= widest(lines)) return lines;
    lines = narrower;
  }
}

function pack(text: string, words: RegExp, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.match(words) ?? [text]) {
    const last = lines.at(-1);
    if (last !== undefined && measure((last + word).trim()) <= width) {
      lines[lines.length - 1] = last + word;
    } else {
      lines.push(word);
    }
  }
  return lines.map((line) => line.trim());
}

/** Lines of at most `width`, broken between any two characters. */
function breakAnywhere(name: string, width: number, measure: Measure): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    const line = (lines.at(-1) ?? '') + segment;
    if (measure(line) <= width || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(segment);
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
