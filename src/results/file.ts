import { ResultsError, type ResultsErrorCode } from '../errors.js';

/** Where results come from, as far as it is known. Errors name it. */
export interface Source {
  /** The address of the results file; a fragment is not part of it. */
  readonly url?: string;
  /** What the author says that the format is: `yaml`, `json`, `jsonl`, `csv`, `tsv` or `go-bench`. */
  readonly format?: string;
  /** The media type that the server or a script's `type` gives; parameters may follow it. */
  readonly mediaType?: string;
}

/** The name of the results file, such as "qwq.yml"; "the data" where there is no file. */
export function fileName({ url }: Source): string {
  return decoded(pathOf(url).replace(/^([a-z]+:\/\/[^/]*$|.*\/)/i, '')) || 'the data';
}

/** The path within an address, without query and fragment, nor who signs in where it leads. */
export function pathOf(url = ''): string {
  return /^(data|blob):/i.test(url) ? '' : withoutSignIn(url).replace(/[?#].*$/s, '');
}

/** An address as it may be shown: without the name and the password in `//name:password@host`. */
export function withoutSignIn(url: string): string {
  return url.replace(/^([^/\\?#]*[/\\]{2,})[^/\\?#]*@/, '$1');
}

/** A sentence that begins with the file's name: "qwq.yml is empty." */
export function sentenceOn(source: Source, text: string): string {
  return `${fileName(source).replace(/^the /, 'The ')} ${text}`;
}

/** A `ResultsError` whose sentence begins with the file's name. */
export function fault(
  code: ResultsErrorCode,
  source: Source,
  text: string,
  cause?: unknown,
  status?: number,
): ResultsError {
  return new ResultsError(code, sentenceOn(source, text), { url: source.url, cause, status });
}

/** That there is nothing to show, and what to do about it. */
export function emptyFault(source: Source, what = 'is empty.'): ResultsError {
  const advice = source.url
    ? 'Is src the right address, and was the file written to its end?'
    : 'Put rows into it.';
  return fault('empty', source, `${what} ${advice}`);
}

/** The text that an address has percent-encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign: the text is good enough as it stands.
  }
}
