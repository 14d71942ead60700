import { ResultsError } from '../errors.js';

const ELEMENTS = 'benchmark-chart, benchmark-filter, benchmark-table';
/** What a text that stands in for a file may have one of, but an article has more. */
const ARTICLE = `h1, h2, h3, h4, h5, h6, p + p, p:has(${ELEMENTS}), ${ELEMENTS}`;

/**
 * HTML knows no `<benchmark-table ... />`: what follows such a tag becomes its children, up to the
 * end of what it stands in. The sentence for that; `null` where the children may be meant.
 */
export function unclosedFault(host: HTMLElement & { readonly src: string }): ResultsError | null {
  const children = [...host.children];
  const holds = (selector: string): boolean => children.some((child) => child.matches(selector));
  const isMeant = host.nextElementSibling !== null || (host.src === '' && holds('table, script'));
  if (!holds(ELEMENTS) && (isMeant || !holds(ARTICLE))) return null;
  const tag = host.localName;
  return new ResultsError(
    'element',
    `<${tag}> is not closed: "/>" closes nothing in HTML. Write ></${tag}> in its place.`,
  );
}
