/** The computed look that the canvas draws with. Colours are what `getComputedStyle` returns. */
export interface Theme {
  readonly fontFamily: string;
  /** In CSS pixels. */
  readonly fontSize: number;
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
  /** The palette, in order. */
  readonly series: readonly string[];
}
