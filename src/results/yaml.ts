import { parseDocument } from 'yaml';
import { fault, type Source } from './file.js';

/**
 * Parses YAML. Every scalar stays the text that the file writes (`1e5` is a commit hash, `100.0`
 * is no 100), but for plain nulls: the columns infer the types from all of their values.
 */
export function parseYaml(text: string, source: Source = {}): unknown {
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: (tags) => [...tags, 'null', ...textTags],
    merge: true,
    // A key that is there twice is a slip; the last one counts, as in JSON.
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    const [place] = error.linePos ?? [];
    throw fault(
      'syntax',
      source,
      `is not valid YAML${place ? ` at line ${place.line}, column ${place.col}` : ''}. ` +
        (advice[error.code] ?? 'Check the indentation, the colons and the quotes there.'),
      error,
    );
  }
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    const reason =
      cause instanceof ReferenceError
        ? 'has an alias (*) without its anchor (&), or far too many of them.'
        : 'has a map or a list as a key. Use texts as keys.';
    throw fault('syntax', source, reason, cause);
  }
}

/** `!!float 1` is the text "1" like `1` alone. */
const textTags = ['binary', 'bool', 'float', 'int', 'timestamp'].map((name) => ({
  tag: `tag:yaml.org,2002:${name}`,
  resolve: (text: string) => text,
}));

/** A default that each record merges is used often; a bomb of nested aliases needs billions. */
const mostAliases = 100_000;

const advice: Readonly<Partial<Record<string, string>>> = {
  TAB_AS_INDENT: 'Indent with spaces there, not with tabs.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the value in quotes, since it has a colon with a space behind it.',
  MULTIPLE_DOCS: 'Keep one document, and remove the "---" between them.',
};
