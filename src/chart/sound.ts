import { extent } from 'd3-array';
import type { Scene } from './frame.js';
import type { Mark } from './marks.js';

/** The lowest tone in Hz, and how many octaves there are above it. */
const LOWEST = 220;
const OCTAVES = 3;
/** How long a tone lasts, in seconds, and how loud it is at most, of 1. */
const LENGTH = 0.25;
const LOUDNESS = 0.15;

/** Values as tones, the higher the greater. Nothing sounds until a reader asks for it. */
export class Sound {
  #context: AudioContext | null = null;
  #tone: OscillatorNode | null = null;

  constructor(private readonly contextOf = () => new AudioContext()) {}

  get isOn(): boolean {
    return this.#context !== null;
  }

  /** To be called in answer to a press: browsers let nothing sound by itself. */
  readonly toggle = (): void => {
    if (this.#context) this.turnOff();
    else this.#context = this.contextOf();
  };

  turnOff(): void {
    void this.#context?.close();
    this.#context = null;
  }

  /** @param share where the value is between the least, 0, and the greatest, 1 */
  play(share: number): void {
    const context = this.#context;
    if (!context) return;
    this.stop();
    const { currentTime, destination } = context;
    const gain = new GainNode(context, { gain: LOUDNESS });
    const frequency = LOWEST * 2 ** (OCTAVES * share);
    this.#tone = new OscillatorNode(context, { frequency });
    this.#tone.connect(gain).connect(destination);
    gain.gain.linearRampToValueAtTime(0, currentTime + LENGTH);
    this.#tone.start();
    this.#tone.stop(currentTime + LENGTH);
  }

  stop(): void {
    this.#tone?.stop();
    this.#tone = null;
  }
}

/** Where the value of a mark is between the least and the greatest of its axis, as the axis has it. */
export function shareOf({ point, series }: Mark, { model, options }: Scene): number {
  const write = options.scale === 'log' && series.axis === 'y' ? Math.log : Number;
  const values = model.series
    .filter(({ axis }) => axis === series.axis)
    .flatMap(({ points }) => points.map(({ y }) => write(y)));
  const [least = 0, most = 0] = extent(values);
  return most > least ? (write(point.y) - least) / (most - least) : 0.5;
}
