/** What is measured, and beside whom. */

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {'ours' | 'by hand' | 'peer'} role
 * @property {string} [table] its module in `adapters/`
 * @property {string} [chart]
 * @property {'json' | 'yml'} [format] of the file that it reads
 */

export const OURS = 'benchmark-elements';
export const YAML = 'benchmark-elements, YAML';
export const BY_HAND = 'by hand';
// With 100,000 rows they take minutes.
const SLOW = ['Grid.js', 'simple-datatables'];

const tables = [
  { name: OURS, role: 'ours', table: 'ours' },
  { name: YAML, role: 'ours', table: 'ours', format: 'yml' },
  { name: BY_HAND, role: 'by hand', table: 'hand-written-table' },
  { name: 'DataTables', role: 'peer', table: 'datatables' },
  { name: 'simple-datatables', role: 'peer', table: 'simple-datatables' },
  { name: 'Grid.js', role: 'peer', table: 'gridjs' },
  { name: 'Tabulator', role: 'peer', table: 'tabulator' },
  { name: 'AG Grid', role: 'peer', table: 'ag-grid' },
  { name: 'regular-table', role: 'peer', table: 'regular-table' },
];

const charts = [
  { name: OURS, role: 'ours', chart: 'ours' },
  { name: BY_HAND, role: 'by hand', chart: 'hand-written-chart' },
  { name: 'Chart.js', role: 'peer', chart: 'chartjs' },
  { name: 'Chart.js, tuned', role: 'peer', chart: 'chartjs-tuned' },
  { name: 'ECharts', role: 'peer', chart: 'echarts' },
  { name: 'Observable Plot', role: 'peer', chart: 'plot' },
  { name: 'uPlot', role: 'peer', chart: 'uplot' },
];

const [ours, yaml, byHand] = tables;
const pages = [
  { ...ours, chart: 'ours' },
  { ...yaml, chart: 'ours' },
  { ...byHand, chart: 'hand-written-chart' },
  ...[
    ['DataTables', 'Chart.js'],
    ['simple-datatables', 'Chart.js'],
    ['Tabulator', 'Chart.js'],
    ['AG Grid', 'ECharts'],
    ['regular-table', 'uPlot'],
  ].map(([table, chart]) => ({
    ...charts.find(({ name }) => name === chart),
    ...tables.find(({ name }) => name === table),
    name: `${table} and ${chart}`,
  })),
];

const named =
  (...names) =>
  ({ name }) =>
    names.includes(name);
const without =
  (...names) =>
  ({ name }) =>
    !names.includes(name);

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {'page' | 'table' | 'chart' | 'mounts'} kind
 * @property {number} rows or bars
 * @property {Contender[]} contenders
 * @property {string[]} goals the measures that the summary has
 */

const strain = ['memory', 'nodes', 'block', 'shift'];

/** @type {Scenario[]} */
export const scenarios = [
  scenario('page', 1_000, pages, ['load', 'key', ...strain]),
  scenario('page', 10_000, pages, ['load', 'key']),
  scenario('table', 100, tables.filter(without(YAML)), ['load', 'key', 'clear', 'sort', ...strain]),
  scenario('table', 1_000, tables, ['load', 'key', ...strain]),
  scenario('table', 10_000, tables, ['load', 'key']),
  scenario('table', 100_000, tables.filter(without(YAML, ...SLOW)), ['load', 'key']),
  scenario('chart', 50, charts, ['load', 'update']),
  mounts('table', 100, tables.filter(named(OURS, BY_HAND, 'DataTables', 'regular-table'))),
  mounts('chart', 50, charts.filter(named(OURS, BY_HAND, 'Chart.js', 'uPlot'))),
];

function mounts(part, size, contenders) {
  const goals = ['memory', 'later', 'nodes', 'listeners'];
  return {
    ...scenario(part, size, contenders, goals),
    name: `100 mounts of a ${part}`,
    kind: 'mounts',
  };
}

function scenario(kind, rows, contenders, goals) {
  const size = `${rows.toLocaleString('en')} ${kind === 'chart' ? 'bars' : 'rows'}`;
  return { name: `${kind}, ${size}`, kind, rows, contenders, goals };
}

/** What each measure is called, and its unit; of times there is the main thread's work, too. */
export const measures = {
  load: {
    label: { page: 'rows and chart', table: 'first rows', chart: 'first chart' },
    unit: 'ms',
  },
  key: { label: 'keystroke', unit: 'ms' },
  clear: { label: 'clearing the search', unit: 'ms' },
  sort: { label: 'sorting', unit: 'ms' },
  update: { label: 'update', unit: 'ms' },
  memory: { label: 'memory', unit: 'MB' },
  later: { label: 'memory of 100 more, after 300', unit: 'MB' },
  nodes: { label: 'DOM nodes', unit: '' },
  listeners: { label: 'listeners', unit: '' },
  block: { label: 'longest block', unit: 'ms', isAbsolute: true },
  shift: { label: 'layout shift', unit: '', isAbsolute: true },
};
