import { ResultsError } from '../src/errors.js';

/** The ResultsError that a call throws; fails where it throws none. */
export function raised(call: () => unknown): ResultsError {
  try {
    call();
  } catch (error) {
    if (error instanceof ResultsError) return error;
    throw error;
  }
  throw new Error('Expected a ResultsError, but nothing was thrown.');
}
