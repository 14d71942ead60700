import { parseColumn } from '../columns/expression.js';
import { attempt, ResultsError, type AttributeError } from '../errors.js';
import { memo, stable } from '../memo.js';
import type { Source } from '../results/file.js';
import type { Column } from '../results/results.js';
import type { CellStyle } from './cells/cell.js';
import { cellStyleNames, cellStyles, type CellStyleName } from './cells/cell-styles.js';
import type { Formatters } from './formatters.js';
import { readList } from './named-columns.js';

/** How cells look, by the names of their columns. */
export interface CellLooks {
  readonly styles: ReadonlyMap<string, readonly CellStyleName[]>;
  /** What a page's own cells are made of. */
  readonly templates: ReadonlyMap<string, HTMLTemplateElement>;
  /** How a script writes values. */
  readonly formatters: Formatters | null;
  readonly errors: readonly AttributeError[];
}

/** The attributes that name columns, one for each style of cell. */
type StyleAttributes = Readonly<Record<CellStyleName, string>>;

/** An element that says how its cells look: by attributes, by templates among its children, by script. */
export type LooksHost = Element & StyleAttributes & Pick<CellLooks, 'formatters'>;

/**
 * Reads how cells look; anew only where something changed.
 * @returns a function of the element, and of what its attributes may name
 */
export function cellLooks(): (
  host: LooksHost,
  columns: readonly Column[],
  file: Source,
) => CellLooks {
  const attributes = stable<StyleAttributes>();
  const templates = stable<ArrayLike<HTMLTemplateElement>>();
  const read = memo(readLooks);
  return (host, columns, file) => {
    const named = cellStyleNames.map((name) => [name, host[name]]);
    const found = host.querySelectorAll<HTMLTemplateElement>(':scope > template[data-column]');
    return read(
      attributes(Object.fromEntries(named) as StyleAttributes),
      templates({ ...found, length: found.length }),
      host.formatters,
      columns,
      file,
    );
  };
}

const PLAIN: CellLooks = { styles: new Map(), templates: new Map(), formatters: null, errors: [] };

function readLooks(
  attributes: StyleAttributes,
  templates: ArrayLike<HTMLTemplateElement>,
  formatters: Formatters | null,
  columns: readonly Column[],
  file: Source,
): CellLooks {
  const errors: AttributeError[] = [];
  const styles = new Map<string, readonly CellStyleName[]>();
  for (const style of cellStyleNames) {
    const { needsNumbers }: CellStyle = cellStyles[style];
    for (const { name, type } of readList(style, attributes[style], columns, file, errors)) {
      if (!needsNumbers || type === 'number') {
        const others = styles.get(name) ?? [];
        styles.set(name, [...others.filter((other) => other !== style), style]);
      } else {
        const message = `Column "${name}" holds no numbers, so ${style} can't show it.`;
        errors.push({ attribute: style, error: new ResultsError('type', message, file) });
      }
    }
  }
  const named = Array.from(templates).flatMap((template) => {
    const attribute = 'data-column';
    return attempt(
      () => [
        [parseColumn(template.getAttribute(attribute)!, columns, file).name, template] as const,
      ],
      [],
      (error) => errors.push({ attribute, error }),
    );
  });
  const isPlain = styles.size + named.length + errors.length === 0 && !formatters;
  // The same again, so that no row is written again for it.
  return isPlain ? PLAIN : { styles, templates: new Map(named), formatters, errors };
}
