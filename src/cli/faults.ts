import { aggregateIn } from '../columns/aggregate.js';
import { parseColumn, parseColumns } from '../columns/expression.js';
import { formatOf } from '../columns/number-format.js';
import { attempt, type AttributeError } from '../errors.js';
import { conditionFaults } from '../query/untested.js';
import { rankSettings } from '../ranks/ranked-column.js';
import { closest } from '../results/did-you-mean.js';
import { fileName, type Source } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';
import { typesErrors } from '../results/values/types-attribute.js';
import { atOnce } from '../work.js';
import { populationOf } from '../rows/population.js';
import { parseSort } from '../rows/sort.js';
import { rowStages } from '../rows/stages.js';
import type { Tag } from './tags.js';

/** Attributes that name a list of columns; their labels may be used in all others. */
const LISTS = ['columns', 'facets', 'bars', 'heat', 'code', 'y', 'y2'];
/** Attributes that name one. */
const SINGLE = ['x', 'color', 'pattern', 'label', 'row-key', 'key', 'column'];
/** Of HTML, which any tag may have. */
const COMMON = /^(id|class|style|slot|part|lang|dir|hidden|title|markdown|role|data-.*|aria-.*)$/;

/**
 * What is wrong with the attributes of a tag that its file does not have to be read for.
 * @param known the attributes of each tag
 */
export function unknownAttributes(
  { name, attributes }: Tag,
  known: Readonly<Record<string, readonly string[]>>,
): string[] {
  const names = known[name] ?? [];
  return Object.keys(attributes)
    .filter((attribute) => !names.includes(attribute) && !COMMON.test(attribute))
    .map((attribute) => {
      const meant = closest(attribute, names);
      return `<${name}> has no attribute ${attribute}.${meant ? ` Did you mean ${meant}?` : ''}`;
    });
}

/** What an element would say of its attributes, and a value of its text, with these results. */
export function faultsOfTag(tag: Tag, results: Results, file: Source): string[] {
  const { name, attributes } = tag;
  const errors: AttributeError[] = [];
  const of = (attribute: string) => attributes[attribute] ?? '';
  const read = <T>(attribute: string, stage: (text: string) => readonly T[]): readonly T[] =>
    of(attribute).trim()
      ? attempt(
          () => stage(of(attribute)),
          [],
          (error) => errors.push({ attribute, error }),
        )
      : [];

  let columns: readonly Column[] = results.columns;
  const named = LISTS.flatMap((list) => read(list, (text) => parseColumns(text, columns, file)));
  columns = [...columns, ...named];
  for (const single of SINGLE) read(single, (text) => [parseColumn(text, columns, file)]);
  if (of('rank') !== 'true') read('rank', (text) => [parseColumn(text, columns, file)]);
  const { rows, errors: wrong } = atOnce(
    populationOf(results, of('missing'), of('where'), columns, file),
  );
  const mistyped = typesErrors(of('types'), results.columns, file);
  errors.push(...wrong, ...mistyped.map((error) => ({ attribute: 'types', error })));
  errors.push(...conditionFaults('highlight', of('highlight'), columns, file));
  const [cases, interval, lower] = [of('cases'), of('interval') || of('error'), of('lower')];
  const settings = rankSettings({ cases, interval, lower }, columns, file);
  errors.push(...settings.errors);
  // The order may name the column of ranks, which is worked out.
  if (attributes['rank'] === undefined) read('sort', (text) => parseSort(text, columns, file));
  const told = errors.map(
    ({ attribute, error }) => `<${name}${attribute && ` ${attribute}`}>: ${error.message}`,
  );
  return name === 'benchmark-value' && told.length === 0
    ? [...told, ...wrongText(tag, results, rows, file)]
    : told;
}

/** A sentence where the text of a value is not what the file says. */
function wrongText(tag: Tag, results: Results, rows: readonly Row[], file: Source): string[] {
  const { column: name = '', sort = '', where = '', lang = 'en' } = tag.attributes;
  const column = parseColumn(name, results.columns, file);
  const { columns } = results;
  const options = { sort, place: '', query: '', limit: Infinity, lang, file, columns };
  const { shown: ordered } = rowStages()(rows, options);
  const { number, cell } = formatOf(column, ordered, lang);
  const value = column.aggregate && aggregateIn(ordered, column, column.aggregate);
  const shown = column.aggregate
    ? typeof value === 'number'
      ? number(value)
      : ''
    : ordered[0]
      ? cell(ordered[0])
      : '';
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  if (!shown) return [`${fileName(file)} has no value for column="${name}" where="${where}".`];
  if (!tidy(tag.text) || tidy(tag.text) === tidy(shown)) return [];
  return [`The text says ${tidy(tag.text)}, ${fileName(file)} says ${shown}.`];
}
