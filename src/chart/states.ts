import { sharedMemo } from '../memo.js';
import type { Scene } from './frame.js';
import type { Mark } from './marks.js';
import type { Point } from './model/model.js';
import { paretoFronts } from './plugins/frontier.js';

/** What sets a mark apart, as it is drawn. */
export function statesOf(scene: Scene, { point }: Mark): string[] {
  const { isSelected, isHighlighted, messages } = scene;
  return [
    ...(point.rows.some(isSelected) ? [messages.selected()] : []),
    ...(isHighlighted(point.row) ? [messages.highlighted()] : []),
    ...(frontOf(scene).has(point) ? [messages.onFront()] : []),
  ];
}

/** The points on the Pareto fronts, where these are drawn. */
export const frontOf = sharedMemo((scene: Scene): ReadonlySet<Point> => {
  const fronts = scene.options.frontier ? paretoFronts(scene) : [];
  return new Set(fronts.flat().map(({ point }) => point));
});
