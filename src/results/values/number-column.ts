import { each, mapped, some, type Work } from '../../work.js';
import type { Cells } from './cells.js';
import { labelOf } from './label.js';
import type { ColumnSeparators } from './separators-of-file.js';
import { holdsNames, readingsOf, sumOf, type Readings } from './number-reader.js';

import { convertMargin, type Margin } from './margins.js';

import type { TypedColumn } from './typed-column.js';
import { unitSign } from './unit-names.js';
import { convert, isCounted, isUnit, labelAndUnit } from './unit.js';
import type { WrittenNumber } from './value.js';
import { wordsOf } from './words.js';

/** A column of numbers, if its cells are that: all in one unit, the odd text a missing value. */
export function* numberColumn(
  cells: Cells,
  { separators, note }: ColumnSeparators,
): Work<TypedColumn | null> {
  if (!(yield* looksNumeric(cells))) return null;
  const readings = yield* readingsOf(cells, separators, namedUnit(cells.name)?.unit === '%');
  if (!(yield* isOfNumbers(cells, readings))) return null;
  const column = yield* toNumbers(cells, readings, note);
  // "7B" and "13B" are names of models, and no bytes.
  return column.unit === 'B' && holdsNames(cells.name) ? null : column;
}

/** A column of numbers because its author says so: what can't be read is a missing value. */
export function* forcedNumbers(
  cells: Cells,
  { separators, note }: ColumnSeparators,
): Work<TypedColumn> {
  const isPercent = namedUnit(cells.name)?.unit === '%';
  return yield* toNumbers(cells, yield* readingsOf(cells, separators, isPercent), note);
}

/** At least one text that a number may begin, and not too many different ones beside it. */
function* looksNumeric({ texts, numbers }: Cells): Work<boolean> {
  if (numbers > 0) return true;
  let odd = 0;
  let isThere = false;
  const areOdd = yield* some(texts.keys(), (text) => {
    if (/^(?:[A-Z]{1,3}\s?)?\W{0,3}\d|^PT?\d|^\W?(?:inf|∞)/iu.test(text)) isThere = true;
    else return ++odd > 200 && odd > texts.size / 2;
    return false;
  });
  return isThere && !areOdd;
}

/**
 * Whether a column is one of numbers. It may hold words for "no number" at any share if they are
 * known ones or bounds, such as "timeout" and ">600". Other words must be few, short and repeated,
 * or a quarter of the values at most.
 */
function* isOfNumbers(cells: Cells, { numbers, reasons, words }: Readings): Work<boolean> {
  const unit = yield* usualUnit(numbers, cells.texts);
  let alike = cells.numbers;
  let odd = cells.booleans + cells.lists;
  yield* each(numbers, ([text, number]) => {
    const count = cells.texts.get(text)!;
    if (inUnit(number.value, number.unit, unit) === null) odd += count;
    else alike += count;
  });
  if (alike === 0) return false;
  const unknown = sumOf(words.values());
  if (alike >= 3 * (odd + unknown + reasons)) return true;
  if (odd > 0) return false;
  if (unknown === 0) return true;
  const areStates = [...words].every(([word, count]) => count > 1 && /^[^\d]{1,24}$/.test(word));
  if (!areStates || holdsNames(cells.name)) return false;
  // Names repeat themselves; measures differ.
  const different = new Set([...numbers.values()].map(({ value }) => value));
  if (different.size < 2 || different.size <= alike / 2) return false;
  return unknown <= alike ? words.size <= 3 : words.size <= 2 && alike * 4 >= unknown + reasons;
}

function* toNumbers(cells: Cells, { numbers, reader }: Readings, note: string): Work<TypedColumn> {
  const { name, values, texts } = cells;
  const named = namedUnit(name);
  const usual = reader.kind === 'duration' ? 's' : yield* usualUnit(numbers, texts);
  // "Time (wall)" with values such as "2s": what stands in the parentheses is not the unit.
  const isNamed = named !== null && (usual === '' || convert(1, usual, named.unit) !== null);
  const unit = isNamed ? named.unit : usual;
  const margins = new Map<string, Margin>();
  const units = new Set<string>();
  yield* each(numbers, ([text, number]) => {
    if (number.unit) units.add(number.unit);
    const margin = number.error && convertMargin(number.error, number.unit || unit, unit);
    if (margin) margins.set(text, margin);
  });
  // A bare zero needs no unit.
  const isBare = (number: unknown) => typeof number === 'number' && number !== 0;
  const hasBare =
    !isNamed &&
    unit !== '' &&
    reader.kind !== 'duration' &&
    ((yield* some(numbers.values(), (number) => number.unit === '' && isBare(number.value))) ||
      (yield* some(values, isBare)));
  const isMixed = units.size > 1 || (units.size === 1 && !units.has(unit));
  const notes = [
    [reader.note, note].filter(Boolean).join(', '),
    isMixed && reader.kind !== 'duration' ? `units brought to ${unit}` : '',
    hasBare ? `${unit}, also where no unit stands` : '',
  ];
  const isPlain = reader.kind === 'number' && !reader.note;
  return {
    name,
    type: 'number',
    label: labelOf((isNamed && named.label) || name),
    unit,
    read: notes.filter(Boolean).join('; '),
    ...(!isPlain && { reader }),
    ...(hasBare && { hasBare }),
    values: yield* mapped(values, (value) => {
      if (typeof value === 'string') {
        const number = numbers.get(value);
        return number ? inUnit(number.value, number.unit, unit) : null;
      }
      // A program's -0 is no other number.
      return typeof value === 'number' ? value + 0 : null;
    }),
    ...(margins.size > 0 && {
      margins: yield* mapped(
        values,
        (value) => (typeof value === 'string' && margins.get(value)) || null,
      ),
    }),
  };
}

/** What a file's name says of the unit: "Time (s)", "before.txt sec/op", but not "MMLU (5-shot)"; `null` where it says none. */
function namedUnit(name: string): { label: string; unit: string } | null {
  const [, bare, rate] = /^(.+) (\S+\/op)$/.exec(name) ?? [];
  const named = bare && rate ? { label: bare, unit: rate } : labelAndUnit(name);
  const unit = named.unit.replace(/^in\s+/, '');
  if (unit === '' || !(isUnit(unit) || isCounted(unit))) return null;
  // "#Params (B)" and "FLOPs (B)" are thousands of millions, and no bytes.
  if (
    unit === 'B' &&
    wordsOf(name).some((word) => /^#?(?:param(?:eter)?|token|flop|mac)s?$/.test(word))
  ) {
    return null;
  }
  return { label: named.label, unit: unitSign(unit) };
}

/** A number in its column's unit; `null` where its own can't be brought to that. */
function inUnit(value: number, own: string, unit: string): number | null {
  return convert(value, own || unit, unit);
}

/** The unit that most of the values have; empty where none has one. */
function* usualUnit(
  numbers: ReadonlyMap<string, WrittenNumber>,
  texts: ReadonlyMap<string, number>,
): Work<string> {
  const counts = new Map<string, number>();
  yield* each(numbers, ([text, { unit }]) => {
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + (texts.get(text) ?? 0));
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
