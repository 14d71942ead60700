/** From the runs of all contenders to the figures that are told. */
import { markdownTable } from '../../scripts/readme.mjs';
import { median, pairedRatio } from '../../scripts/paired-ratio.mjs';
import { BY_HAND, OURS, YAML, measures } from './scenarios.mjs';

/** The medians of each contender, a row each. */
export function resultsOf({ name, kind, rows }, runs) {
  return [...runs].flatMap(([contender, figures]) => {
    const good = figures.filter(Boolean);
    if (good.length === 0) return [];
    const medians = Object.keys(good[0]).map((measure) => [measure, medianOf(good, measure)]);
    return {
      scenario: name,
      kind,
      rows,
      contender: contender.name,
      role: contender.role,
      rounds: good.length,
      ...Object.fromEntries(medians),
    };
  });
}

/**
 * The elements beside what is written by hand, and beside the best of the peers; a chart beside
 * Chart.js, too; with YAML beside the same records in JSON, since no peer reads YAML.
 */
export function comparisonOf(scenario, runs) {
  const contenders = [...runs.keys()].filter((contender) => runs.get(contender).some(Boolean));
  const named = (...names) => contenders.filter(({ name }) => names.includes(name));
  const peers = contenders.filter(({ role }) => role === 'peer');
  const beside = (measure, [ours], others) => {
    const other = bestOf(others, runs, measure);
    if (!ours || !other) return [];
    const { label, unit } = measures[measure];
    return {
      what: `${scenario.name}: ${label[scenario.kind] ?? label}`,
      file: ours.format === 'yml' ? 'YAML' : 'JSON',
      unit,
      ...compared(scenario, measure, runs.get(ours), runs.get(other)),
      beside: other.name === OURS ? 'JSON' : other.name,
    };
  };
  return scenario.goals.flatMap((measure) => {
    const rows = [
      beside(measure, named(OURS), named(BY_HAND)),
      beside(measure, named(OURS), peers),
      ...(scenario.kind === 'chart' ? [beside(measure, named(OURS), named('Chart.js'))] : []),
      ...(measure === 'load' ? [beside(measure, named(YAML), named(OURS))] : []),
    ].flat();
    return rows.filter((row, i) => rows.findIndex(({ beside }) => beside === row.beside) === i);
  });
}

/** Medians, and how many times as much ours is, with the 95 % interval; of times the work, too. */
function compared({ kind }, measure, ourRuns, theirRuns) {
  // Runs of one round make a pair.
  const pairs = ourRuns
    .map((ours, i) => [ours, theirRuns[i]])
    .filter((pair) => pair.every(Boolean));
  const sideOf = (side, measure) => pairs.map((pair) => pair[side][measure]);
  const ratioOf = (measure) => {
    const { ratio, low, high } = pairedRatio(sideOf(0, measure), sideOf(1, measure));
    return [ratio, low, high].map(shortened);
  };
  const row = {
    ours: shortened(median(sideOf(0, measure))),
    theirs: shortened(median(sideOf(1, measure))),
  };
  if (pairs.length === 0 || kind === 'mounts' || measures[measure].isAbsolute) return row;
  [row.times, row.low, row.high] = ratioOf(measure);
  const work = `${measure}_work`;
  if (work in pairs[0][0]) [row.work, row.work_low, row.work_high] = ratioOf(work);
  return row;
}

function bestOf(contenders, runs, measure) {
  const typical = (contender) => medianOf(runs.get(contender).filter(Boolean), measure);
  return contenders.toSorted((a, b) => typical(a) - typical(b))[0];
}

/** The comparison as a table for the README: a line for each figure, a column for each side. */
export function summaryTable(comparison) {
  const lineOf = ({ what, file }) => (file === 'YAML' ? `${what}, from YAML` : what);
  const lines = [...new Set(comparison.map(lineOf))];
  const cells = (rows) => rows.map(cell).join(', ');
  return markdownTable(
    ['', 'ours', 'beside what is written by hand', 'beside the best of the others'],
    lines.map((line) => {
      const rows = comparison.filter((row) => lineOf(row) === line);
      const [{ ours, unit }] = rows;
      const isByHand = (row) => row.beside === BY_HAND;
      return [
        line,
        withUnit(ours, unit),
        cells(rows.filter(isByHand)),
        cells(rows.filter((row) => !isByHand(row))),
      ];
    }),
  );
}

function cell({ beside, theirs, unit, times, work }) {
  const figure = times === undefined ? withUnit(theirs, unit) : `${times} ×`;
  return [
    figure,
    ...(work === undefined ? [] : [`(work ${work} ×)`]),
    ...(beside === BY_HAND ? [] : [beside]),
  ].join(' ');
}

function withUnit(value, unit) {
  return `${value.toLocaleString('en')} ${unit}`.trim();
}

function medianOf(figures, measure) {
  return shortened(median(figures.map((figure) => figure[measure])));
}

/** Three digits: more are noise. */
function shortened(value) {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
