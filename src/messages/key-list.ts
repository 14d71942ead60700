import { html, type TemplateResult } from 'lit';

/** Keys and what they do, a list item for each line; what stands between backticks is a key. */
export function keyItems(lines: string): readonly TemplateResult[] {
  return lines.split('\n').map((line) => html`<li>${line.split('`').map(keyOrText)}</li>`);
}

/** The same, to be said. */
export function keysSaid(lines: string): string {
  return lines.replaceAll('`', '').replaceAll('\n', '. ');
}

const keyOrText = (text: string, index: number) => (index % 2 ? html`<kbd>${text}</kbd>` : text);
