import { expect } from '@open-wc/testing';
import { isIdentifier } from '../../../src/results/values/identifier.js';
import { columnOf } from '../column-of.js';

const typeOf = (values: readonly unknown[], name?: string) => columnOf(values, name).type;

describe('names made of digits', () => {
  it('stay text, as the file writes them', () => {
    const columns: Record<string, string[]> = {
      zip: ['02134', '10001'],
      padded: ['007', '100'],
      versions: ['1.0', '1.1', '1.10.1'],
      'one hash in all rows': ['1293e41', '1293e41'],
      hashes: ['5493654', '1234567', '7654321', 'e4a1d6f'],
      'long ids': ['1546786128982089728', '1546786128982089731'],
      'an id one too long': ['9007199254740993', '12'],
    };
    for (const [name, texts] of Object.entries(columns)) {
      const { type, values, texts: shown } = columnOf(texts, 'x');
      expect([type, values, shown], name).to.deep.equal(['text', texts, texts]);
    }
  });

  it('are told by the name of their column, too', () => {
    expect(typeOf(['1e5', '5493654'], 'commit_hash')).to.equal('text');
    expect(typeOf([5493654, 1234567], 'git.sha')).to.equal('text');
    expect(typeOf(['10001', '20002'], 'zip')).to.equal('text');
    expect(typeOf([3.8, 3.9, 3.1], 'python_version')).to.equal('text');
    expect(typeOf(['18', '20'], 'Node version')).to.equal('text');
    // The speed of a hash, and the date of a release.
    expect(typeOf(['512.3', '400'], 'hash')).to.equal('number');
    expect(typeOf(['2024-11-28', '2024-12-01'], 'release')).to.equal('date');
  });

  it('are not what a number is', () => {
    expect(typeOf(['1e5', '2e6', '1.5e10'])).to.equal('number');
    expect(typeOf(['1111111111111111', '1111111111111111'])).to.equal('number');
    expect(typeOf(['3140000000000000000000000', '1.2e24'])).to.equal('number');
    expect(typeOf(['18446744073709551616', '5'])).to.equal('number');
  });

  it('are known one by one', () => {
    expect(['007', '0.65.2', '1.2.3.dev', '0', '0.5', '10'].map(isIdentifier)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['1293e41', '7f3e1c9', '1e5', 'decade', '1234567'].map(isIdentifier)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('say what they were read as only where they could be numbers', () => {
    expect(columnOf(['02134', '10001']).read).to.equal('names made of digits');
    expect(columnOf(['3.9', '3.10']).read).to.equal('versions');
    expect(columnOf(['1.0.0-rc.1', '1.0.0'], 'version').read).to.equal('');
    expect(columnOf(['alpha', 'beta']).read).to.equal('');
  });
});

describe('versions with one point', () => {
  it('are told from numbers by a zero at the end, or by their order', () => {
    for (const texts of [
      ['3.8', '3.9', '3.10', '3.11', '3.12'],
      ['1.9', '1.10'],
      ['1.2', '1.20'],
      ['3.8', '3.9', '3.11'],
      ['3.11', '3.9', '3.8'],
      ['2.7', '3.8', '3.9', '3.10'],
      ['v1.9', 'v1.10'],
    ]) {
      const { type, values } = columnOf(texts);
      expect([type, values], texts.join(', ')).to.deep.equal(['text', texts]);
    }
  });

  it('are not seen in what people and programs measure', () => {
    for (const texts of [
      ['71.5', '68.20', '70.1'],
      ['3.80', '3.90', '3.10'],
      ['9.8', '9.9', '9.25'],
      ['0.9', '0.10', '0.5', '77.125'],
      ['1.5', '2.5', '3.5'],
      ['18', '20', '22'],
    ]) {
      expect(columnOf(texts).type, texts.join(', ')).to.equal('number');
    }
  });
});
