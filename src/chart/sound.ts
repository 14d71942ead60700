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
