import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

// The README must name what the elements have: all of it, and nothing else.

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const { modules } = JSON.parse(read('custom-elements.json'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter((d) => d.tagName);

/** The rows of a table of the README, each the names in one of its columns. */
function namesIn(section, column = 1) {
  const [, text] = readme.split(`<!-- begin ${section} -->`);
  const [table] = text.split(`<!-- end ${section} -->`);
  const rows = table.trim().split('\n').slice(2);
  return rows.map((row) =>
    [...row.split(' | ')[column - 1].matchAll(/`([^`]+)`/g)].map(([, n]) => n),
  );
}

const sorted = (names) => [...new Set(names)].sort();

describe('README', () => {
  for (const { tagName, attributes, cssParts = [] } of elements) {
    test(`lists the attributes of ${tagName}`, () => {
      const own = attributes.filter(({ inheritedFrom }) => !inheritedFrom);
      assert.deepEqual(
        sorted(namesIn(`attributes of ${tagName}`).flat()),
        sorted(own.map(({ name }) => name)),
      );
    });

    test(`lists the parts of ${tagName}`, () => {
      const index = namesIn('parts').findIndex(([name]) => name === `<${tagName}>`);
      assert.deepEqual(
        sorted(namesIn('parts', 2)[index] ?? []),
        sorted(cssParts.map(({ name }) => name)),
      );
    });
  }

  const inherited = (bases) =>
    elements.flatMap(({ attributes }) =>
      attributes.filter(({ inheritedFrom }) => bases.includes(inheritedFrom?.name)),
    );

  for (const [section, bases] of Object.entries({
    'all elements': ['SourceElement', 'ResultsElement'],
    'charts and tables': ['RowsElement'],
  })) {
    test(`lists the attributes of ${section}`, () => {
      assert.deepEqual(
        sorted(namesIn(`attributes of ${section}`).flat()),
        sorted(inherited(bases).map(({ name }) => name)),
      );
    });
  }

  test('lists the events', () => {
    const events = elements.flatMap(({ events }) => events.map(({ name }) => name));
    assert.deepEqual(sorted(namesIn('events').flat()), sorted(events));
  });

  test('lists the states', () => {
    const states = elements.flatMap(({ cssStates }) => cssStates.map(({ name }) => name));
    assert.deepEqual(sorted(namesIn('states').flat()), sorted(states));
  });

  test('lists the custom properties', () => {
    const used = [...read('src/theme/theme.styles.ts').matchAll(/var\(\s*(--benchmark-[\w-]+)/g)];
    const colors = Array.from({ length: 7 }, (_, i) => `--benchmark-color-${i + 2}`);
    const listed = namesIn('custom properties').map(([name]) => name);
    assert.deepEqual(sorted([...listed, ...colors]), sorted(used.map(([, name]) => name)));
  });
});
