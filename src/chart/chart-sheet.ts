import type { ColumnExpression } from '../columns/expression.js';
import { titleOf } from '../columns/find-column.js';
import type { SheetBody, SheetColumn } from '../export/sheet.js';
import type { Messages } from '../messages/messages.js';
import { plainText, type Value } from '../results/results.js';
import type { Known } from './known.js';
import { marksOf, valueText, type Mark } from './marks.js';
import type { ChartModel } from './model/model.js';

/** Writes both ends of an interval; by themselves they are exact. */
type WriteEnds = (column: ColumnExpression, ends: readonly [number, number]) => readonly string[];

/** What a chart draws, as a table: a row for each mark, in reading order. */
export function chartSheet(
  model: ChartModel,
  known: Known,
  messages: Messages,
  marks: readonly Mark[] = marksOf(model),
  writeEnds?: WriteEnds,
): SheetBody {
  const { channels, categories, series } = model;
  const { x, label, color, y, y2 } = channels;
  const column = (
    title: string,
    value: (mark: Mark) => Value,
    text = (mark: Mark) => plainText(value(mark)),
  ): SheetColumn => {
    const values = marks.map(value);
    const isNumber = values.every((value) => value === null || typeof value === 'number');
    return { title, isNumber, value: (row) => values[row]!, text: (row) => text(marks[row]!) };
  };
  const ours = (column: SheetColumn): SheetColumn => ({ ...column, isOurs: true });
  const ofRow = (of: ColumnExpression) =>
    column(
      titleOf(of),
      ({ point }) => of.value(point.row) ?? (of.text(point.row) || null),
      ({ point }) => known.cell(of, point.row),
    );
  const exact: WriteEnds = (of, ends) => ends.map((end) => known.format(of, end));
  const ends = (['low', 'high'] as const).map((end, index) =>
    ours(
      column(
        end === 'low' ? messages.from() : messages.to(),
        ({ point }) => point[end],
        ({ series, point: { low, high } }) =>
          low === null || high === null
            ? ''
            : (writeEnds ?? exact)(series.column, [low, high])[index]!,
      ),
    ),
  );
  const [measure] = y;
  const one = y.length === 1 && y2.length === 0 ? measure : undefined;
  const labelOf = ({ series }: Mark) => series.label;
  const drawn = [
    ({ point }: Mark) => point.y,
    ({ series, point }: Mark) => valueText(known, series, point),
  ] as const;
  const isEmpty = ({ value }: SheetColumn) => marks.every((_mark, row) => value(row) === null);
  const columns = [
    ...(label && label !== x ? [ofRow(label)] : []),
    categories ? column(x.label, ({ point }) => categories[point.position] ?? null) : ofRow(x),
    ...(series.length > 1
      ? [one && color ? column(color.label, labelOf) : ours(column(messages.series(), labelOf))]
      : []),
    one ? column(titleOf(one), ...drawn) : ours(column(messages.value(), ...drawn)),
    ...ends.filter((end) => !isEmpty(end)),
  ];
  return { columns, length: marks.length };
}
