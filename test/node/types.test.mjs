import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { projectFolder } from '../../scripts/project.mjs';
import { projectWithPackage } from './installed.mjs';

// Lit is not among them: the types must need no other package than the framework's.
const frameworks = ['@types/react', 'csstype', 'preact', 'solid-js', 'svelte', 'vue'];
const { folder } = projectWithPackage(frameworks);
const samples = join(projectFolder, 'test/samples');
const names = readdirSync(samples);
cpSync(samples, folder, { recursive: true });

const program = ts.createProgram(
  names.map((name) => join(folder, name)),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.Preserve,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  },
);

function faultsIn(file) {
  const faults = [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ];
  return faults.map(({ start, messageText }) => {
    const { line } = file.getLineAndCharacterOfPosition(start);
    return `${file.fileName}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

describe('the types of the installed package', () => {
  for (const name of names) {
    test(`take what is right in ${name}, and refuse what is wrong`, () => {
      const file = program.getSourceFile(join(folder, name));
      assert.deepEqual(faultsIn(file), []);
    });
  }

  test('have no fault of their own, and import only frameworks', () => {
    const own = program
      .getSourceFiles()
      .filter(({ fileName }) =>
        fileName.replaceAll('/', sep).includes(`${sep}benchmark-elements${sep}`),
      );
    assert.equal(own.length, 8);
    assert.deepEqual(own.flatMap(faultsIn), []);
  });
});
