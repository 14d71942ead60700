/** The window where an element stands, which may be that of a frame. */

// A page's own form may be called `document.defaultView`.
const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'defaultView')!;

export function viewOf({ ownerDocument }: Element): Window & typeof globalThis {
  return (get!.call(ownerDocument) as typeof window | null) ?? window;
}

/**
 * Listens there.
 * @returns what ends it
 */
export function listen(
  element: Element,
  listeners: Record<string, (event: never) => void>,
): () => void {
  const view = viewOf(element);
  const each = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of each) view.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of each) view.removeEventListener(type, listener);
  };
}
