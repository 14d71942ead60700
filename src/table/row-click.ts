/** So far may the pointer slip between pressing and letting go, in CSS pixels. */
const SLIP = 4;

/**
 * Tells a click on a row from a click on something in it that has a use of its own, and from the
 * end of marking a text. (A selection within a shadow root can't be read in all browsers.)
 */
export class RowClick {
  #pressed: PointerEvent | null = null;

  readonly press = (event: PointerEvent): void => {
    this.#pressed = event;
  };

  isMeant(event: MouseEvent): boolean {
    const { clientX = event.clientX, clientY = event.clientY } = this.#pressed ?? {};
    this.#pressed = null;
    const travel = Math.hypot(event.clientX - clientX, event.clientY - clientY);
    return travel <= SLIP && !(event.target as Element).closest('a, button, input');
  }
}
