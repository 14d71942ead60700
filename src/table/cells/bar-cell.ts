import { tickStep } from 'd3-array';
import { css, html, nothing } from 'lit';
import { numberAt } from '../../columns/number-at.js';
import type { CellStyle } from './cell.js';
import { scaleOfColumn, type Scale } from './cell-scale.js';

/** What a bar is drawn on. */
type DrawnScale = Omit<Scale, 'least' | 'greatest'>;

/** What a broken bar is longer than the longest true one, as a share of the scale. */
const BREAK = 0.15;

/**
 * A number over a bar from zero, on a scale with ticks. A bar that would flatten all others is broken.
 */
export const barCell: CellStyle = {
  needsNumbers: true,
  isInDetails: false,
  cell: (column, rows, messages, _isLower, endsOf) => {
    const own = scaleOfColumn(column, rows);
    if (!own) return (content) => content;
    const isShare = column.unit === '%' && own.least >= 0 && own.greatest <= 100;
    const scale: DrawnScale = isShare ? percentScale : own;
    const { start, length } = drawn(scale, isShare ? 10 : undefined);
    const percent = (value: number) => `${(100 * value) / length}%`;
    const track = `--_zero:${percent(-start)}`;
    return (content, row) => {
      const value = numberAt(row, column);
      if (value === null) return content;
      const isBroken =
        (scale.isBrokenHigh && value > scale.high) || (scale.isBrokenLow && value < scale.low);
      const within = (number: number) => Math.min(Math.max(number, start), start + length);
      const end = within(value);
      const ends = endsOf?.(row)?.map(within);
      const whisker =
        ends && `--_start:${percent(ends[0]! - start)};--_size:${percent(ends[1]! - ends[0]!)}`;
      const bar = `--_start:${percent(Math.min(end, 0) - start)};--_size:${percent(Math.abs(end))}`;
      const kind = `bar${isBroken ? ' broken' : ''}${value < 0 ? ' negative' : ''}`;
      return html`${content}${
          isBroken
            ? html`<span class="visually-hidden" lang=${messages.lang}
                >, ${messages.barNotToScale()}</span
              >`
            : ''
        }<span
          class=${start < 0 ? 'track signed' : 'track'}
          title=${isBroken ? messages.barNotToScale() : ''}
          .style=${track}
          ><span class=${kind} .style=${bar}></span>${
            whisker ? html`<span class="whisker" .style=${whisker}></span>` : nothing
          }</span
        >`;
    };
  },
  styles: css`
    .bars {
      min-inline-size: 8em;
    }
    .track {
      display: block;
      position: relative;
      block-size: 6px;
      margin-block: 0.15em 0.2em;
      background: color-mix(in srgb, var(--_bar-color) 14%, transparent);
      /* Drawn from left to right, and turned round as a whole. */
      direction: ltr;
      print-color-adjust: exact;
      forced-color-adjust: none;
    }
    .track:dir(rtl) {
      transform: scaleX(-1);
    }
    .signed::after {
      content: '';
      position: absolute;
      inset-block: -0.1em;
      left: var(--_zero);
      border-inline-start: 1px solid;
    }
    .bar {
      --_bar: var(--_bar-color);
      position: absolute;
      inset-block: 0;
      left: var(--_start);
      inline-size: var(--_size);
      background: var(--_bar);
    }
    /* An interval: a thin line with a rim, seen on the bar and beside it. */
    .whisker {
      position: absolute;
      inset-block: calc(50% - 1px);
      left: var(--_start);
      inline-size: var(--_size);
      background: currentColor;
      outline: 1px solid var(--_surface-color, Canvas);
    }
    .broken {
      background: none;
    }
    .broken.negative {
      transform: scaleX(-1);
    }
    .broken::before,
    .broken::after {
      content: '';
      position: absolute;
      inset-block: 0;
    }
    .broken::before {
      inset-inline: 0 1.1em;
      background: var(--_bar);
      clip-path: polygon(0 0, 100% 0, calc(100% - 0.3em) 100%, 0 100%);
    }
    .broken::after {
      inline-size: 1em;
      right: 0;
      background: repeating-linear-gradient(130deg, var(--_bar) 0 0.15em, transparent 0.15em 0.3em);
      clip-path: polygon(0.3em 0, 100% 0, 100% 100%, 0 100%);
    }
    @media (forced-colors: active) {
      .bar {
        --_bar: CanvasText;
      }
    }
  `,
};

const percentScale: DrawnScale = { low: 0, high: 100, isBrokenLow: false, isBrokenHigh: false };

/** What the whole track stands for: with zero, with room for breaks, and from tick to tick below zero. */
function drawn(scale: DrawnScale, givenStep?: number): { start: number; length: number } {
  const [low, high] = [Math.min(scale.low, 0), Math.max(scale.high, 0)];
  const room = BREAK * (high - low);
  const end = high + (scale.isBrokenHigh ? room : 0);
  const step = givenStep ?? tickStep(0, high - low || 1, 5);
  const start = -Math.ceil((-low + (scale.isBrokenLow ? room : 0)) / step) * step;
  return { start, length: end - start || 1 };
}
