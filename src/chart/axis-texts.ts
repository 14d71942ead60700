import { isolated } from '../messages/isolated.js';
import type { Messages } from '../messages/messages.js';
import type { Scene } from './frame.js';
import { shortened } from './summary.js';

/** Where an axis begins and ends, and the labels of its ticks; `null` where it is not drawn. */
export type EndsOf = (axis: 'x' | 'y' | 'y2') => {
  readonly numbers: readonly [first: number, last: number];
  readonly labels: readonly string[];
} | null;

/** "Axis of Cost: from $0.20 to $200.00, logarithmic."; each axis that is drawn. */
export function axisTexts(scene: Scene, endsOf: EndsOf): string[] {
  const { model, options, messages } = scene;
  const { x, y, y2 } = model.channels;
  const axes = { x: [x], y, y2 };
  const isLog = { x: options.xScale === 'log', y: options.scale === 'log', y2: false };
  return (['x', 'y', 'y2'] as const).flatMap((axis) => {
    const [column] = axes[axis];
    const title = axes[axis].map(({ label }) => isolated(label)).join(', ');
    if (axis === 'x' && model.categories)
      return namesText(title, model.categories, x.label, messages);
    const ends = endsOf(axis);
    if (!column || !ends) return [];
    const { numbers, labels } = ends;
    const texts =
      column.type === 'date' ? labels : numbers.map((number) => scene.format(column, number));
    return messages.axis(title, texts[0] ?? '', texts.at(-1) ?? '', isLog[axis]);
  });
}

function namesText(
  title: string,
  names: readonly string[],
  label: string,
  messages: Messages,
): string {
  const [first, last] = [names[0], names.at(-1)].map((name = '') =>
    shortened(name || messages.without(label)),
  );
  return messages.axisOfNames(title, names.length, first!, last!);
}
