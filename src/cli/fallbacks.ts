import { ourElements } from './tags.js';

/** What stands before a fallback that was written by us, and may be written anew. */
const MARK = '<!-- made by benchmark-elements static -->';

/**
 * A page with a table between the tags of each chart and table, for readers without JavaScript. What
 * an author wrote there stays.
 * @param tables by the order of the charts and tables; '' leaves one as it is
 */
export function withFallbacks(page: string, tables: readonly string[]): string {
  let text = page;
  const elements = ourElements(page).filter(({ tagName }) => /chart|table/.test(tagName));
  // From the end on, so that the places before stay what they are.
  for (const [index, { sourceCodeLocation }] of [...elements.entries()].reverse()) {
    const { startTag, endTag } = sourceCodeLocation ?? {};
    const table = tables[index];
    if (!startTag || !endTag || !table) continue;
    const between = text.slice(startTag.endOffset, endTag.startOffset).trim();
    if (between && !between.startsWith(MARK)) continue;
    const content = `\n${MARK}\n${table}`;
    text = text.slice(0, startTag.endOffset) + content + text.slice(endTag.startOffset);
  }
  return text;
}
