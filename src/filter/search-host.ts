import type { LitElement } from 'lit';
import type { Column, Row } from '../results/results.js';

/** An element with a search box in its shadow root. */
export type SearchHost = LitElement & { query: string };

/** What the box helps to find. */
export interface Searched {
  /** What conditions may name. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
