/**
 * Remembers the last result of a stage, as long as its inputs are the very same. What throws is not
 * remembered.
 */
export function memo<Inputs extends readonly unknown[], Result>(
  stage: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { inputs: Inputs; result: Result } | null = null;
  return (...inputs) => {
    if (!last || inputs.some((input, index) => !Object.is(input, last?.inputs[index]))) {
      last = { inputs, result: stage(...inputs) };
    }
    return last.result;
  };
}

/**
 * The same, shared by all who ask with the same first input: the last result for each of them is
 * kept for as long as it lives.
 */
export function sharedMemo<Key extends object, Inputs extends readonly unknown[], Result>(
  stage: (key: Key, ...inputs: Inputs) => Result,
): (key: Key, ...inputs: Inputs) => Result {
  const stages = new WeakMap<Key, (...inputs: Inputs) => Result>();
  return (key, ...inputs) => {
    const known = stages.get(key) ?? memo((...rest: Inputs) => stage(key, ...rest));
    stages.set(key, known);
    return known(...inputs);
  };
}

/** Gives the last object again for as long as its entries are the very same. */
export function stable<T extends object>(): (object: T) => T {
  let last: T | null = null;
  return (object) => {
    const keys = Object.keys(object) as (keyof T)[];
    if (!last || keys.some((key) => !Object.is(object[key], last?.[key]))) last = object;
    return last;
  };
}
