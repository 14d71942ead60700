import type { LitElement } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { Column, Row } from '../results/results.js';
import type { Later } from '../work.js';

/** An element with a search box in its shadow root. */
export type SearchHost = LitElement & {
  query: string;
  readonly messages: Messages;
  /** Tells readers who listen what has changed, the hints of the box first. */
  readonly tell: () => void;
  /** Is told of what takes its time with very many rows. */
  readonly later: Later;
};

/** What the box helps to find. */
export interface Searched {
  /** What conditions may name. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether keys go from row to row below it. */
  readonly hasRowKeys?: boolean;
}
