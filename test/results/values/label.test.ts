import { expect } from '@open-wc/testing';
import { labelOf } from '../../../src/results/values/label.js';
import { columnOf } from '../column-of.js';

describe('the label of a column', () => {
  it('is a phrase where its name is one', () => {
    const labels: Record<string, string> = {
      pass_rate_2: 'Pass rate 2',
      model: 'Model',
      _released: 'Released',
      iters: 'Iters',
      p_value: 'P value',
      'total cost': 'Total cost',
      größe_netto: 'Größe netto',
      min: 'Min',
      latency_p95: 'Latency p95',
      url: 'Url',
      n: 'N',
    };
    for (const [name, label] of Object.entries(labels)) expect(labelOf(name), name).to.equal(label);
  });

  it('is the name as the file writes it everywhere else', () => {
    const names = ['mJ', 'pg/cell', 'kB/s', 'mAP', 'nDCG@10', 'p(95)', 'p95', 'f1', '__init__.py'];
    const more = ['astropy__astropy', 'tool_call_tag=', 'Pass_Rate', 'pass@1.humaneval', 'ns', 's'];
    for (const name of [...names, ...more, 'primaryMetric.score', 'MMLU', '#params', '__proto__']) {
      expect(labelOf(name), name).to.equal(name);
    }
  });

  it('keeps what stands in parentheses, if that is no unit', () => {
    const of = (name: string) => {
      const { label, unit } = columnOf([74.02, 64.16], name);
      return [label, unit];
    };
    expect(of('MMLU (5-shot)')).to.deep.equal(['MMLU (5-shot)', '']);
    expect(of('p(95)')).to.deep.equal(['p(95)', '']);
    expect(of('Score Error (99.9%)')).to.deep.equal(['Score Error (99.9%)', '']);
    expect(of('Score (lower is better)')).to.deep.equal(['Score (lower is better)', '']);
    expect(of('#Params (B)')).to.deep.equal(['#Params (B)', '']);
    expect(of('FLOPs @640 (B)')).to.deep.equal(['FLOPs @640 (B)', '']);
    expect(of('Total Cost ($)')).to.deep.equal(['Total Cost', '$']);
    expect(of('Time (s)')).to.deep.equal(['Time', 's']);
    expect(of('real avg [ms]')).to.deep.equal(['Real avg', 'ms']);
    expect(of('Length (tokens)')).to.deep.equal(['Length', 'tokens']);
    expect(of('Cost (USD)')).to.deep.equal(['Cost', '$']);
    expect(of('Solved (percent)')).to.deep.equal(['Solved', '%']);
    expect(of('Energy (in mJ)')).to.deep.equal(['Energy', 'mJ']);
    expect(of('Price [$/1000 examples]')).to.deep.equal(['Price', '$/1000 examples']);
  });
});
