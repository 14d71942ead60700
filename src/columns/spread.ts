const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** At most so many items from all of a list, at no regular distance: every tenth may be of one kind. */
export function spread<Item>(items: ArrayLike<Item>, most: number): Item[] {
  if (items.length <= most) return Array.from(items);
  const places = new Set<number>();
  for (let at = 0; places.size < most; at++) {
    places.add(Math.floor(((at * GOLDEN) % 1) * items.length));
  }
  return [...places].sort((a, b) => a - b).map((place) => items[place]!);
}

/** Whether a place is among about so large a share of all, which are spread in the same way. */
export function isSampled(place: number, share: number): boolean {
  return (place * GOLDEN) % 1 < share;
}
