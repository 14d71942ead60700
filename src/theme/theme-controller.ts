import { html, type ReactiveController, type LitElement, type TemplateResult } from 'lit';
import { plainColor } from './plain-color.js';
import type { Theme } from './theme.js';
import { listen } from '../view.js';

/** The probes' classes, one for each colour; the style sheet gives them their `color`. */
const PROBES = [
  'text',
  'quiet-text',
  'grid',
  'accent',
  'other-color',
  'ring',
  'canvas',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((index) => `color-${index}`),
] as const;

/**
 * Reads the theme from probe elements and asks for an update when it changes. A canvas can't draw
 * `var()` or `light-dark()`; the `color` that a probe computes is plain. The probes have a short
 * transition, whose end tells of any change of theme, wherever it came from.
 */
export class ThemeController implements ReactiveController {
  #theme: Theme | null = null;
  #isStale = true;
  #isPrinting = false;
  #unlisten: () => void = () => {};

  /**
   * @param setStates is told where the page behind the host is dark or light, and does not say so, and
   *   while it is printed
   */
  constructor(
    private readonly host: LitElement,
    private readonly setStates: (states: Readonly<Record<string, boolean>>) => void,
  ) {
    host.addController(this);
  }

  /** The theme as of now; `null` until the probes are rendered. */
  get theme(): Theme | null {
    if (this.#isStale) this.#read();
    return this.#theme;
  }

  /** The probes; part of the host's template. */
  render(): TemplateResult {
    return html`<div class="probes" aria-hidden="true">
      ${PROBES.map((name) => html`<span class="probe ${name}"></span>`)}
    </div>`;
  }

  /** Reads again on next use: the host was hidden, and probes that are not shown report nothing. */
  refresh(): void {
    this.#isStale = true;
  }

  hostConnected(): void {
    this.host.renderRoot?.addEventListener('transitionend', this.#onTransitionEnd);
    this.#unlisten = listen(this.host, { beforeprint: this.#onPrint, afterprint: this.#onPrint });
    this.refresh();
  }

  hostUpdated(): void {
    // The render root exists from the first update on; adding a listener twice adds it once.
    this.host.renderRoot.addEventListener('transitionend', this.#onTransitionEnd);
    // Also for a host that draws nothing in these colours: its fields are light or dark, too.
    if (this.#isStale) this.#read();
  }

  hostDisconnected(): void {
    this.host.renderRoot?.removeEventListener('transitionend', this.#onTransitionEnd);
    this.#unlisten();
  }

  /** What is on the screen may be light on dark; paper is white. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.setStates({ printing: this.#isPrinting });
    this.refresh();
    this.host.requestUpdate();
  };

  readonly #onTransitionEnd = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.classList.contains('probe')) return;
    this.refresh();
    this.host.requestUpdate();
  };

  #read(): void {
    const probes = PROBES.map((name) => this.host.renderRoot?.querySelector(`.probe.${name}`));
    const [first] = probes;
    if (!first) return;
    const [text, quietText, grid, accent, other, ring, canvas, ...series] = probes.map((probe) =>
      probe ? getComputedStyle(probe).color : '',
    ) as [string, string, string, string, string, string, string, ...string[]];
    const { fontFamily, fontSize, letterSpacing, wordSpacing } = getComputedStyle(first);
    const isPaper = this.#isPrinting;
    const behind = isPaper ? '#fff' : backgroundBehind(this.host);
    const lightness = behind ? lightnessOf(behind) : NaN;
    const isDark = hasDarkScheme(
      this.host.parentElement ?? this.host.ownerDocument.documentElement,
    );
    // The probes change with it, and tell of it.
    if (!isPaper)
      this.setStates({ dark: !isDark && lightness < 0.4, light: isDark && lightness > 0.6 });
    const theme = {
      fontFamily,
      fontSize: parseFloat(fontSize),
      spacing: `${letterSpacing} ${wordSpacing}`,
      text,
      quietText,
      grid,
      accent,
      other,
      ring,
      series,
      surface: behind ?? canvas,
      // Paper may have no colours.
      isContrast:
        isPaper || matchMedia('(forced-colors: active), (prefers-contrast: more)').matches,
      isPaper,
    };
    // The same theme keeps its identity, so that nothing is drawn again for it.
    if (JSON.stringify(theme) !== JSON.stringify(this.#theme)) this.#theme = theme;
    this.#isStale = false;
  }
}

/** The first background that is painted behind an element; `null` where there is none. */
function backgroundBehind(element: Element): string | null {
  for (let node: Node | null = element; node; node = (node as ShadowRoot).host ?? node.parentNode) {
    // An element of another document is no `Element` of this one.
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const { backgroundColor } = getComputedStyle(node as Element);
    if (!/^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return null;
}

/** Whether colours are those of a dark page, as far as `color-scheme` says. */
function hasDarkScheme(element: Element): boolean {
  const { colorScheme } = getComputedStyle(element);
  return colorScheme.includes('light')
    ? colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches
    : colorScheme.includes('dark');
}

/** From 0, black, to 1, white. */
function lightnessOf(color: string): number {
  const [red, green, blue] = plainColor(color);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
