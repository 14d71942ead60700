import {
  chosenChannels,
  type Read,
  namedChannels,
  type ChannelAttributes,
} from '../../../src/chart/model/channels.js';
import { rankSettings, type RankAttributes } from '../../../src/ranks/ranked-column.js';
import type { Along, Channels } from '../../../src/chart/model/model.js';
import type { Source } from '../../../src/results/file.js';
import type { Results, Row } from '../../../src/results/results.js';
import { atOnce } from '../../../src/work.js';

/** The attributes of a chart that name columns. */
export type ChartAttributes = ChannelAttributes & Partial<RankAttributes>;

/** The channels as a chart has them: those that attributes name, and those chosen besides. */
export function channelsOf(
  results: Results,
  attributes: ChartAttributes,
  file: Source,
  rows: readonly Row[] = results.rows,
  along: Along = 'names',
  isStacked = false,
): Read<Channels> {
  const { channels: named, errors } = namedChannels(results, attributes, file);
  if (!named) return { channels: null, errors };
  const { cases = '', interval = '', lower = '' } = attributes;
  const settings = rankSettings({ cases, interval, lower }, results.columns, file);
  const chosen = atOnce(chosenChannels(rows, results, named, settings, along, file, isStacked));
  return { channels: chosen.channels, errors: [...errors, ...settings.errors, ...chosen.errors] };
}
