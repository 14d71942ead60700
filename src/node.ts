/**
 * The package in Node, where pages are made before any browser shows them. There is no DOM, so
 * nothing is defined: the tags are written as they are, and the browser's bundle brings them to life.
 */
class NoElement {
  static readonly formats = { register(): void {} };
  static readonly types = { register(): void {} };
  static define(): void {}
}

export {
  NoElement as BenchmarkChart,
  NoElement as BenchmarkFilter,
  NoElement as BenchmarkTable,
  NoElement as BenchmarkValue,
};
export { addMessages } from './messages/messages.js';
export { ResultsError } from './errors.js';
export * from './group/events.js';
export { check } from './results/check.js';
