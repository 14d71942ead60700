/** What went wrong, for scripts; the message says it for people. */
export type ResultsErrorCode =
  | 'network' // the request failed
  | 'timeout' // the server sent nothing for too long
  | 'http' // the server answered with an error status
  | 'too-large' // the file is larger than max-size
  | 'html' // a web page came in place of data
  | 'parse' // the text is not valid YAML, JSON or CSV
  | 'empty' // there is nothing in the file, or no row
  | 'shape' // the data is in no shape that is understood
  | 'pointer' // the JSON Pointer in the fragment finds nothing
  | 'element' // `src="#id"` names no table or script of this page
  | 'column' // an attribute names a column that is not there
  | 'expression' // an attribute's expression can't be read
  | 'type' // a column has not the type that an attribute needs
  | 'attribute' // an attribute has a value that it does not know
  | 'drawing'; // the chart could not be drawn

interface ErrorDetails {
  readonly url?: string;
  readonly status?: number;
  readonly cause?: unknown;
}

/** A sentence that quotes a longer text helps nobody, and takes long to lay out. */
const LONGEST = 1_000;

/**
 * An error with a sentence that people see. The sentence names the file or the column and says
 * what to do.
 */
export class ResultsError extends Error {
  override readonly name = 'ResultsError';

  constructor(
    readonly code: ResultsErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message.length > LONGEST ? `${message.slice(0, LONGEST)} …` : message, {
      cause: details.cause,
    });
  }

  /** The address of the results file, where there is one. */
  get url(): string {
    return this.details.url ?? '';
  }

  /** What the server answered with; 0 where it did not answer, or all was well. */
  get status(): number {
    return this.details.status ?? 0;
  }

  /** Whether the same request may go well a little later. */
  get mayPass(): boolean {
    const { code, status, url } = this;
    if (code === 'http') return status >= 500 || [408, 425, 429].includes(status);
    return code === 'timeout' || (code === 'network' && !url.startsWith('file:'));
  }
}

/** What is wrong with an attribute. */
export interface AttributeError {
  /** '' where the sentence says which one it is. */
  readonly attribute: string;
  readonly error: ResultsError;
}

/**
 * Does what an author's text may break: a `ResultsError` is handed on, and a stand-in takes the
 * place of the result. Everything else is a fault of ours, and is thrown.
 */
export function attempt<Result, StandIn = Result>(
  stage: () => Result,
  standIn: StandIn,
  onError: (error: ResultsError) => void,
): Result | StandIn {
  try {
    return stage();
  } catch (error) {
    if (!(error instanceof ResultsError)) throw error;
    onError(error);
    return standIn;
  }
}
