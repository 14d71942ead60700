import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import { createElement } from '../page/element.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** What another adapter sets. */
export const tuning = { dataset: {}, options: {}, x: {} };

let box, chart;

export function mountChart(container, { labels, values }) {
  box = createElement('div');
  box.style.cssText = 'position: relative; width: 1200px; height: 400px';
  const canvas = createElement('canvas');
  box.append(canvas);
  container.append(box);
  const style = { label: 'pass rate', backgroundColor: 'rgb(54, 162, 235)', ...tuning.dataset };
  chart = new Chart(canvas, {
    type: 'bar',
    data: { labels, datasets: [{ data: values, ...style }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { ...tuning.x }, y: { beginAtZero: true } },
      ...tuning.options,
    },
  });
}

export function updateChart({ labels, values }) {
  chart.data.labels = labels;
  chart.data.datasets[0].data = values;
  chart.update();
}

export const bars = () => chart.getDatasetMeta(0).data.length;

export function unmountChart() {
  chart.destroy();
  box.remove();
  chart = box = null;
}
