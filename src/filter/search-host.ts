import type { LitElement } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { Column, Row } from '../results/results.js';

/** An element with a search box in its shadow root. */
export type SearchHost = LitElement & {
  query: string;
  readonly messages: Messages;
  /** Tells readers who listen what has changed, the hints of the box first. */
  readonly tell: () => void;
};

/** What the box helps to find. */
export interface Searched {
  /** What conditions may name. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether keys go from row to row below it. */
  readonly hasRowKeys?: boolean;
}
