import { html, type TemplateResult } from 'lit';
import { attempt } from '../errors.js';
import { memo, stable } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { check } from '../results/check.js';
import { fileName, pathOf, type Source } from '../results/file.js';
import type { Column, Results } from '../results/results.js';
import { withoutMissing } from '../rows/missing.js';
import { warnOnce } from './faults.js';

interface CheckView {
  readonly results: Results;
  /** The attribute: what it takes away is not found any more. */
  readonly missing: string;
  /** What it may name. */
  readonly columns: readonly Column[];
  readonly file: Source;
  readonly messages: Messages;
}

/** Shows what `check` finds, for the author of a page; the console has it, too. */
export function checkList(): (view: CheckView) => TemplateResult {
  const same = stable<CheckView>();
  const render = memo(renderCheck);
  return (view) => render(same(view));
}

function renderCheck({ results, missing, columns, file, messages }: CheckView): TemplateResult {
  // What is wrong with the attribute itself is said elsewhere.
  const without = () => withoutMissing(results.rows, missing, columns, file);
  const rows = attempt(without, results.rows, () => {});
  const texts = check({ ...results, rows }).map(({ text }) => text);
  const name = pathOf(file.url) && fileName(file);
  if (texts.length === 0) {
    return html`<p part="check" class="check">${messages.nothingFound(name)}</p>`;
  }
  warnOnce([`check: ${fileName(file)}`, ...texts].join('\n- '));
  return html`<details part="check" class="check" open>
    <summary>${messages.findingCount(texts.length, name)}</summary>
    <ul lang="en">
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}
