import { atOnce, type Work } from '../work.js';
import { cellsOf, type Cells, type Finding } from './check/finding.js';
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
  return atOnce(findingsIn(results));
}

/** The same as work that can pause. */
export function* findingsIn(results: Results): Work<Finding[]> {
  const { columns, notes = [] } = results;
  const all = yield* cellsOf(results);
  const noted = (isLoud: boolean) =>
    notes
      .filter((note) => note.isLoud === isLoud)
      .map(({ text }) => ({ text: `The file ${text}` }));
  const ofEach = function* (
    ...rules: readonly ((of: Cells, all: readonly Cells[]) => Finding[])[]
  ) {
    const findings: Finding[] = [];
    for (const rule of rules) {
      for (const cells of all) {
        findings.push(...rule(cells, all));
        yield;
      }
    }
    return findings;
  };
  return [
    ...noted(true),
    ...(yield* ofEach(formulaFaults, oddRates, sentinels, mixedValues)),
    ...shortRows(all),
    ...repeatedNames(all),
    ...(yield* ofEach(nameVariants)),
    ...columnsAlike(columns),
    ...(yield* ofEach(differentCases)),
    ...emptyColumns(all),
    ...columns.flatMap(({ name, label, read }) =>
      read ? [{ text: `${label} is read as ${read}.`, column: name }] : [],
    ),
    ...noted(false),
    ...constantColumns(all),
  ];
}
