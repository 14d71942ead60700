/**
 * Work that can pause: it yields where the page may have its turn, after some milliseconds at the
 * most. What may take long for a large file is written as a generator, and so are its callers.
 */
export type Work<Result> = Generator<void, Result, void>;

/** So many simple steps take a few milliseconds. */
export const STEPS = 1_000;

/** With the step that ends it, and what the browser collects meanwhile, the page waits for 50 ms. */
const SLICE = 32;

/** Does something for each item. */
export function* each<Item>(
  items: Iterable<Item>,
  step: (item: Item, index: number) => void,
): Work<void> {
  let index = 0;
  for (const item of items) {
    step(item, index++);
    if (index % STEPS === 0) yield;
  }
}

/** What a function makes of each item. */
export function* mapped<Item, Result>(
  items: Iterable<Item>,
  of: (item: Item, index: number) => Result,
): Work<Result[]> {
  const results: Result[] = [];
  yield* each(items, (item, index) => {
    results.push(of(item, index));
  });
  return results;
}

/** The items that pass a test. */
export function* filtered<Item>(
  items: Iterable<Item>,
  test: (item: Item, index: number) => boolean,
): Work<Item[]> {
  const found: Item[] = [];
  yield* each(items, (item, index) => {
    if (test(item, index)) found.push(item);
  });
  return found;
}

/** The items by their keys, in the order in which these appear. */
export function* grouped<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Work<Map<Key, Item[]>> {
  const groups = new Map<Key, Item[]>();
  yield* each(items, (item) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
}

/** So many items are sorted in a few milliseconds, even where comparing two of them is slow. */
const RUN = 2_000;

/** The items in order; equal ones stay in theirs. */
export function* sorted<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Work<Item[]> {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at]!, runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Two runs as one. */
function* merged<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Work<Item[]> {
  const result: Item[] = [];
  for (let [a, b] = [0, 0]; a < first.length || b < second.length;) {
    const isSecond =
      a === first.length || (b < second.length && compare(second[b]!, first[a]!) < 0);
    result.push(isSecond ? second[b++]! : first[a++]!);
    if (result.length % STEPS === 0) yield;
  }
  return result;
}

/** Whether any item passes a test. */
export function* some<Item>(
  items: Iterable<Item>,
  test: (item: Item, index: number) => boolean,
): Work<boolean> {
  let index = 0;
  for (const item of items) {
    if (test(item, index)) return true;
    if (++index % STEPS === 0) yield;
  }
  return false;
}

/** Does all of a work now. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does a work in slices, between which the page has its turn. A short one takes no pause.
 * @param signal ends it: rejects with its reason then
 */
export async function inSlices<Result>(work: Work<Result>, signal: AbortSignal): Promise<Result> {
  let end = performance.now() + SLICE;
  for (let isLong = false; ; isLong = true) {
    let next = work.next();
    while (!next.done && performance.now() < end) next = work.next();
    // Who waits for a long one has work, too.
    if (isLong || !next.done) await turnOfPage();
    if (next.done) return next.value;
    signal.throwIfAborted();
    end = performance.now() + SLICE;
  }
}

/** Not by a timer, which a page in the background lets wait for a second. */
function turnOfPage(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Does something when the page has nothing else to do; soon, where the browser can't tell. */
export function whenIdle(work: (deadline?: IdleDeadline) => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work);
}

/** The result of a work that needs no pause; `null` where it is only begun. */
function begun<Result>(work: Work<Result>): Result | null {
  const { done, value } = work.next();
  return done ? value : null;
}

/** Is told of work in slices: a promise that settles when the stage is to be asked again. */
export type Later = (work: Promise<void>) => void;

/** With fewer items, work is done at once. */
export const LONG = 50_000;

/** So many rows are searched in less time than a reader notices. */
export const LONG_SEARCH = 200_000;

/**
 * Remembers the last result of a stage, as long as its inputs are the very same. For a long list the
 * stage works in slices; if it takes a pause, there is no result until it has ended.
 * @param onLater without it, all work is done at once
 * @param long so many items are still worked on at once
 */
export function patiently<Item, Rest extends readonly unknown[], Result extends object>(
  stage: (list: readonly Item[], ...rest: Rest) => Work<Result>,
  onLater?: Later,
  long = LONG,
): (list: readonly Item[], ...rest: Rest) => Result | null {
  let last: { readonly inputs: readonly unknown[]; result: Result | null } | null = null;
  let controller = new AbortController();
  return (list, ...rest) => {
    const inputs = [list, ...rest];
    if (last && inputs.every((input, index) => Object.is(input, last?.inputs[index]))) {
      return last.result;
    }
    controller.abort();
    last = null;
    const work = stage(list, ...rest);
    const mine = { inputs, result: onLater && list.length > long ? begun(work) : atOnce(work) };
    last = mine;
    if (mine.result) return mine.result;
    const { signal } = (controller = new AbortController());
    // The turn that asks has its own work.
    const all = turnOfPage().then(() => inSlices<Result | null>(work, signal));
    const later = all.then(
      (result) => {
        mine.result = result;
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
    onLater?.(later);
    return null;
  };
}
