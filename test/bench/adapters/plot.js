import { barY, plot } from '@observablehq/plot';

const NAMES = 80;

let figure;

export function mountChart(container, data) {
  figure = draw(data);
  container.append(figure);
}

// It has no update: a chart is drawn anew.
export function updateChart(data) {
  const before = figure;
  figure = draw(data);
  before.replaceWith(figure);
}

function draw({ labels, values }) {
  const every = Math.ceil(labels.length / NAMES);
  return plot({
    width: 1200,
    height: 400,
    marginBottom: 90,
    x: {
      type: 'band',
      domain: labels,
      label: null,
      tickRotate: -60,
      ticks: labels.filter((_, i) => i % every === 0),
    },
    y: { grid: true },
    marks: [barY(values, { x: labels, y: values, fill: 'steelblue' })],
  });
}

export const bars = () => figure.querySelectorAll('[aria-label=bar] rect').length;

export function unmountChart() {
  figure.remove();
  figure = null;
}
