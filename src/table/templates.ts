import { parseColumn } from '../columns/expression.js';
import { attempt, type AttributeError } from '../errors.js';
import type { Source } from '../results/file.js';
import type { Column } from '../results/results.js';

/** The children of a table that say how a column's cells look. */
export interface NamedTemplates {
  /** By the names of the columns. */
  readonly templates: ReadonlyMap<string, HTMLTemplateElement>;
  readonly errors: readonly AttributeError[];
}

export function templatesOf(host: Element): ArrayLike<HTMLTemplateElement> {
  const found = host.querySelectorAll<HTMLTemplateElement>(':scope > template[data-column]');
  return { ...found, length: found.length };
}

/** Finds the columns that templates are for. */
export function namedTemplates(
  found: ArrayLike<HTMLTemplateElement>,
  columns: readonly Column[],
  file: Source,
): NamedTemplates {
  const errors: AttributeError[] = [];
  const templates = Array.from(found).flatMap((template) => {
    const attribute = 'data-column';
    const name = attempt(
      () => parseColumn(template.getAttribute(attribute)!, columns, file).name,
      null,
      (error) => errors.push({ attribute, error }),
    );
    return name === null ? [] : [[name, template] as const];
  });
  return { templates: new Map(templates), errors };
}
