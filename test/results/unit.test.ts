import { expect } from '@open-wc/testing';
import { convert, labelAndUnit } from '../../src/results/unit.js';

describe('a unit', () => {
  it('is converted within its kind, without stray digits', () => {
    expect(convert(2, 'min', 's')).to.equal(120);
    expect(convert(1.71, 'ms', 's')).to.equal(0.00171);
    expect(convert(2, 's', 'ms')).to.equal(2000);
    expect(convert(5, 'us', 'µs')).to.equal(5);
    expect(convert(1, 'GiB', 'MB')).to.equal(1073.741824);
    expect(convert(7, '$', '$')).to.equal(7);
  });

  it('is not converted to another kind', () => {
    expect(convert(1, 's', 'kB')).to.equal(null);
    expect(convert(1, '$', '€')).to.equal(null);
    expect(convert(1, 'constructor', 'toString')).to.equal(null);
  });

  it('stands in the last parentheses of a label', () => {
    expect(labelAndUnit('Percent correct (%)')).to.deep.equal({
      label: 'Percent correct',
      unit: '%',
    });
    expect(labelAndUnit('Price [$/1000 examples]')).to.deep.equal({
      ...{ label: 'Price', unit: '$/1000 examples' },
    });
    expect(labelAndUnit('A (b) c ( ms )')).to.deep.equal({ label: 'A (b) c', unit: 'ms' });
    expect(labelAndUnit('f(x) of y')).to.deep.equal({ label: 'f(x) of y', unit: '' });
    expect(labelAndUnit('(%)')).to.deep.equal({ label: '', unit: '%' });
  });
});
