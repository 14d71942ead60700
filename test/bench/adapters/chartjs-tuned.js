// With what its documentation names for speed: names at one angle, few of them measured, no legend.
import { tuning } from './chartjs.js';

export * from './chartjs.js';

tuning.dataset = { categoryPercentage: 1, barPercentage: 0.8 };
tuning.options = { normalized: true, devicePixelRatio: 1, plugins: { legend: { display: false } } };
tuning.x = { ticks: { minRotation: 60, maxRotation: 60, sampleSize: 20, autoSkipPadding: 4 } };
