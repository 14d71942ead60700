import { seriesOf } from '../../../src/chart/model/series.js';
import { splitsOf } from '../../../src/chart/model/splits.js';
import { bar } from '../../../src/chart/types/bar.js';
import { en } from '../../../src/messages/en.js';
import { resultsFrom } from '../../../src/results/parse.js';
import type { Row } from '../../../src/results/results.js';
import { atOnce } from '../../../src/work.js';
import { channelsOf, type ChartAttributes } from './channels-of.js';

const none = { x: '', y: '', y2: '', color: '', pattern: '', label: '', interval: '', legend: '' };

/** What bars show of some rows: what tells them apart, their values in each series, and the notes. */
export function drawnBy(
  data: unknown,
  attributes: Partial<ChartAttributes>,
  {
    where = () => true,
    isStacked = false,
  }: { where?: (row: Row) => boolean; isStacked?: boolean } = {},
) {
  const results = resultsFrom(data);
  const rows = results.rows.filter(where);
  const texts = { ...none, ...attributes };
  const channels = channelsOf(results, texts, {}, rows, 'names', isStacked).channels!;
  const [placement, isLog] = [bar.placement(channels.x), { x: false, y: false }];
  const splits = atOnce(splitsOf(rows, channels, placement, en));
  const { series, notes, barsPerCategory } = atOnce(
    seriesOf(rows, splits, channels, placement, isLog, en),
  );
  return {
    color: channels.color?.name,
    pattern: channels.pattern?.name,
    unit: channels.y[0]!.unit,
    labels: series.map(({ label }) => label),
    values: series.map(({ points }) => points.map(({ y }) => y)),
    notes,
    most: barsPerCategory,
  };
}
