import type { LitElement, TemplateResult } from 'lit';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import type { Theme } from '../theme/theme.js';
import type { ChartType } from './frame.js';
import { paintLegend, renderLegend } from './legend.js';
import type { LegendKey } from './model/model.js';

/** What a legend shows. */
interface LegendContent {
  readonly keys: readonly LegendKey[];
  readonly type: ChartType;
  readonly query: string;
  readonly messages: Messages;
}

/** The legend of an element: whether a long one is unfolded, and when its signs are painted. */
export class LegendBox {
  #isUnfolded = false;

  constructor(private readonly host: LitElement) {}

  /** @param change takes the new query; `null` where readers have no controls */
  render(content: LegendContent, change: ((query: string) => void) | null): TemplateResult {
    const { unfold } = this;
    return renderLegend({ ...content, isUnfolded: this.#isUnfolded, unfold }, change);
  }

  /** After rendering: paints the signs, if they are in view and anything about them has changed. */
  paint({ keys, type }: Pick<LegendContent, 'keys' | 'type'>, theme: Theme): void {
    const legend = this.host.renderRoot.querySelector('.legend');
    if (legend?.clientWidth) this.#paint(legend, keys, type, theme, this.#isUnfolded);
  }
  readonly #paint = memo(
    (
      legend: Element,
      keys: readonly LegendKey[],
      type: ChartType,
      theme: Theme,
      _isUnfolded: boolean,
    ) => paintLegend(legend, keys, type, theme),
  );

  readonly unfold = (): void => {
    this.#isUnfolded = true;
    this.host.requestUpdate();
    // The button goes away; the focus goes to where the reader goes on.
    this.host.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
  };
}
