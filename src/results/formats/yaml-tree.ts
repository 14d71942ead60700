import {
  Composer,
  CST,
  Lexer,
  Parser,
  type LineCounter,
  type Node,
  type ParseOptions,
  type SchemaOptions,
  type YAMLParseError,
} from 'yaml';
import { STEPS, type Work } from '../../work.js';

/** So many characters are made a tree of in a few milliseconds. */
const PIECE = 5_000;

type CollectionToken = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** The further pieces of long collections. */
type Rests = Map<CST.Token, CollectionToken[]>;

/** A map of pairs, or a list of nodes. */
type CollectionNode<Item> = Node & { items: Item[] };

/**
 * The tree of a YAML text. A long collection has but its first items in it; the rest of it is made
 * piece by piece, when it is asked for, so that no step takes long.
 */
export interface Tree {
  readonly root: Node | null;
  /** All that is in a collection, piece by piece. */
  itemsOf<Item>(collection: CollectionNode<Item>): Iterable<Item>;
}

/** What is wrong with a text, and where, as an offset. */
export type Offence = Pick<YAMLParseError, 'code' | 'pos'>;

/** `!!float 1` is the text "1" like `1` alone. */
const textTags = ['binary', 'bool', 'float', 'int', 'omap', 'pairs', 'set', 'timestamp'].map(
  (name) => ({ tag: `tag:yaml.org,2002:${name}`, resolve: (text: string) => text }),
);

const options: ParseOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: (tags) => [...tags, 'null', ...textTags],
  // A key that is there twice is a slip; the last one counts, as in JSON.
  uniqueKeys: false,
  keepSourceTokens: true,
};

/**
 * @param lines is told of each line
 * @param refuse takes the first offence of the beginnings, and later that of a piece
 * @param piece so many characters are made a tree of at once
 */
export function* treeOf(
  text: string,
  lines: LineCounter,
  refuse: (offence: Offence) => never,
  piece = PIECE,
): Work<Tree> {
  const tokens = yield* tokensOf(text, lines);
  const [first, second] = tokens.filter(({ type }) => type === 'document') as CST.Document[];
  const rests = yield* cut(first?.value, text.length, piece);

  const compose = (tokens: CST.Token[]): Node | null => {
    const [document] = new Composer(options).compose(tokens, true, text.length);
    const [error] = document!.errors;
    if (error) refuse(error);
    return document!.contents;
  };
  const root = compose(second ? tokens.slice(0, tokens.indexOf(second)) : tokens);
  if (second) refuse({ code: 'MULTIPLE_DOCS', pos: [second.offset, second.offset] });

  const before = first ? tokens.slice(0, tokens.indexOf(first)) : [];
  const directives = before.filter(({ type }) => type === 'directive');
  const start = first?.start.filter(({ type }) => type !== 'anchor' && type !== 'tag') ?? [];
  return {
    root,
    *itemsOf<Item>({ items, srcToken }: CollectionNode<Item>) {
      yield* items;
      for (const value of rests.get(srcToken!) ?? []) {
        const document: CST.Document = { type: 'document', offset: value.offset, start, value };
        yield* (compose([...directives, document]) as CollectionNode<Item>).items;
      }
    },
  };
}

/** A text as the package's tokens: one for each document, with those within it, and others. */
function* tokensOf(text: string, lines: LineCounter): Work<CST.Token[]> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++count % STEPS === 0) yield;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/**
 * Takes from the long collections in a token all but their first items.
 *
 * @returns what was taken, in pieces
 */
function* cut(root: CST.Token | undefined, length: number, piece: number): Work<Rests> {
  const rests: Rests = new Map();
  const open: [token: CST.Token | null | undefined, end: number][] = [[root, length]];
  while (open.length > 0) {
    const [token, end] = open.pop()!;
    if (!CST.isCollection(token) || end - token.offset < piece) continue;
    const items: CST.CollectionItem[] = token.items;
    const cuts: number[] = [];
    let begin = token.offset;
    for (const [index, item] of items.entries()) {
      if (index % STEPS === 0) yield;
      const at = offsetOf(item) ?? token.offset;
      const isApart = token.type !== 'flow-collection' || commaOf(item) !== undefined;
      // An empty item is a comment, or a slip that only what follows shows to be one.
      if (at - begin >= piece && isApart && !isEmpty(items[index - 1])) {
        cuts.push(index);
        begin = at;
      }
      const next = offsetOf(items[index + 1]) ?? end;
      if (next - at >= piece) open.push([item.key, next], [item.value, next]);
    }
    const parts = cuts.map((from, index) => part(token, items.slice(from, cuts[index + 1])));
    rests.set(token, parts);
    if (cuts.length > 0) token.items = items.slice(0, cuts[0]);
  }
  return rests;
}

/** Some of the items of a collection as one. */
function part(token: CollectionToken, [first, ...others]: CST.CollectionItem[]): CollectionToken {
  const comma = commaOf(first!);
  const start = first!.start.filter((token) => token !== comma);
  const items = [{ ...first!, start }, ...others];
  return { ...token, offset: offsetOf(first)!, items } as CollectionToken;
}

function commaOf({ start }: CST.CollectionItem): CST.SourceToken | undefined {
  return start.find(({ type }) => type === 'comma');
}

function isEmpty({ key, sep, value }: CST.CollectionItem = { start: [] }): boolean {
  return !key && !sep && !value;
}

function offsetOf({ start: [first], key, sep, value }: CST.CollectionItem = { start: [] }) {
  return (first ?? key ?? sep?.[0] ?? value)?.offset;
}
