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
  /** The palette, in order. */
  readonly series: readonly string[];
}
