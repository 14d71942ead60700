// What can be reached by hand: bars, an axis with grid lines, and as many names as have room.
import { createElement } from '../page/element.js';

const [WIDTH, HEIGHT] = [1200, 400];
const [LEFT, TOP] = [44, 10];
const [PLOT_WIDTH, PLOT_HEIGHT] = [WIDTH - LEFT - 8, HEIGHT - TOP - 90];
const NAME_WIDTH = 14;

let canvas, context;

export function mountChart(container, data) {
  const scale = devicePixelRatio;
  canvas = createElement('canvas', { width: WIDTH * scale, height: HEIGHT * scale });
  canvas.style.cssText = `width: ${WIDTH}px; height: ${HEIGHT}px`;
  context = canvas.getContext('2d');
  context.scale(scale, scale);
  updateChart(data);
  container.append(canvas);
}

export function updateChart({ labels, values }) {
  context.clearRect(0, 0, WIDTH, HEIGHT);
  context.font = '12px sans-serif';
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const greatest = values.reduce((a, b) => Math.max(a, b), 0);
  const step = greatest > 50 ? 20 : 10;
  const top = Math.ceil(greatest / step) * step || step;
  drawAxis(step, top);
  drawBars(values, top);
  drawNames(labels);
}

function drawAxis(step, top) {
  context.fillStyle = '#666';
  for (let value = 0; value <= top; value += step) {
    const y = TOP + PLOT_HEIGHT - (value / top) * PLOT_HEIGHT;
    context.fillText(String(value), LEFT - 6, y);
    context.fillRect(LEFT, y, PLOT_WIDTH, 0.5);
  }
}

/** In whole pixels. Of several bars that share a column of pixels only the tallest can be seen. */
function drawBars(values, top) {
  const slot = PLOT_WIDTH / values.length;
  const gap = slot > 3 ? Math.max(1, slot * 0.2) : 0;
  context.fillStyle = 'rgb(54, 162, 235)';
  for (let i = 0; i < values.length;) {
    const x = Math.round(i * slot);
    let value = values[i++];
    while (i < values.length && Math.round(i * slot) === x) value = Math.max(value, values[i++]);
    const height = Math.round((value / top) * PLOT_HEIGHT);
    const width = Math.max(1, Math.round(i * slot - gap) - x);
    context.fillRect(LEFT + x, TOP + PLOT_HEIGHT - height, width, height);
  }
}

function drawNames(labels) {
  const slot = PLOT_WIDTH / labels.length;
  context.fillStyle = '#666';
  for (let i = 0; i < labels.length; i += Math.ceil(NAME_WIDTH / slot)) {
    context.save();
    context.translate(LEFT + (i + 0.5) * slot, TOP + PLOT_HEIGHT + 4);
    context.rotate(-Math.PI / 3);
    context.fillText(labels[i].slice(-14), 0, 0);
    context.restore();
  }
}

export function unmountChart() {
  canvas.remove();
  canvas = context = null;
}
