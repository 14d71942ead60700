import { timeOf } from '../../results/values/date.js';
import { ShownValue } from '../../results/values/shown-value.js';
import { convert, unitsLike } from '../../results/values/unit.js';
import { isMissingWord, linkOf, readNumber } from '../../results/values/value.js';
import { textOf } from './cell-pieces.js';

/** What tables are sorted by in DataTables, Tablesort, MediaWiki, Stupid Table and sorttable.js. */
export const sortKeys = ['data-sort', 'data-order', 'data-sort-value', 'sorttable_customkey'];

/**
 * The value of a cell: its text, with the link of which it is the whole text, and with the value
 * that the page gives for machines (`data-value`, `<data>`, `<time>`, `<meter>`, `<progress>`) or
 * for sorting.
 * @param unit the column's; '' for none
 */
export function valueOfCell(cell: Element, text: string, unit: string): string | ShownValue {
  const whole = wholeOf(cell, text);
  const value = givenValue(cell, whole, text, unit) ?? text;
  // Where there is nothing to read, the value is what can be shown.
  if (text === '') return value;
  const link = whole.find((element) => element instanceof HTMLAnchorElement);
  const address = link ? linkOf(link.href) : null;
  const href = address === linkOf(text) ? null : address;
  return value === text && !href ? text : new ShownValue(value, text, href);
}

/** The elements with a meaning of their own that have all of a cell's text. */
function wholeOf(cell: Element, text: string): readonly Element[] {
  const kinds = 'a[href], data[value], meter[value], progress[value], time[datetime]';
  const isWhole = (element: Element) => textOf(element) === text;
  return [...cell.querySelectorAll(kinds)].filter(isWhole);
}

function givenValue(
  cell: Element,
  whole: readonly Element[],
  text: string,
  unit: string,
): string | null {
  const inner = whole.find((element) => element.hasAttribute('value'));
  const value = (cell.getAttribute('data-value') ?? inner?.getAttribute('value'))?.trim();
  if (value && (text === '' || !isMissingWord(text))) return measured(text, value, unit) ?? value;

  const time = whole.find((element) => element.hasAttribute('datetime'));
  const moment = time?.getAttribute('datetime')?.trim();
  if (moment && timeOf(moment) !== null) return moment;

  const keys = sortKeys.map((name) => cell.getAttribute(name)?.trim());
  const key = keys.find((key) => key !== undefined);
  return key ? sortedValue(cell, text, key, unit) : null;
}

/**
 * What a sort key says of a value. Keys are for an order alone, and many are no measure: -1 or 99999
 * for "n/a", 3 for "High", lower case for a name. So a number counts where the text is a quantity
 * that it agrees with, or one that can't be read ("1:20"); a moment counts where the text is no date.
 */
function sortedValue(cell: Element, text: string, key: string, unit: string): string | null {
  if (text === '') return cell.firstElementChild ? key : null;
  if (isMissingWord(text) || timeOf(text) !== null) return null;
  if (readNumber(text)) return measured(text, key, unit);
  const moment = /\d/.test(text) && momentOf(key);
  return moment || (readNumber(key) && /^[-+−.\d\p{Sc}(]/u.test(text) ? key : null);
}

/**
 * A number given for another that is shown, in the unit in which the two agree: 0.000412 for
 * "412 µs" is in seconds, 0.42 for "42%" a share. `null` where they don't agree.
 */
function measured(text: string, given: string, unit: string): string | null {
  const [shown, number] = [readNumber(text), readNumber(given)];
  if (!shown || !number || number.unit) return null;
  const agrees = (value: number | null) =>
    value !== null && Math.abs(value - shown.value) < lastPlace(text, shown.value);
  if (agrees(number.value)) return shown.unit ? `${given} ${shown.unit}` : given;
  const own = shown.unit || unit;
  const share = Number((100 * number.value).toPrecision(12));
  if (own === '%' && agrees(share)) return `${share}%`;
  const other = unitsLike(own).find((name) => agrees(convert(number.value, name, own)));
  return other ? `${given} ${other}` : null;
}

/** What one more in the last digit is: 0.1 for "42.1". */
function lastPlace(text: string, value: number): number {
  const [written = '1', fraction = ''] = /\d[\d,]*(?:\.(\d+))?/.exec(text) ?? [];
  const scale = value === 0 ? 1 : Math.abs(value) / Number(written.replaceAll(',', ''));
  return scale * 10 ** -fraction.length;
}

/** A date, or a count of seconds or milliseconds from 2001 on, or 20241128; `null` for another key. */
function momentOf(key: string): string | null {
  const written = key.replace(/^((?:19|20)\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');
  if (!/^\d{1,7}$/.test(key) && timeOf(written) !== null) return written;
  return /^1\d{9}(?:\d{3})?$/.test(key)
    ? new Date(Number(key.padEnd(13, '0'))).toISOString()
    : null;
}
