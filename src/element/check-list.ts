import { html, nothing, type TemplateResult } from 'lit';
import { attempt } from '../errors.js';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { findingsIn } from '../results/check.js';
import { fileName, pathOf, type Source } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';
import { missingRules, withoutMissing } from '../rows/missing.js';
import { patiently, type Later, type Work } from '../work.js';
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

/** Of more rows it looks at the first ones: so many show what a file is like. */
const MOST_CHECKED = 100_000;

/** Shows what `check` finds, for the author of a page; the console has it, too. */
export function checkList(onLater: Later): (view: CheckView) => TemplateResult | typeof nothing {
  const found = patiently(findingsWithout, onLater);
  const render = memo(renderFindings);
  return ({ results, missing, columns, file, messages }) => {
    const findings = found(results.rows, results, missing, columns, file);
    return findings ? render(findings, file, messages) : nothing;
  };
}

function* findingsWithout(
  rows: readonly Row[],
  results: Results,
  missing: string,
  columns: readonly Column[],
  file: Source,
): Work<readonly string[]> {
  // What is wrong with the attribute itself is said elsewhere.
  const rules = attempt(
    () => missingRules(missing, columns, file),
    [],
    () => {},
  );
  const checked = yield* withoutMissing(rows.slice(0, MOST_CHECKED), rules);
  const texts = (yield* findingsIn({ ...results, rows: checked })).map(({ text }) => text);
  if (rows.length <= MOST_CHECKED) return texts;
  const [some, all] = [MOST_CHECKED, rows.length].map((count) => count.toLocaleString('en'));
  return [...texts, `Only the first ${some} of ${all} rows were checked.`];
}

function renderFindings(
  texts: readonly string[],
  file: Source,
  messages: Messages,
): TemplateResult {
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
