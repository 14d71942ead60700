/** Registers an element unless the tag is taken, so that two copies of the bundle can share a page. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
