import { attempt, type AttributeError, type ResultsError } from '../errors.js';
import { sentenceOn, type Source } from '../results/file.js';
import type { Results } from '../results/results.js';

const warned = new Set<string>();

/** Tells the author once for each message. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}

/** Tells the author what reading a file left out or chose. */
export function tellNotes({ notes = [] }: Results, file: Source): void {
  for (const { text, isLoud } of notes) if (isLoud) warnOnce(sentenceOn(file, text));
}

const told = new WeakSet<ResultsError>();

/** Tells the author of a failure once, though all elements that share a load may have it. */
export function tellFailure(host: Element, error: ResultsError): void {
  if (told.has(error)) return;
  told.add(error);
  const message = `<${host.localName}>: ${error.message}`;
  // Data in the page is read again whenever it changes.
  if (error.url) console.warn(message);
  else warnOnce(message);
}

/** What is wrong with an element's attributes: shown below it, and told to the author once. */
export class Faults {
  #errors: readonly ResultsError[] = [];
  /** While only the beginning of a file is there, what it lacks may come still. */
  isQuiet = false;

  constructor(private readonly host: Element) {}

  get errors(): readonly ResultsError[] {
    return this.#errors;
  }

  /** Before the attributes are read again. */
  clear(): void {
    this.#errors = [];
  }

  /** Notes what stages found. */
  addAll(errors: readonly AttributeError[]): void {
    for (const { attribute, error } of errors) this.add(attribute, error);
  }

  /** @param attribute '' where the sentence says which one it is */
  add(attribute: string, error: ResultsError): void {
    if (this.isQuiet) return;
    this.#errors = [...this.#errors, error];
    warnOnce(`<${this.host.localName}${attribute && ` ${attribute}`}>: ${error.message}`);
  }

  /** Runs a stage that an attribute may break; the rest goes on with a stand-in. */
  attempt<Result, StandIn>(
    attribute: string,
    standIn: StandIn,
    stage: () => Result,
  ): Result | StandIn {
    return attempt(stage, standIn, (error) => this.add(attribute, error));
  }
}
