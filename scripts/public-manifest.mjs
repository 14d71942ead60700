/**
 * A plugin for the analyzer of custom elements: makes of what it found in the sources what those
 * who have the package can use.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectFolder } from './project.mjs';

/** The only module that the package has of all that are described. */
const BUNDLE = 'dist/benchmark-elements.js';

export function publicManifest() {
  return {
    name: 'public-manifest',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const classes = manifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ kind }) => kind === 'class');
      const valuesOf = attributeValues();
      const cssProperties = customProperties();
      for (const one of classes) {
        one.members = one.members.filter(({ name, privacy }) => !privacy && !name.startsWith('#'));
        for (const attribute of one.attributes) {
          const values = valuesOf(one.name, attribute.fieldName);
          if (values) attribute.type.text = values.map((value) => `'${value}'`).join(' | ');
        }
        if (one.tagName) one.cssProperties = cssProperties;
      }
      const elements = classes.filter(({ tagName }) => tagName);
      const module = {
        kind: 'javascript-module',
        path: BUNDLE,
        declarations: classes,
        exports: elements.flatMap(({ name, tagName }) => {
          const declaration = { name, module: BUNDLE };
          return [
            { kind: 'js', name, declaration },
            { kind: 'custom-element-definition', name: tagName, declaration },
          ];
        }),
      };
      manifest.modules = [withBundle(module)];
    },
  };
}

/** The same, where each module of the sources is the bundle. */
function withBundle(module) {
  return JSON.parse(JSON.stringify(module), (key, value) =>
    key === 'module' && /^\/?src\//.test(value) ? BUNDLE : value,
  );
}

/** The words that an attribute can have, as the compiler knows them; null where it takes any text. */
function attributeValues() {
  const { config } = ts.readConfigFile(join(projectFolder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectFolder);
  const entry = join(projectFolder, 'src/index.ts');
  const program = ts.createProgram([entry], { ...options, types: [] });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(
    checker.getSymbolAtLocation(program.getSourceFile(entry)),
  );
  return (className, field) => {
    const symbol = exported.find(({ name }) => name === className);
    const property =
      symbol &&
      checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(symbol)).getProperty(field);
    const { types = [] } = property ? checker.getTypeOfSymbol(property) : {};
    const values = types.filter((type) => type.isStringLiteral()).map(({ value }) => value);
    return values.length > 0 ? values.filter(Boolean) : null;
  };
}

/** The public custom properties, each with the sentence that stands above it in the theme. */
function customProperties() {
  const theme = readFileSync(join(projectFolder, 'src/theme/theme.styles.ts'), 'utf8');
  const pattern =
    /(?:\/\*\* ([^*]+?) \*\/\s*)?--_[\w-]+: var\(\s*(--benchmark-[\w-]+),\s*(.*?)\s*\);/gs;
  return [...theme.matchAll(pattern)].map(([, description, name, value]) => ({
    name,
    default: value.replace(/\s+/g, ' '),
    description: description ?? `Colour of series ${name.match(/\d+$/)}.`,
  }));
}
