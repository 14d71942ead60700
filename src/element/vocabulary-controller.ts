import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Results } from '../results/results.js';
import { vocabularyOf, type Vocabulary } from '../columns/vocabulary.js';

/** Follows the vocabulary of the host's results, and asks for an update when it grows. */
export class VocabularyController implements ReactiveController {
  #vocabulary: Vocabulary | null = null;
  #unsubscribe: () => void = () => {};

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The vocabulary of these results. */
  of(results: Results): Vocabulary {
    const vocabulary = vocabularyOf(results);
    if (vocabulary !== this.#vocabulary) {
      this.#unsubscribe();
      this.#vocabulary = vocabulary;
      this.#unsubscribe = vocabulary.subscribe(() => this.host.requestUpdate());
    }
    return vocabulary;
  }

  hostDisconnected(): void {
    this.#unsubscribe();
    this.#vocabulary = null;
  }
}
