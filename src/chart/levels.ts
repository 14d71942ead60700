import { axisTexts, type EndsOf } from './axis-texts.js';
import { spoken } from '../ranks/sentences.js';
import type { Scene } from './frame.js';
import { marksOf, textsOf, type Mark } from './marks.js';
import { statesOf } from './states.js';
import { partAfter, pointAfter, seriesIn } from './steps.js';
import { seriesSummary } from './summary.js';

/** A series, or an axis, which has no marks. */
interface Part {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a key has led to. */
export interface Reached {
  /** What is said of it. */
  readonly text: string;
  /** The point; `null` for a series or an axis, of which all `marks` are accented. */
  readonly mark: Mark | null;
  readonly marks: readonly Mark[];
}

/**
 * Where the keys have led in a chart: to the whole of it, to one of its parts, series and axes, or to
 * a point.
 */
export class Levels {
  #level: 'chart' | 'part' | 'point' = 'chart';
  #part = 0;
  /** The number of the point in reading order; -1 for none yet. */
  #point = -1;

  get isBelowChart(): boolean {
    return this.#level !== 'chart';
  }

  /** The number of the point where the reader was last; -1 for none. */
  get point(): number {
    return this.#point;
  }

  /** The point that a reader has reached. */
  current(scene: Scene): Mark | null {
    return (this.#level === 'point' && marksOf(scene.model)[this.#point]) || null;
  }

  /** Up to the chart; the point stays where the reader goes on. */
  leave(): void {
    this.#level = 'chart';
  }

  /** The point has another number, or is gone, as -1. */
  follow(point: number): void {
    if (this.#point >= 0) this.#point = point;
  }

  forget(): void {
    this.leave();
    this.#point = -1;
  }

  /** From a point to its series, and from there to the chart, of which nothing is said here. */
  up(scene: Scene, endsOf: EndsOf): Reached | null {
    const marks = marksOf(scene.model);
    const point = marks[this.#point];
    if (this.#level === 'point' && point) {
      return this.#toPart(seriesIn(marks).indexOf(point.datasetIndex), scene, endsOf);
    }
    this.leave();
    return null;
  }

  /** Where a key leads; `null` for nowhere. */
  go(key: string, scene: Scene, endsOf: EndsOf): Reached | null {
    const marks = marksOf(scene.model);
    const isEnter = key === 'Enter' || key === ' ';
    if (isEnter && this.#level === 'chart') {
      const series = marks[this.#point]?.datasetIndex;
      return this.#toPart(Math.max(seriesIn(marks).indexOf(series ?? 0), 0), scene, endsOf);
    }
    if (!isEnter && this.#level === 'part') {
      const part = partAfter(key, partsOf(scene, endsOf).length - 1, this.#part);
      if (part !== null) return this.#toPart(part, scene, endsOf);
    }
    const point = isEnter ? Math.max(this.#point, 0) : pointAfter(key, marks, this.#point);
    return point === null ? null : this.#toPoint(point, scene);
  }

  /** A series is where a reader goes on from, at its first mark. */
  #toPart(target: number, scene: Scene, endsOf: EndsOf): Reached | null {
    const { messages } = scene;
    const parts = partsOf(scene, endsOf);
    const index = Math.min(Math.max(target, 0), parts.length - 1);
    const part = parts[index];
    if (!part) return null;
    const all = marksOf(scene.model);
    const { text, marks } = part;
    const [first] = marks;
    if (first && all[this.#point]?.datasetIndex !== first.datasetIndex) {
      this.#point = all.indexOf(first);
    }
    this.#level = 'part';
    this.#part = index;
    const said = messages.mark([text], index + 1, parts.length);
    return { text: index === target ? said : messages.endOfParts(said), mark: null, marks };
  }

  #toPoint(index: number, scene: Scene): Reached | null {
    const { messages } = scene;
    const marks = marksOf(scene.model);
    const mark = marks[index];
    if (!mark) return null;
    const isEnd = index === this.#point && this.#level === 'point';
    this.#level = 'point';
    this.#point = index;
    const texts = [...textsOf(scene, mark), ...statesOf(scene, mark)];
    const said = spoken(messages.mark(texts, index + 1, marks.length), messages);
    return { text: isEnd ? messages.endOfPoints(said) : said, mark, marks: [mark] };
  }
}

/** The series that have marks, then the axes. */
function partsOf(scene: Scene, endsOf: EndsOf): readonly Part[] {
  const all = marksOf(scene.model);
  return [
    ...seriesIn(all).map((series) => {
      const marks = all.filter(({ datasetIndex }) => datasetIndex === series);
      return { text: seriesSummary(scene, marks[0]!.series), marks };
    }),
    ...axisTexts(scene, endsOf).map((text) => ({ text, marks: [] })),
  ];
}
