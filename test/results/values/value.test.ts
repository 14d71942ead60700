import { expect } from '@open-wc/testing';
import {
  isMissingWord,
  linkOf,
  readBoolean,
  readNumber,
} from '../../../src/results/values/value.js';

describe('a written value', () => {
  it('is a number with its unit', () => {
    const numbers: Record<string, [number, string]> = {
      '77.47%': [77.47, '%'],
      '77.47 %': [77.47, '%'],
      '$1.20': [1.2, '$'],
      '-$5': [-5, '$'],
      '$-5': [-5, '$'],
      '5 €': [5, '€'],
      '1.71ms': [1.71, 'ms'],
      '12 µs': [12, 'µs'],
      '3 GiB': [3, 'GiB'],
      '1,234,567.8': [1234567.8, ''],
      '-5': [-5, ''],
      '−5': [-5, ''],
      '+3': [3, ''],
      '1e-3': [0.001, ''],
      '2E6': [2e6, ''],
      '1e308': [1e308, ''],
      '.5': [0.5, ''],
      '0.0': [0, ''],
      '-0.0': [0, ''],
      '-Infinity': [-Infinity, ''],
      '.inf': [Infinity, ''],
      inf: [Infinity, ''],
      'EUR 12': [12, '€'],
      '12 EUR': [12, '€'],
      'US$ 5': [5, '$'],
      '12$': [12, '$'],
      '%12': [12, '%'],
      '1.53x': [1.53, 'x'],
      '433,289.1 ops/s': [433289.1, 'ops/s'],
      '12 mJ': [12, 'mJ'],
      "1'234.5": [1234.5, ''],
      '1\u202f234.5': [1234.5, ''],
      '4.5 × 10⁻²³': [4.5e-23, ''],
      '4.5\u00a0×\u00a010⁻²³': [4.5e-23, ''],
      '1.5·10³ ms': [1500, 'ms'],
      '1.5 x 10^-3': [0.0015, ''],
      '10⁻²³': [1e-23, ''],
      '412\u00a0μs': [412, 'μs'],
    };
    for (const [text, [value, unit]] of Object.entries(numbers)) {
      expect(readNumber(text), text).to.deep.equal({ value, unit });
    }
  });

  it('is not a number where it only looks like one', () => {
    const texts = ['007', '0045641', '0.65.2', '1.0.dev', '1_000', '1,23', '12,34,567', '0,123'];
    const more = [
      '5%%',
      '$5%',
      '--5',
      '1e999',
      '0x1F',
      'e4',
      '',
      'gpt-4',
      '2024-11-28',
      '5 apples',
      '8x7B',
      '1.20.3',
      '12 / 15',
      '5 m',
    ];
    for (const text of [...texts, ...more]) expect(readNumber(text), text).to.equal(null);
  });

  it('is a gap in any of the usual words', () => {
    for (const text of [
      '',
      ' ',
      '-',
      '–',
      '—',
      'N/A',
      'n/a',
      'NA',
      'NaN',
      'None',
      'null',
      '~',
      '.',
    ]) {
      expect(isMissingWord(text), text).to.equal(true);
    }
    for (const text of ['0', 'no', 'nano', 'x']) expect(isMissingWord(text), text).to.equal(false);
  });

  it('is a link only with http, https and mailto, so that no file puts a script on the page', () => {
    expect(linkOf('https://x.org/a?b=ü')).to.equal('https://x.org/a?b=%C3%BC');
    expect(linkOf('mailto:a@x.org')).to.equal('mailto:a@x.org');
    const others = ['javascript:alert(1)', ' https://x.org', 'x.org', 'https://', 'ftp://x.org'];
    for (const text of [...others, 'https://x.org and more']) {
      expect(linkOf(text), text).to.equal(null);
    }
  });

  it('is true or false in any case, and nothing else', () => {
    expect(['true', 'False', 'TRUE', 'yes', '1'].map(readBoolean)).to.deep.equal([
      true,
      false,
      true,
      null,
      null,
    ]);
  });
});
