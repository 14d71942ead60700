/**
 * Writes the types of the tags for frameworks, from custom-elements.json. One file says which
 * properties and events a tag has; one for each framework says where it looks for that.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedElements, valuesOf } from './manifest.mjs';
import { projectFolder } from './project.mjs';

const elements = describedElements();
const folder = join(projectFolder, 'dist/frameworks');
const forAll = (lineOf) => elements.map(lineOf).join('\n');

const docs = (text) => `  /** ${text.replace(/\s+/g, ' ')} */\n`;
const named = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** An attribute by the name of a property that can't be set would throw in most frameworks. */
function attributesOf({ attributes, members }) {
  const isReadOnly = ({ name }) => members.some((one) => one.name === name && one.readonly);
  return attributes.filter((attribute) => !isReadOnly(attribute));
}

/**
 * A number may be written as text, as in all attributes. Words are those that the class has, with
 * those that a page declares.
 */
function attributeType(className, { type, fieldName }) {
  if (type.text.startsWith('number')) return 'number | string';
  return valuesOf({ type }).length > 0 ? `NonNullable<${className}['${fieldName}']>` : type.text;
}

const propertiesOf = ({ members, attributes }) =>
  members.filter(
    ({ kind, readonly, static: isStatic, name }) =>
      kind === 'field' &&
      !readonly &&
      !isStatic &&
      name !== 'error' && // It is for reading; what is set is the attribute.
      !attributes.some((one) => one.name === name),
  );

const propsOf = (element) => `
/** What can be set on \`<${element.tagName}>\`: its attributes, and properties that have another name. */
export interface ${element.name}Props {
${[
  ...attributesOf(element).map(
    (one) => `${docs(one.description)}  ${named(one.name)}?: ${attributeType(element.name, one)};`,
  ),
  ...propertiesOf(element).map(
    ({ name, description }) => `${docs(description)}  ${name}?: ${element.name}['${name}'];`,
  ),
].join('\n')}
}

/** The events of \`<${element.tagName}>\`. */
export interface ${element.name}Events {
${element.events
  .map(({ name, description }) => `${docs(description)}  ${named(name)}: EventOf<'${name}'>;`)
  .join('\n')}
}`;

const classes = elements.map(({ name }) => name).join(', ');
const propsNames = elements.flatMap(({ name }) => [`${name}Props`, `${name}Events`]).join(', ');
const allOf = (extras = '') => `export * from '../benchmark-elements.js';
import type { ${classes} } from '../benchmark-elements.js';
import type { ${propsNames} } from './props.js';
${extras}`;

/** The tags as members of an interface of a framework. */
const tags = (type) =>
  forAll(
    ({ tagName, name }) => `      '${tagName}': ${type}<${name}, ${name}Props, ${name}Events>;`,
  );

const files = {
  props: `import type { ${classes} } from '../benchmark-elements.js';

type EventOf<Name> = Name extends keyof HTMLElementEventMap ? HTMLElementEventMap[Name] : Event;
${forAll(propsOf)}
`,

  react: `${allOf(`import type { ClassAttributes, HTMLAttributes } from 'react';

type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };
type Props<Element, Own, Events> = ClassAttributes<Element> &
  Omit<HTMLAttributes<Element>, keyof Own> & Omit<Own, 'key'> & Listeners<Events> & { class?: string };`)}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags('Props')}
    }
  }
}
`,

  preact: `${allOf(`import type { ClassAttributes, HTMLAttributes } from 'preact';

type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };
type Props<Element extends EventTarget, Own, Events> = ClassAttributes<Element> &
  Omit<HTMLAttributes<Element>, keyof Own | keyof Listeners<Events>> & Omit<Own, 'key'> & Listeners<Events>;`)}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${tags('Props')}
    }
  }
}
`,

  solid: `${allOf(`import type { JSX } from 'solid-js';

type Listeners<Events> = { [Name in keyof Events & string as \`on:\${Name}\`]?: (event: Events[Name]) => void };
type Set<Own> = { [Name in keyof Own & string as \`prop:\${Name}\` | \`attr:\${Name}\`]?: Own[Name] };
type Props<Element, Own, Events> = Omit<JSX.HTMLAttributes<Element>, keyof Own | keyof Listeners<Events>> &
  Own & Set<Own> & Listeners<Events>;`)}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${tags('Props')}
    }
  }
}
`,

  svelte: `${allOf(`import type { HTMLAttributes } from 'svelte/elements';

type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\` | \`on:\${Name}\`]?: (event: Events[Name]) => void };
type Props<Element extends EventTarget, Own, Events> =
  Omit<HTMLAttributes<Element>, keyof Own | keyof Listeners<Events>> & Own & Listeners<Events>;`)}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags('Props')}
  }
}
`,

  vue: `${allOf(`import type { HTMLAttributes, PublicProps } from 'vue';

type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;
type Listeners<Events> = { [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void };
type Props<Element, Own, Events> = new () => Element & {
  $props: Omit<HTMLAttributes, keyof Own | keyof Listeners<Events>> & Omit<Own, 'key'> & Listeners<Events> & PublicProps;
};`)}

declare module 'vue' {
  interface GlobalComponents {
${tags('Props')}
  }
}
`,
};

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, `${name}.d.ts`), text);
}
