import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';

const read = (path) => JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
const manifest = read('custom-elements.json');
const elements = manifest.modules[0].declarations.filter(({ tagName }) => tagName);
const names = (list) => list.map(({ name }) => name);
const chartIn = (tags) => tags.find(({ name }) => name === 'benchmark-chart');

describe('the data for editors', () => {
  test('completes in VS Code the tags, their attributes and the values of these', () => {
    const { tags } = read('dist/html-data.json');
    assert.deepEqual(
      tags.map(({ name, attributes }) => [name, names(attributes)]),
      elements.map(({ tagName, attributes }) => [tagName, names(attributes)]),
    );
    const { attributes } = chartIn(tags);
    const type = attributes.find(({ name }) => name === 'type');
    assert.deepEqual(names(type.values), ['bar', 'line', 'scatter']);
    assert.equal(attributes.find(({ name }) => name === 'stacked').valueSet, 'v');
    assert.ok(attributes.every(({ description }) => description));
  });

  test('completes in VS Code the custom properties', () => {
    const { properties } = read('dist/css-data.json');
    assert.deepEqual(names(properties), names(elements[0].cssProperties));
  });

  test('says the same to the editors of JetBrains', () => {
    const { name, version, contributions } = read('dist/web-types.json');
    const { name: packageName, version: packageVersion } = read('package.json');
    assert.deepEqual([name, version], [packageName, packageVersion]);
    const tags = contributions.html.elements;
    assert.deepEqual(
      tags.map(({ name, attributes, css, js }) => [
        name,
        names(attributes),
        names(css.parts),
        names(js.events),
      ]),
      elements.map(({ tagName, attributes, cssParts = [], events }) => [
        tagName,
        names(attributes),
        names(cssParts),
        names(events),
      ]),
    );
    const type = chartIn(tags).attributes.find(({ name }) => name === 'type');
    assert.equal(type.value.type, "'bar' | 'line' | 'scatter'");
    assert.ok(chartIn(tags).js.properties.some(({ name }) => name === 'data'));
  });
});
