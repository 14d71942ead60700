import { Chart, type ChartConfiguration } from 'chart.js';
import { whenIdle } from '../work.js';

/** A file that comes sooner leaves no time, in ms. */
const SOON = 30;

let isWarm = false;
let isAsked = false;

export function newChart(canvas: HTMLCanvasElement, config: ChartConfiguration): Chart {
  isWarm = true;
  return new Chart(canvas, config);
}

/**
 * Makes a chart that nobody sees, once for a page, while its file is on the way: a browser compiles
 * what it runs for the first time, and a reader would wait for that.
 */
export function warmUp(): void {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => whenIdle(makeUnseen), SOON);
}

function makeUnseen(): void {
  if (isWarm) return;
  const data = { labels: ['a', 'b'], datasets: [{ data: [1, 2] }] };
  const options = { responsive: false, animation: false as const, events: [] };
  newChart(document.createElement('canvas'), { type: 'bar', data, options }).destroy();
}
