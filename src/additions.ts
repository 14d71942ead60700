/** What a page adds to the bundle, such as a language. Elements that are there already take it at once. */
const listeners = new Set<() => void>();

/** Calls a function after each addition, until the function that it returns is called. */
export function onAddition(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellAddition(): void {
  for (const listener of listeners) listener();
}
