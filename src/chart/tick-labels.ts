import { Ticks, type Scale, type Tick } from 'chart.js';
import type { ColumnExpression } from '../columns/expression.js';
import { numberFormat, powerOfTen, steppedFormat } from '../columns/number-format.js';

type Write = (value: number) => string;

/** Beyond these, zeros are hard to count. */
const [SMALL, LARGE] = [1e-4, 1e9];
/** The same for what can have another unit: 3 s are easier to read than 3,000,000,000 ns. */
const [SMALL_IN_UNIT, LARGE_IN_UNIT] = [1e-3, 1e6];

/**
 * How the ticks of an axis are written: as numbers in the page's language, beyond what can be read
 * with powers of ten.
 * @param columns what is measured along the axis; counts have the letters that the file writes
 */
export function tickLabels(
  columns: readonly ColumnExpression[],
  format: (column: ColumnExpression, value: number) => string,
  isLog: boolean,
  lang: string,
): (this: Scale, value: number | string, index: number, ticks: Tick[]) => string | string[] {
  const [column] = columns;
  const areCounts = columns.every(({ reader, unit }) => reader?.kind === 'count' && unit === '');
  const units = new Set(columns.map(({ unit }) => unit));
  const stepped = units.size === 1 && column ? steppedFormat(column.unit, lang) : null;
  const spread = numberFormat('', 0, lang, 3);
  return function (this: Scale, value, index, ticks) {
    // Without the marks of rounding in them (0.30000000000000004).
    const number = Number(Number(value).toPrecision(12));
    if (column && areCounts) return format(column, number);
    const sizes = ticks.map((tick) => Math.abs(tick.value)).filter((size) => size > 0);
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    if (stepped && (most < SMALL_IN_UNIT || most >= LARGE_IN_UNIT)) return stepped(number);
    if (isLog) return logLabel(number, least < SMALL || most >= LARGE, this.chart.options.locale);
    if (most < SMALL || most >= 1e15) return spread(number);
    return Ticks.formatters.numeric.call(this, number, index, ticks);
  };
}

function logLabel(number: number, isWide: boolean, locale: string | undefined): string {
  const plain: Write = (value) => value.toLocaleString(locale, { maximumSignificantDigits: 6 });
  if (!isWide || (number >= 0.01 && number <= 100)) return plain(number);
  const [mantissa, exponent] = number.toExponential().split('e');
  const power = powerOfTen(Number(exponent));
  return mantissa === '1' ? power : `${plain(Number(mantissa))}\u00a0×\u00a0${power}`;
}
