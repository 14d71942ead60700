import fc from 'fast-check';

/** What has a meaning in YAML, or looks as if it had. */
const signs = [
  ' ',
  '  ',
  '\n',
  ':',
  ': ',
  ' #',
  '#',
  '"',
  "'",
  "''",
  '- ',
  '-',
  '{',
  '}',
  '[',
  ']',
  ',',
  ', ',
  '&a',
  '*a',
  '!',
  '!!str ',
  '|',
  '>',
  '%',
  '@',
  '`',
  '~',
  'null',
  '---',
  '...',
  '?',
  '? ',
  '\t',
  '\r\n',
  '\r',
  '\\',
  'é',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\ufeff',
  '<<',
  '<<: ',
  '=',
  '::',
  ':#',
  '- {a: 1, b: "x, y"}',
  "- {a: 'it''s', b: c d}",
  'x: y',
  '- x: y',
  'null: 1',
  '__proto__: 1',
];

/** Some lines of one of the texts, with up to three slips in them. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const lines = fc.constantFrom(...texts.map((text) => text.split('\n')));
  const edits = fc.array(
    fc.record({
      at: fc.nat(400),
      sign: fc.constantFrom(...signs),
      without: fc.constantFrom(0, 0, 0, 1, 3),
    }),
    { minLength: 1, maxLength: 3 },
  );
  return fc.tuple(lines, fc.nat(60), edits).map(([lines, from, changes]) => {
    const given = lines
      .slice(from % lines.length)
      .slice(0, 12)
      .join('\n');
    return changes.reduce((before, { at, sign, without }) => {
      const place = at % (before.length + 1);
      return before.slice(0, place) + sign + before.slice(place + without);
    }, given);
  });
}
