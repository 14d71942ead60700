import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';

/**
 * Says the first thing in a tree of YAML that is valid but can be no data, if there is one. The
 * parser throws for some of it, without a place, and for the rest it would write YAML as a key.
 *
 * @param placeOf names the place of a node: "at line 1, column 3"
 */
export function faultIn(root: unknown, placeOf: (node: Node) => string): string | null {
  const anchors = new Map<string, unknown>();
  /** What each alias so far stands for; an anchor may be given again further down. */
  const targets = new Map<unknown, unknown>();
  const targetOf = (node: unknown) => (isAlias(node) ? targets.get(node) : node);
  /** The values that the walk is within. */
  const open = new Set<unknown>();

  const walk = (node: unknown): string | null => {
    if (isAlias(node)) {
      const { source: name } = node;
      const target = anchors.get(name);
      targets.set(node, target);
      if (open.has(target)) {
        return `has the value &${name} within itself ${placeOf(node)}.`;
      }
      return target === undefined
        ? `has the alias *${name} ${placeOf(node)}, but no anchor &${name} above it. ` +
            `Put it in quotes if it is a text.`
        : null;
    }
    if (isPair(node)) {
      const { key, value } = node;
      return walk(key) ?? keyFault(key as Node) ?? walk(value) ?? mergeFault(key as Node, value);
    }
    if (!isScalar(node) && !isCollection(node)) return null;
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) return null;
    open.add(node);
    for (const item of node.items) {
      const found = walk(item);
      if (found) return found;
    }
    open.delete(node);
    return null;
  };

  const keyFault = (key: Node) =>
    isCollection(targetOf(key))
      ? `has a map or a list as a key ${placeOf(key)}. Use texts as keys.`
      : null;

  const mergeFault = (key: Node, value: unknown) => {
    if (!isMergeKey(key)) return null;
    const source = targetOf(value);
    const sources = isSeq(source) ? source.items : [source];
    if (sources.every((one) => isMap(targetOf(one)))) return null;
    return `has no map to merge (<<) ${placeOf(key)}. Put an alias (*) of a map there.`;
  };

  return walk(root);
}

/** As the parser sees it: a plain `<<`. */
function isMergeKey(key: unknown): boolean {
  if (!isScalar(key)) return false;
  return typeof key.value === 'symbol' || (key.value === '<<' && key.type === 'PLAIN');
}
