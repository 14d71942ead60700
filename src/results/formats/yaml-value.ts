import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Work } from '../../work.js';
import { fault, type Source } from '../file.js';
import type { Tree } from './yaml-tree.js';

/** What an anchor stands for. */
interface Anchored {
  /** `undefined` while the walk is within it. */
  value?: unknown;
  /** How many values it is, those that its own aliases stand for, too. */
  size: number;
}

/** A default that each record merges is used often; a bomb of nested aliases needs billions. */
const MOST_VALUES = 1_000_000;

/** What the walk tells of a tree, and asks of its text. */
interface Report {
  /** Names the place of a node: "at line 1, column 3". */
  readonly placeOf: (node: Node) => string;
  /** A map has a key twice. */
  readonly onRepeat: (key: string, node: Node) => void;
}

/**
 * The value of a tree of YAML. An alias is the very value that its anchor is.
 *
 * @throws ResultsError `parse` for what is valid YAML but can be no data
 */
export function* valueIn(tree: Tree, source: Source, { placeOf, onRepeat }: Report): Work<unknown> {
  /** An anchor may be given again further down. */
  const anchors = new Map<string, Anchored>();
  let count = 0;
  let steps = 0;
  const fail = (reason: string): never => {
    throw fault('parse', source, reason);
  };

  function* valueOf(node: unknown): Work<unknown> {
    if (++steps % 100 === 0) yield;
    if (isAlias(node)) {
      const { source: name } = node;
      const { value, size } =
        anchors.get(name) ??
        fail(
          `has the alias *${name} ${placeOf(node)}, but no anchor &${name} above it. ` +
            'Put it in quotes if it is a text.',
        );
      if (value === undefined) {
        fail(`has the value &${name} within itself ${placeOf(node)}. Write another value there.`);
      }
      count += size;
      if (count > MOST_VALUES) {
        fail(
          `has aliases (*) that stand for far too many values ${placeOf(node)}. Write some of them out.`,
        );
      }
      return value;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    const anchored: Anchored = { size: -count++ };
    if (node.anchor) anchors.set(node.anchor, anchored);
    const value = isScalar(node) ? node.value : yield* isMap(node) ? mapOf(node) : listOf(node);
    anchored.value = value;
    anchored.size += count;
    return value;
  }

  function* listOf(list: YAMLSeq): Work<unknown[]> {
    const values: unknown[] = [];
    for (const item of tree.itemsOf(list)) values.push(yield* valueOf(item));
    return values;
  }

  function* mapOf(map: YAMLMap): Work<object> {
    const entries = new Map<string, unknown>();
    const written = new Set<unknown>();
    for (const pair of tree.itemsOf(map)) {
      const key = pair.key as Node;
      const name = yield* valueOf(key);
      if (isObject(name)) fail(`has a map or a list as a key ${placeOf(key)}. Use texts as keys.`);
      const value = yield* valueOf(pair.value);
      if (!isMergeKey(key)) {
        if (written.has(name)) onRepeat(String(name), key);
        written.add(name);
        entries.set((name ?? '') as string, value);
        continue;
      }
      for (const merged of Array.isArray(value) ? value : [value]) {
        if (!isObject(merged) || Array.isArray(merged)) {
          fail(`has no map to merge (<<) ${placeOf(key)}. Put an alias (*) of a map there.`);
        }
        for (const [name, inner] of Object.entries(merged as object)) {
          if (!entries.has(name)) entries.set(name, inner);
        }
      }
    }
    return Object.fromEntries(entries);
  }

  return yield* valueOf(tree.root);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A plain `<<`. */
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}
