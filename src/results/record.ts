import { fault, type Source } from './file.js';
import { deepest, isMap, valueOf, type AnyMap } from './raw-value.js';
import type { Value } from './results.js';
import type { ShownValue } from './values/shown-value.js';

/** One row before typing. As a map, so that a column may be called `__proto__`. */
export interface RawRecord {
  get(name: string): Value | ShownValue | undefined;
  has(name: string): boolean;
  keys(): IterableIterator<string>;
}

/** A map as one record; maps within it become dotted columns. */
export function recordOf(map: AnyMap, source: Source): RawRecord {
  for (const key of Object.keys(map)) if (isMap(map[key])) return flat(map, source);
  return new MapRecord(map);
}

/** A map without maps in it: nothing is copied. */
class MapRecord implements RawRecord {
  constructor(private readonly map: AnyMap) {}

  get(name: string): Value | undefined {
    return this.has(name) ? valueOf(this.map[name]) : undefined;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.map, name);
  }

  keys(): IterableIterator<string> {
    return Object.keys(this.map).values();
  }
}

/** The same as a copy, without what is left out. */
export function flat(
  map: AnyMap,
  source: Source,
  isLeftOut = (_name: string, _value: unknown) => false,
): Map<string, Value> {
  const record = new Map<string, Value>();
  let isNested = false;
  const add = (part: AnyMap, prefix: string, depth: number): void => {
    if (depth > deepest)
      throw fault(
        'shape',
        source,
        `is nested more than ${deepest} levels deep. Put the rows in one list.`,
      );
    // Not by entries, of which each is a list: it takes half of the time.
    for (const key of Object.keys(part)) {
      const value = part[key];
      const name = prefix + key;
      if (isLeftOut(name, value)) continue;
      if (isMap(value)) {
        isNested = true;
        add(value, `${name}.`, depth + 1);
      } else record.set(isNested ? unique(name, record) : name, valueOf(value));
    }
  };
  add(map, '', 0);
  return record;
}

/** "model", "model 2", "model 3": nothing is lost to a name that is there twice. */
export function unique(name: string, taken: { has(name: string): boolean }): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} ${n}`;
  return free;
}

/** The name of the column for what names the rows: `name`, or `key` where they have a `name`. */
export function nameColumn(records: readonly { has(name: string): boolean }[]): string {
  const taken = { has: (name: string) => records.some((record) => record.has(name)) };
  return taken.has('name') ? unique('key', taken) : 'name';
}
