import { html, type TemplateResult } from 'lit';
import type { Scene } from './frame.js';
import { textsOf, type Mark } from './marks.js';

/** Between a mark and its tooltip, in CSS pixels. */
const GAP = 10;

/** What a mark says, for those who see it. */
export function renderTooltip(scene: Scene, mark: Mark): TemplateResult {
  const [title, ...lines] = textsOf(scene, mark);
  return html`<div part="tooltip" class="tooltip" aria-hidden="true">
    <strong>${title}</strong>
    ${lines.map((line) => html`<span>${line}</span>`)}
  </div>`;
}

/** Puts it beside its mark, within the box of the chart. */
export function placeTooltip(
  tooltip: HTMLElement,
  place: { readonly x: number; readonly y: number },
) {
  const box = tooltip.parentElement!;
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const left = Math.min(place.x - width / 2, box.clientWidth - width);
  const above = place.y - height - GAP;
  const top = above >= 0 ? above : place.y + GAP;
  tooltip.style.setProperty('left', `${Math.max(left, 0)}px`);
  tooltip.style.setProperty('top', `${Math.min(top, box.clientHeight - height)}px`);
}
