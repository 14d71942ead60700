import { LineCounter, type Node } from 'yaml';
import type { Work } from '../../work.js';
import { fault, type Source } from '../file.js';
import type { Block } from '../parsed.js';
import { parseFlatYaml } from './flat-yaml.js';
import { notesOnRepeats, type RepeatedKey } from './repeated-keys.js';
import { treeOf, type Offence } from './yaml-tree.js';
import { valueIn } from './yaml-value.js';

/**
 * Parses YAML. Every scalar stays the text that the file writes (`1e5` is a commit hash, `100.0`
 * is no 100), but for plain nulls: the columns infer the types from all of their values.
 *
 * @param repeats takes the keys that a map has twice
 */
export function* parseYaml(
  text: string,
  source: Source = {},
  repeats: RepeatedKey[] = [],
): Work<unknown> {
  return (yield* parseFlatYaml(text)) ?? (yield* parseAnyYaml(text, source, repeats));
}

/** Parses a file of YAML. */
export function* parseYamlFile(text: string, source: Source = {}): Work<Block[]> {
  const repeats: RepeatedKey[] = [];
  const data = yield* parseYaml(text, source, repeats);
  return [{ data, notes: notesOnRepeats(repeats) }];
}

/** The same as `parseYaml` for all of YAML, much more slowly. */
export function* parseAnyYaml(
  text: string,
  source: Source = {},
  repeats: RepeatedKey[] = [],
  piece?: number,
): Work<unknown> {
  const lines = new LineCounter();
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `at line ${line}, column ${col}`;
  };
  const refuse = (offence: Offence): never => {
    const { what, advice } = { ...unknownError, ...errors[codeOf(offence, text)] };
    throw fault('parse', source, `${what} ${placeOf(offence.pos[0])}. ${advice}`, offence);
  };
  const tree = yield* treeOf(text, lines, refuse, piece);
  const offsetOf = ({ range }: Node) => range?.[0] ?? 0;
  return yield* valueIn(tree, source, {
    placeOf: (node) => placeOf(offsetOf(node)),
    onRepeat: (key, node) => repeats.push({ key, line: lines.linePos(offsetOf(node)).line }),
  });
}

/** What is wrong by its line, where the package took offence at what follows from it. */
function codeOf({ code, pos: [at] }: Offence, text: string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  if (/^ *\t/.test(line)) return 'TAB_AS_INDENT';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:\s/.test(line)) return 'BAD_INDENT';
  return code === 'UNEXPECTED_TOKEN' && /[:-] +[*&!@%`]/.test(line) ? 'BAD_SCALAR_START' : code;
}

/** What is wrong, and what to do about it. */
interface Sentence {
  readonly what: string;
  readonly advice: string;
}

const unknownError: Sentence = {
  what: 'is not valid YAML',
  advice: 'Check the indentation, the colons and the quotes there.',
};

const signOfYaml = { advice: 'Put the value in quotes, since it begins with a sign of YAML.' };

const errors: Readonly<Partial<Record<string, Partial<Sentence>>>> = {
  TAB_AS_INDENT: { advice: 'Indent with spaces there, not with tabs.' },
  BLOCK_AS_IMPLICIT_KEY: {
    advice: 'Put the value in quotes, since it has a colon with a space behind it.',
  },
  BAD_INDENT: { advice: 'Indent the line below it as far as the one above, no further.' },
  MISSING_CHAR: { advice: 'A quote, a bracket or a comma is missing there or before.' },
  BAD_ALIAS: signOfYaml,
  BAD_SCALAR_START: signOfYaml,
  TAG_RESOLVE_FAILED: signOfYaml,
  MULTIPLE_DOCS: { advice: 'Keep one document, without "---".' },
  RESOURCE_EXHAUSTION: { what: 'is nested too deeply', advice: 'Put the rows in one list.' },
};
