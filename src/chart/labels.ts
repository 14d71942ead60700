/** The width of a text in CSS pixels. */
export type Measure = (text: string) => number;

/** What the names along an axis have room in, in CSS pixels. */
export interface LabelRoom {
  /** Of the whole chart. */
  readonly width: number;
  /** Without the axes of a horizontal chart; `Infinity` where it grows with its names. */
  readonly height: number;
  /** The height of a line of text. */
  readonly line: number;
  readonly orientation: 'auto' | 'vertical' | 'horizontal';
  /** The places of names that are written in any case. */
  readonly kept?: readonly number[];
}

export interface LabelLayout {
  readonly isHorizontal: boolean;
  /** Whether names below their bars stand on end. */
  readonly isTurned: boolean;
  /** Of so many names one is written. */
  readonly every: number;
  /** The lines of each name that is written. */
  readonly lines: readonly (readonly string[] | undefined)[];
  /** The width of the widest line, in CSS pixels. */
  readonly widest: number;
}

/** More lines than this are hard to read. */
const MOST_LINES = 3;
/** Room that an upright chart needs for the ticks of its value axis, in CSS pixels. */
const VALUE_AXIS = 48;
/** Between two labels side by side, and between two below each other, in CSS pixels. */
const GUTTER = 8;
const GAP = 3;
/** A line that has none above it and below it is so much lower. */
const TIGHT = 0.93;
/** The share of the width that names beside bars may take, and of the height those on end. */
const NAME_SHARE = 0.5;
const TURNED_SHARE = 0.35;
/** In a slot of fewer letters no word is broken: names stand on end. */
const LEAST_LETTERS = 8;
/** More bars than this have more room side by side than below each other. */
const MOST_BELOW = 100;
/** No three lines hold more letters than this. */
const MOST_LETTERS = 2_000;

/**
 * Breaks the names along an axis into lines. Where they don't fit upright below their bars, the
 * chart turns horizontal. A name has at most three lines: the middle of a longer one is left out.
 * Where there is no room for all names, every second or third one is written.
 */
export function layoutLabels(
  names: readonly string[],
  room: LabelRoom,
  measure: Measure,
): LabelLayout {
  const { width, height, line, orientation, kept = [] } = room;
  const layout = (
    shape: Omit<LabelLayout, 'lines' | 'widest'>,
    fit: (name: string) => string[],
  ) => {
    const { every } = shape;
    const isApart = (from: readonly number[]) => (index: number) =>
      from.every((other) => Math.abs(other - index) >= every);
    const first = kept.filter((index, at) => isApart(kept.slice(0, at))(index));
    const isWritten = (index: number) =>
      first.includes(index) || (index % every === 0 && isApart(first)(index));
    const lines = names.map((name, index) => (isWritten(index) ? fit(short(name)) : undefined));
    const widest = Math.max(0, ...lines.flatMap((parts) => parts ?? []).map(measure));
    return { ...shape, lines, widest };
  };
  const count = Math.max(names.length, 1);
  const everyIn = (slot: number) =>
    slot > 0 ? Math.ceil(Math.max(1, (line * TIGHT) / slot)) : count;

  if (orientation !== 'horizontal') {
    const slot = (width - VALUE_AXIS) / count;
    const upright = (name: string) => wrap(name, slot - GUTTER, measure, UPRIGHT);
    // One name that doesn't fit decides.
    const fits = names.every((name) => (upright(short(name))?.length ?? Infinity) <= MOST_LINES);
    const shape = { isHorizontal: false, isTurned: false, every: 1 };
    if (fits) return layout(shape, (name) => upright(name)!);
    if (orientation === 'vertical' || count > MOST_BELOW) {
      if (slot - GUTTER >= measure('n'.repeat(LEAST_LETTERS))) {
        return layout(shape, (name) => fitted(name, slot - GUTTER, MOST_LINES, measure));
      }
      const length = (height < Infinity ? height : width / 2) * TURNED_SHARE;
      return layout({ ...shape, isTurned: true, every: everyIn(slot) }, (name) =>
        fitted(name, length, 1, measure),
      );
    }
  }
  const slot = height / count;
  const most = Math.min(MOST_LINES, Math.max(1, Math.floor((slot - GAP) / line)));
  return layout({ isHorizontal: true, isTurned: false, every: everyIn(slot) }, (name) =>
    fitted(name, width * NAME_SHARE, most, measure),
  );
}

/** As much of a name as any line could show: its beginning and its end. */
function short(name: string): string {
  if (name.length <= MOST_LETTERS) return name;
  return name.slice(0, MOST_LETTERS * 0.75) + name.slice(-MOST_LETTERS / 4);
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

/** At most so many lines that fit `width`; what doesn't fit is left out of the middle of the last. */
function fitted(name: string, width: number, most: number, measure: Measure): string[] {
  if (measure(name) <= width) return [name];
  if (most === 1) return [cut(name, width, measure)];
  const lines = (measure(name) <= width * most ? wrap(name, width, measure) : null) ?? [];
  if (lines.length > 0 && lines.length <= most) return lines;
  const words = name.match(WORDS[2]) ?? [name];
  let first = '';
  while (words.length > 0 && measure(first + words[0].trim()) <= width) first += words.shift()!;
  first ||= lettersOf(name)
    .slice(0, countIn(lettersOf(name), width, measure))
    .join('');
  return [first.trim(), ...fitted(name.slice(first.length).trim(), width, most - 1, measure)];
}

/** A text without its middle: names of models often differ at their ends. */
function cut(text: string, width: number, measure: Measure): string {
  const letters = lettersOf(text);
  const without = (kept: number) => {
    const end = Math.floor(kept / 3);
    return [...letters.slice(0, kept - end), '…', ...letters.slice(letters.length - end)].join('');
  };
  return without(greatest(letters.length - 1, (kept) => measure(without(kept)) <= width));
}

/** How many letters fit; one does in any case. */
function countIn(letters: readonly string[], width: number, measure: Measure): number {
  const fits = (count: number) => measure(letters.slice(0, count).join('')) <= width;
  return Math.max(1, greatest(letters.length, fits));
}

/** The greatest number from 0 up to `most` that fits, where all below it do. */
function greatest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Letters as a reader sees them, which may be several characters; in plain ASCII each is one. */
function lettersOf(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return [...text];
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}

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
  // No more lines than this are of use.
  if (measure(name) > width * (MOST_LINES + 1)) return null;
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
