import { adoptStyles, type LitElement } from 'lit';
import { viewOf } from '../view.js';

/**
 * Gives an element's shadow root its style sheets. A sheet belongs to the document that made it, so in
 * that of a frame the element has its own.
 */
export function adoptSheets(element: LitElement, root: ShadowRoot): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  const view = viewOf(element);
  if (view === window) {
    adoptStyles(root, elementStyles);
    return;
  }
  root.adoptedStyleSheets = elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    if ('cssText' in style) sheet.replaceSync(style.cssText);
    return sheet;
  });
}
