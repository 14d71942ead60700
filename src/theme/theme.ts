/** The computed look that the canvas draws with. Colours are what `getComputedStyle` returns. */
export interface Theme {
  readonly fontFamily: string;
  /** In CSS pixels. */
  readonly fontSize: number;
  /** Between letters and between words, as a reader's style sheet may have it. */
  readonly spacing: string;
  readonly text: string;
  readonly quietText: string;
  readonly grid: string;
  readonly accent: string;
  /** What is painted behind the element. */
  readonly surface: string;
  /** For what has no colour of its own: all that is too many for the palette. */
  readonly other: string;
  /** Around what is selected or read. */
  readonly ring: string;
  /** The reader asks for contrast, or has colours of their own. */
  readonly isContrast: boolean;
  /** What is drawn goes onto paper, where nothing can be pointed at. */
  readonly isPaper: boolean;
  /** The palette, in order. */
  readonly series: readonly string[];
}

/** How many pixels of a canvas a CSS pixel has; on paper, there are some 300 an inch. */
export const ratioIn = ({ isPaper }: Theme): number => (isPaper ? 3.5 : devicePixelRatio);
