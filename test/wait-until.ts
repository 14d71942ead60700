import { waitUntil as poll } from '@open-wc/testing';

/** Waits until something holds. However busy the machine is, a right page gets there in time. */
export function waitUntil(holds: () => unknown, message?: string): Promise<void> {
  return poll(holds, message, { timeout: 15_000 });
}
