import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import type { Row } from '../results/results.js';

type Render = (row: Row, index: number) => unknown;

class KeyedRows extends Directive {
  #rows: readonly Row[] | null = null;

  render(rows: readonly Row[], render: Render): unknown {
    return rows.map(render);
  }

  override update(list: ChildPart, [rows, render]: [readonly Row[], Render]): unknown {
    const before = this.#rows;
    this.#rows = rows;
    // The first parts are made by Lit.
    if (!before) return this.render(rows, render);
    const parts = getCommittedValue(list) as ChildPart[];
    const known = new Map(before.map((row, index) => [row, parts[index]!]));
    const kept = new Set(rows);
    for (const [row, part] of known) {
      if (kept.has(row)) continue;
      const { endNode } = part;
      removePart(part);
      // Lit's own `repeat` leaves it: one comment for each row that a keystroke hides.
      (endNode as Comment).remove();
    }
    let next: ChildPart | undefined;
    const shown: ChildPart[] = [];
    for (let index = rows.length - 1; index >= 0; index--) {
      const row = rows[index]!;
      let part = known.get(row);
      if (!part) part = insertPart(list, next);
      else if (part.endNode!.nextSibling !== (next ?? { startNode: list.endNode }).startNode) {
        insertPart(list, next, part);
      }
      shown[index] = setChildPartValue(part, render(row, index));
      next = part;
    }
    setCommittedValue(list, shown);
    return noChange;
  }
}

/** Renders rows, each of which keeps its nodes for as long as it is there. */
export const keyedRows = directive(KeyedRows);
