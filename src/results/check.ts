import { cellsOf, type Finding } from './check/finding.js';
import { constantColumns, differentCases, emptyColumns, shortRows } from './check/columns.js';
import { formulaFaults, mixedValues } from './check/mixed.js';
import { columnsAlike, nameVariants, repeatedNames } from './check/names.js';
import { oddRates } from './check/rates.js';
import { sentinels } from './check/sentinels.js';
import type { Results } from './results.js';

export type { Finding } from './check/finding.js';

/**
 * All that reading a file took for granted, and all that looks wrong in it, what weighs most first:
 * values that are false or lost, then names, then what a reader could do without.
 */
export function check(results: Results): Finding[] {
  const { columns, notes = [] } = results;
  const all = cellsOf(results);
  const noted = (isLoud: boolean) =>
    notes
      .filter((note) => note.isLoud === isLoud)
      .map(({ text }) => ({ text: `The file ${text}` }));
  return [
    ...noted(true),
    ...[formulaFaults, oddRates, sentinels, mixedValues].flatMap((rule) =>
      all.flatMap((cells) => rule(cells, all)),
    ),
    ...shortRows(all),
    ...repeatedNames(all),
    ...all.flatMap(nameVariants),
    ...columnsAlike(columns),
    ...all.flatMap(differentCases),
    ...emptyColumns(all),
    ...columns.flatMap(({ name, label, read }) =>
      read ? [{ text: `${label} is read as ${read}.`, column: name }] : [],
    ),
    ...noted(false),
    ...constantColumns(all),
  ];
}
