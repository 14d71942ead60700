import type { ColumnExpression } from '../columns/expression.js';
import type { AttributeError } from '../errors.js';
import { memo, stable } from '../memo.js';
import type { Source } from '../results/file.js';
import type { Results, Row } from '../results/results.js';
import { chosenChannels, namedChannels, type ChannelAttributes } from './model/channels.js';
import type { Along, Channels } from './model/model.js';

/** Reads the attributes that name columns, and chooses what they do not name; once for each change. */
export class ChannelReader {
  readonly #texts = stable<ChannelAttributes>();
  readonly #named = memo(namedChannels);
  readonly #chosen = memo(chosenChannels);

  /** The columns that attributes name. What is chosen has no name that is not in the file. */
  columns(
    results: Results,
    attributes: ChannelAttributes,
    file: Source,
  ): { readonly columns: readonly ColumnExpression[]; readonly errors: readonly AttributeError[] } {
    const { channels, errors } = this.#named(results, this.#texts(attributes), file);
    if (!channels) return { columns: [], errors };
    const { x, y, y2, color, pattern, label } = channels;
    const single = [x, color, pattern, label].filter((column) => column !== null);
    return { columns: [...y, ...y2, ...single], errors };
  }

  /**
   * All channels; `null` where an attribute can't be used, or there is nothing to draw.
   * @param rows those of the element, which decide
   */
  channels(
    results: Results,
    attributes: ChannelAttributes,
    rows: readonly Row[],
    along: Along,
    file: Source,
  ): { readonly channels: Channels | null; readonly errors: readonly AttributeError[] } {
    const { channels } = this.#named(results, this.#texts(attributes), file);
    if (!channels) return { channels: null, errors: [] };
    return this.#chosen(results, channels, rows, along, file);
  }
}
