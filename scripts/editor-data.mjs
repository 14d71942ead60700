/** Writes what editors complete and explain, from custom-elements.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedElements, valuesOf } from './manifest.mjs';
import { projectFolder } from './project.mjs';

const elements = describedElements();
const { name, version, homepage } = JSON.parse(
  readFileSync(join(projectFolder, 'package.json'), 'utf8'),
);

const choices = (attribute) => valuesOf(attribute).map((value) => ({ name: value }));

/** "Custom data" of VS Code for HTML. */
const htmlData = {
  version: 1.1,
  tags: elements.map(({ tagName, summary, attributes }) => ({
    name: tagName,
    description: summary,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
      ...(choices(attribute).length > 0 && { values: choices(attribute) }),
    })),
    references: [{ name: 'README', url: homepage }],
  })),
};

/** The same for CSS, where custom properties are completed. */
const cssData = {
  version: 1.1,
  properties: elements[0].cssProperties.map(({ name, description }) => ({ name, description })),
};

/** What an attribute takes, in the words of web-types. */
function webTypeValue(attribute) {
  if (attribute.type.text === 'boolean') return { kind: 'no-value', type: 'boolean' };
  return { kind: 'plain', type: choices(attribute).length > 0 ? attribute.type.text : 'string' };
}

const described = ({ name, description }) => ({ name, description });

/** What the editors of JetBrains read by themselves, since package.json names it. */
const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.summary,
        'doc-url': homepage,
        attributes: element.attributes.map((attribute) => ({
          ...described(attribute),
          value: webTypeValue(attribute),
        })),
        js: {
          properties: element.members
            .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
            .map(({ type, ...field }) => ({ ...described(field), type: type?.text })),
          events: element.events.map(described),
        },
        css: {
          properties: element.cssProperties.map(described),
          parts: (element.cssParts ?? []).map(described),
        },
      })),
    },
  },
};

const files = { 'html-data': htmlData, 'css-data': cssData, 'web-types': webTypes };
for (const [name, data] of Object.entries(files)) {
  writeFileSync(join(projectFolder, `dist/${name}.json`), `${JSON.stringify(data, null, 2)}\n`);
}
