import { expect } from '@open-wc/testing';
import { convert, isUnit, labelAndUnit } from '../../../src/results/values/unit.js';

describe('a unit', () => {
  it('is converted within its kind, without stray digits', () => {
    expect(convert(2, 'min', 's')).to.equal(120);
    expect(convert(1.71, 'ms', 's')).to.equal(0.00171);
    expect(convert(2, 's', 'ms')).to.equal(2000);
    expect(convert(5, 'us', 'µs')).to.equal(5);
    expect(convert(1, 'GiB', 'MB')).to.equal(1073.741824);
    expect(convert(7, '$', '$')).to.equal(7);
  });

  it('is the same by its long name', () => {
    expect(convert(90, 'secs', 'minutes')).to.equal(1.5);
    expect(convert(5, 'usec', 'µs')).to.equal(5);
    expect(convert(2, 'days', 'hours')).to.equal(48);
    expect(convert(1, 'mb', 'bytes')).to.equal(1e6);
  });

  it('is converted above and below the line of a rate', () => {
    expect(convert(1.2, 'ms/op', 'us/op')).to.equal(1200);
    expect(convert(3.1, 'ops/ms', 'ops/s')).to.equal(3100);
    expect(convert(5, 'ops/sec', 'op/s')).to.equal(5);
    expect(convert(5, 'MB/s', 'kB/ms')).to.equal(5);
    expect(convert(12, 'ns/iter', 'ns/iteration')).to.equal(12);
    expect(convert(2, 'ms per op', 'us/op')).to.equal(2000);
    expect(convert(1, 'ops/s', 'us/op')).to.equal(null);
    expect(convert(1, 'B/op', 'allocs/op')).to.equal(null);
    expect(convert(1, 'ns/op', 'ns/iter')).to.equal(null);
  });

  it('is known by its name', () => {
    const units = ['%', '$', 'US$', 'EUR', 's', 'secs', 'µs', 'MiB', 'mJ', 'kWh', 'GHz', 'GFLOPS'];
    const rates = [
      'ops/s',
      'kB/s',
      'pg/cell',
      'tokens/s',
      '$/1000 examples',
      'ns/iter',
      'ms per op',
    ];
    for (const text of [...units, ...rates, '°C', 'fps', 'x', 'seconds/1000 examples']) {
      expect(isUnit(text), text).to.equal(true);
    }
    const names = ['5-shot', '95', 'wall', 'lower is better', 'MA', 'A', 'm', 'n/a', 'and/or', ''];
    for (const text of [...names, 'toString', 'pass/fail', 'A/B', '2024/11']) {
      expect(isUnit(text), text).to.equal(false);
    }
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
      label: 'Price',
      unit: '$/1000 examples',
    });
    expect(labelAndUnit('A (b) c ( ms )')).to.deep.equal({ label: 'A (b) c', unit: 'ms' });
    expect(labelAndUnit('f(x) of y')).to.deep.equal({ label: 'f(x) of y', unit: '' });
    expect(labelAndUnit('(%)')).to.deep.equal({ label: '', unit: '%' });
  });
});
