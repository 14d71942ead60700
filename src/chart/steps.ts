/** Where keys lead, from mark to mark and from part to part. */
import type { Mark } from './marks.js';

/** Left and right along x, up and down from series to series; `null` where a key leads nowhere. */
export function pointAfter(key: string, marks: readonly Mark[], at: number): number | null {
  const last = marks.length - 1;
  const tenth = Math.max(1, Math.round(marks.length / 10));
  switch (key) {
    case 'ArrowRight':
      return along(marks, at, 1);
    case 'ArrowLeft':
      return along(marks, at, -1);
    case 'ArrowDown':
      return across(marks, at, 1);
    case 'ArrowUp':
      return across(marks, at, -1);
    case 'PageDown':
      return Math.min(at + tenth, last);
    case 'PageUp':
      return Math.max(at - tenth, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The same among the series and axes; beyond the last of them, where there is none. */
export function partAfter(key: string, last: number, at: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The series that have marks, by their numbers. */
export function seriesIn(marks: readonly Mark[]): readonly number[] {
  return [...new Set(marks.map(({ datasetIndex }) => datasetIndex))].sort((a, b) => a - b);
}

/** To the next place, and there to the same series, if it has a mark. */
function along(marks: readonly Mark[], at: number, step: 1 | -1): number {
  const here = marks[at];
  const placeAt = (index: number) => marks[index]?.point.position;
  let next = at + step;
  while (here && placeAt(next) === here.point.position) next += step;
  if (!(next in marks)) return Math.max(at, 0);
  const place = placeAt(next);
  const same = marks.findIndex(
    ({ datasetIndex, point }) => datasetIndex === here?.datasetIndex && point.position === place,
  );
  return same >= 0 ? same : marks.findIndex(({ point }) => point.position === place);
}

/** To the mark of another series that is nearest along x; along, where there is one series. */
function across(marks: readonly Mark[], at: number, step: 1 | -1): number {
  const here = marks[at];
  const series = seriesIn(marks);
  if (!here || series.length < 2) return along(marks, at, step);
  const other = series[series.indexOf(here.datasetIndex) + step];
  if (other === undefined) return at;
  const distances = marks.map(({ datasetIndex, point }) =>
    datasetIndex === other ? Math.abs(point.position - here.point.position) : Infinity,
  );
  return distances.indexOf(distances.reduce((a, b) => Math.min(a, b), Infinity));
}
