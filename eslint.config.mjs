import prettier from 'eslint-config-prettier';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noOnlyTests from 'eslint-plugin-no-only-tests';
import * as wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import imports from './scripts/lint-imports.mjs';

const noMarkup = {
  selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
  message: 'Render with Lit, or set textContent: this would run what a file contains.',
};
const noSpreadLiteral = {
  selector: 'SpreadElement > :matches(ArrayExpression, ObjectExpression)',
  message: 'Write its parts, however the formatter breaks the lines.',
};

export default defineConfig(
  globalIgnores([
    'dist',
    'release',
    'coverage',
    'demo/jekyll',
    'demo/data',
    'demo/docs',
    'test/samples',
    'test/sites/*/',
  ]),
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn'] }],
      'no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Text from a results file must never run. A strict Content-Security-Policy forbids it too.
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', noMarkup],
      'no-restricted-properties': [
        'error',
        ...['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].map((property) => ({
          property,
          message: 'Render with Lit: this would run what a file contains.',
        })),
        { object: 'document', property: 'write', message: 'This would replace the page.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Lit binds the listeners of a template itself.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // The typings of the DOM comparison turn every `to.equal()` into a promise. It is none.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y, imports },
    settings: { wc: { elementBaseClasses: ['LitElement', 'SourceElement', 'ResultsElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-useless-template-literals': 'error',
      'lit/no-this-assign-in-render': 'error',
      'imports/floors': 'error',
      'imports/no-circle': 'error',
    },
  },
  {
    // These know nothing of the page.
    files: ['src/{results,columns,query,rows}/**'],
    rules: {
      'no-restricted-imports': ['error', 'lit', 'chart.js'],
      'no-restricted-globals': ['error', 'document', 'window', 'customElements'],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noMarkup, noSpreadLiteral] },
  },
  {
    files: ['test/**'],
    plugins: { 'no-only-tests': noOnlyTests },
    rules: {
      'no-only-tests/no-only-tests': 'error',
      // A test may build the page that an author would write.
      'no-restricted-syntax': ['error', noSpreadLiteral],
      // Chai's `to.be.true`, and values that are there because the test put them there.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    // These talk to a terminal.
    rules: { 'no-console': 'off' },
  },
  prettier,
);
