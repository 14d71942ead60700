import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/chart/chart-controller.js';
import { warmUp } from '../../src/chart/warm-up.js';
import { waitUntil } from '../wait-until.js';

describe('the chart that nobody sees', () => {
  it('is made once, and goes again', async () => {
    let count = 0;
    const counting = { id: 'counting', afterInit: () => void count++ };
    Chart.register(counting);
    try {
      warmUp();
      warmUp();
      await waitUntil(() => count > 0, 'the chart');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(count).to.equal(1);
      expect(Object.keys(Chart.instances)).to.have.lengthOf(0);
    } finally {
      Chart.unregister(counting);
    }
  });
});
