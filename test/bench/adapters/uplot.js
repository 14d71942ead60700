import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { createElement } from '../page/element.js';

let box, chart, labels, whenDrawn;

export function mountChart(container, data) {
  labels = data.labels;
  box = createElement('div');
  container.append(box);
  return drawn(() => {
    chart = new uPlot(options, points(data), box);
  });
}

export function updateChart(data) {
  labels = data.labels;
  return drawn(() => chart.setData(points(data)));
}

function drawn(draw) {
  return new Promise((resolve) => {
    whenDrawn = resolve;
    draw();
  });
}

const points = ({ values }) => [values.map((_, i) => i), values];
const nameOf = (i) => (Number.isInteger(i) ? (labels[i] ?? '').slice(-14) : '');
const options = {
  width: 1200,
  height: 400,
  legend: { show: false },
  scales: {
    x: { time: false, range: (_, first, last) => [first - 0.5, last + 0.5] },
    y: { range: (_, __, greatest) => [0, Math.max(greatest, 1)] },
  },
  axes: [
    { rotate: -60, size: 90, grid: { show: false }, values: (_, ticks) => ticks.map(nameOf) },
    {},
  ],
  series: [
    {},
    {
      label: 'pass rate',
      fill: 'rgb(54, 162, 235)',
      width: 0,
      paths: uPlot.paths.bars({ size: [0.8] }),
      points: { show: false },
    },
  ],
  hooks: { draw: [() => whenDrawn()] },
};

export function unmountChart() {
  chart.destroy();
  box.remove();
  chart = box = null;
}
