const probe = document.createElement('div');
probe.style.cssText =
  'position: fixed; top: 0; left: 0; width: 1px; height: 1px; contain: strict; opacity: 0';
document.documentElement.append(probe);

const PATIENCE = 60_000;
const channel = new MessageChannel();
const waiting = new Set();
let isAsked = false;

/**
 * The time just after the first frame that was painted while something was so.
 *
 * It is looked for in a callback of a ResizeObserver, on a probe whose size changes in each frame:
 * after all animation frames' callbacks and the layout, before the paint of that very frame. A
 * message that is posted there arrives after the paint.
 *
 * @param {() => boolean} [isSo] may throw as long as it is not
 * @returns {Promise<number>}
 */
export function painted(isSo = () => true) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It was never seen.')), PATIENCE);
    waiting.add({ isSo, resolve, timer });
    askForFrame();
  });
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function askForFrame() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    probe.style.width = probe.style.width === '1px' ? '2px' : '1px';
  });
}

let ready = [];
new ResizeObserver(() => {
  if (!isAsked) return;
  ready = [...waiting].filter(({ isSo }) => {
    try {
      return isSo();
    } catch {
      return false;
    }
  });
  channel.port2.postMessage(null);
}).observe(probe);

channel.port1.onmessage = () => {
  const time = performance.now();
  isAsked = false;
  for (const one of ready) {
    waiting.delete(one);
    clearTimeout(one.timer);
    one.resolve(time);
  }
  if (waiting.size > 0) askForFrame();
};
