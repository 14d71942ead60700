/**
 * Work that can pause: it yields where the page may have its turn, after some milliseconds at the
 * most. What may take long for a large file is written as a generator, and so are its callers.
 */
export type Work<Result> = Generator<void, Result, void>;

/** So many simple steps take a few milliseconds. */
const STEPS = 1_000;

/** As long a page can wait without a reader's notice, in ms. */
const SLICE = 40;

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

/** Whether any item passes a test. */
export function* some<Item>(items: Iterable<Item>, test: (item: Item) => boolean): Work<boolean> {
  let index = 0;
  for (const item of items) {
    if (test(item)) return true;
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
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await turnOfPage();
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
