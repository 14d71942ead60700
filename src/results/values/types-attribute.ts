import { ResultsError } from '../../errors.js';
import { closest, suggestion } from '../did-you-mean.js';
import { fileName, type Source } from '../file.js';
import { fold } from '../fold.js';
import type { Column, ColumnType } from '../results.js';

/** The words that an author may use, which are what a column calls its type. */
export const columnTypes: readonly ColumnType[] = ['text', 'number', 'date', 'boolean', 'link'];

/** What the attribute `types` says of one column. */
interface GivenType {
  readonly name: string;
  readonly type: ColumnType;
}

/** A column with a comma or a colon in its name is quoted. */
const entry =
  /\s*(?:"((?:[^"]|"")*)"\s*|'((?:[^']|'')*)'\s*|([^,:"'\s][^,:]*)):([^,]*)(?:,|$)|[^,]+(?:,|$)/g;

/** Reads `version: text, size: number`; what can't be read is left out, and named. */
export function typesOf(attribute: string): {
  readonly types: readonly GivenType[];
  readonly unknown: readonly string[];
} {
  const types: GivenType[] = [];
  const unknown: string[] = [];
  for (const [all, double, single, plain, word = ''] of attribute.matchAll(entry)) {
    const name = double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? plain?.trim();
    const type = columnTypes.find((one) => one === word.trim().toLowerCase());
    if (name && type) types.push({ name, type });
    else if (all.replace(',', '').trim() !== '') unknown.push(all.replace(/,$/, '').trim());
  }
  return { types, unknown };
}

/** The type that an author gives to a column, by its name or its label. */
export function typeGiven(
  types: readonly GivenType[],
  name: string,
  label: string,
): ColumnType | undefined {
  const given =
    types.find((given) => given.name === name) ??
    types.find((given) => isCalled(given.name, { name, label }));
  return given?.type;
}

function isCalled(given: string, { name, label }: Pick<Column, 'name' | 'label'>): boolean {
  return fold(given) === fold(name) || fold(given) === fold(label);
}

/** What is wrong with an attribute `types`, in sentences: a column or a type that there is not. */
export function typesErrors(
  attribute: string,
  columns: readonly Column[],
  file: Source,
): readonly ResultsError[] {
  const { types, unknown } = typesOf(attribute);
  const names = columns.map(({ name }) => name);
  return [
    ...unknown.map((text) => {
      const word = text.split(':').at(-1)?.trim() ?? '';
      const meant = closest(word, columnTypes);
      const guess = text.includes(':') && meant ? ` Did you mean "${meant}"?` : '';
      return new ResultsError(
        'attribute',
        `types="${text}" is not understood.${guess} Write types="column: type", where the type is one of ${columnTypes.join(', ')}.`,
      );
    }),
    ...types
      .filter(({ name }) => !columns.some((column) => isCalled(name, column)))
      .map(
        ({ name }) =>
          new ResultsError(
            'column',
            `Column "${name}" in types is not in ${fileName(file)}. ${suggestion(name, names, 'Its columns are')}`,
            { url: file.url },
          ),
      ),
  ];
}
