import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { ChartController } from './chart-controller.js';
import type { Scene } from './frame.js';
import { Levels, type Reached } from './levels.js';
import { marksOf } from './marks.js';
import { Pointing, type PointingHost } from './pointing.js';
import { shareOf, Sound } from './sound.js';
import { placeTooltip, renderTooltip } from './tooltip.js';

/** What the controller needs of its chart. */
export interface MarksHost extends PointingHost {
  /** Says to readers who listen what they have reached; '' takes it back. */
  readonly say: (text: string) => void;
  /** What the chart as a whole says. */
  readonly summary: () => string;
  /** Shows the keys, or not. */
  readonly toggleHelp: () => void;
}

/**
 * Reading and selecting the marks of a chart: arrow keys go from mark to mark, Enter or a click
 * selects the rows behind one, and what the reader points at is lit in the whole group.
 */
export class MarksController implements ReactiveController {
  readonly sound = new Sound();
  #scene: Scene | null = null;
  readonly #levels = new Levels();
  readonly #pointing: Pointing;

  constructor(
    private readonly host: LitElement,
    private readonly chart: ChartController,
    private readonly options: MarksHost,
  ) {
    host.addController(this);
    this.#pointing = new Pointing(host, chart, options);
  }

  hostDisconnected(): void {
    this.#levels.forget();
    this.sound.turnOff();
  }

  /** Before rendering: what is there to be read. */
  follow(scene: Scene | null): void {
    const isSame = scene?.model === this.#scene?.model;
    this.#scene = scene;
    if (isSame) return;
    this.#pointing.follow(scene?.model ?? null);
    const { mark } = this.#pointing;
    const index = scene && mark ? marksOf(scene.model).indexOf(mark) : -1;
    if (this.#levels.point >= 0 && index !== this.#levels.point) this.options.say('');
    this.#levels.follow(index);
  }

  /** After drawing: accents what is pointed at, and puts the tooltip there. */
  accent(): void {
    const { mark } = this.#pointing;
    if (!mark) return;
    this.chart.activate([mark]);
    const tooltip = this.host.renderRoot.querySelector<HTMLElement>('.tooltip');
    const place = this.chart.placeOf(mark);
    if (tooltip && place) placeTooltip(tooltip, place);
  }

  /**
   * The box of the canvas, where marks are read and selected.
   * @param empty what stands in it in place of marks
   */
  renderPlot(name: string, empty: TemplateResult | null, messages: Messages): TemplateResult {
    const canvas = html`<canvas aria-hidden="true"></canvas>`;
    if (empty) return html`<div part="plot" class="plot">${canvas}${empty}</div>`;
    const pointing = this.#pointing;
    // Orca says what has the focus within an application, but not an application itself; it leaves the
    // keys to one that has something in it.
    return html`<div class="keyboard" role="application" aria-label=${messages.chart()}>
      <div
        part="plot"
        class="plot"
        role="application"
        aria-roledescription=${messages.chart()}
        aria-label=${name}
        aria-describedby="chart-keys"
        tabindex="0"
        @keydown=${this.#onKeyDown}
        @blur=${this.#onBlur}
        @pointermove=${pointing.onPointerMove}
        @pointerdown=${pointing.onPointerDown}
        @pointerleave=${pointing.onPointerLeave}
        @click=${pointing.onClick}
      >
        <span id="chart-keys" class="visually-hidden" lang=${messages.lang}
          >${messages.chartKeys()}</span
        >
        ${canvas}
        ${this.#scene && pointing.mark ? renderTooltip(this.#scene, pointing.mark) : nothing}
      </div>
    </div> `;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#scene) return;
    if (this.#answer(event, this.#scene)) event.preventDefault();
  };

  /** Whether the chart has a use for a key. A page or a dialog has the others. */
  #answer(event: KeyboardEvent, scene: Scene): boolean {
    const { key } = event;
    if (key === 'Escape') return this.#goUp(scene);
    if (key === '?') {
      this.options.toggleHelp();
      return true;
    }
    const current = this.#levels.current(scene);
    if (current && (key === 'Enter' || key === ' ')) {
      this.#pointing.select(current, event);
      return true;
    }
    const reached = this.#levels.go(key, scene, this.chart.endsOf);
    if (reached) this.#reach(reached, scene);
    return reached !== null;
  }

  /** A page has the key where there is nothing above, and nothing to take away. */
  #goUp(scene: Scene): boolean {
    this.sound.stop();
    const { isBelowChart } = this.#levels;
    const isUsed = isBelowChart || this.#pointing.mark !== null;
    const reached = this.#levels.up(scene, this.chart.endsOf);
    if (reached) this.#reach(reached, scene);
    else this.#leave(isBelowChart ? this.options.summary() : '');
    return isUsed;
  }

  #reach({ text, mark, marks }: Reached, scene: Scene): void {
    this.#pointing.light(mark);
    if (mark) this.sound.play(shareOf(mark, scene));
    else this.chart.activate(marks);
    this.options.say(text);
  }

  #leave(text: string): void {
    this.#pointing.light(null);
    this.chart.activate([]);
    this.options.say(text);
  }

  /** The place is kept for when the focus comes back. */
  readonly #onBlur = (): void => {
    this.#levels.leave();
    this.#leave('');
  };
}
