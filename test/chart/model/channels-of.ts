import {
  chosenChannels,
  namedChannels,
  type ChannelAttributes,
} from '../../../src/chart/model/channels.js';
import type { Along } from '../../../src/chart/model/model.js';
import type { Source } from '../../../src/results/file.js';
import type { Results, Row } from '../../../src/results/results.js';

/** The channels as a chart has them: those that attributes name, and those chosen besides. */
export function channelsOf(
  results: Results,
  attributes: ChannelAttributes,
  file: Source,
  rows: readonly Row[] = results.rows,
  along: Along = 'names',
  isStacked = false,
): ReturnType<typeof chosenChannels> {
  const { channels: named, errors } = namedChannels(results, attributes, file);
  if (!named) return { channels: null, errors };
  const chosen = chosenChannels(results, named, rows, along, file, isStacked);
  return { channels: chosen.channels, errors: [...errors, ...chosen.errors] };
}
