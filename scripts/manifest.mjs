import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';

/** The classes that custom-elements.json describes: the elements, and what they inherit from. */
export function allDeclarations() {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'custom-elements.json'), 'utf8'));
  return manifest.modules.flatMap(({ declarations }) => declarations);
}

/** The elements that custom-elements.json describes. */
export const describedElements = () => allDeclarations().filter(({ tagName }) => tagName);

/** The words that an attribute can have; none where it takes any text. */
export function valuesOf({ type }) {
  return [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
}
