import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { createElement } from '../page/element.js';

use([BarChart, CanvasRenderer, GridComponent, TooltipComponent]);

let box, chart;

export function mountChart(container, { labels, values }) {
  box = createElement('div');
  box.style.cssText = 'width: 1200px; height: 400px';
  container.append(box);
  chart = init(box, null, { renderer: 'canvas' });
  return draw({
    animation: false,
    tooltip: {},
    xAxis: { type: 'category', data: labels, axisLabel: { rotate: 60 } },
    yAxis: { type: 'value' },
    series: [{ type: 'bar', data: values }],
  });
}

export function updateChart({ labels, values }) {
  return draw({ xAxis: { data: labels }, series: [{ data: values }] });
}

function draw(option) {
  return new Promise((resolve) => {
    const end = () => {
      chart.off('finished', end);
      resolve();
    };
    chart.on('finished', end);
    chart.setOption(option);
  });
}

export function unmountChart() {
  chart.dispose();
  box.remove();
  chart = box = null;
}
