import { expect } from '@open-wc/testing';
import { columnOf, valueOf } from './matrix-of.js';

describe('the value that a page gives for a cell', () => {
  it('is data-value, <data>, <meter> or <progress>, and the text is shown', () => {
    const cells = {
      '<td data-value="1253">1.25k</td>': '1253 ← 1.25k',
      '<td data-value="80">1:20</td>': '80 ← 1:20',
      '<td data-value="3">High</td>': '3 ← High',
      '<td data-value="alpha">Alpha</td>': 'alpha ← Alpha',
      '<td data-value="42"></td>': '42',
      '<td data-value="42.1">42.1</td>': '42.1',
      '<td data-value=""></td>': '',
      '<data value="1253">1.25k</data>': '1253 ← 1.25k',
      '<p><data value="1253">1.25k</data><sup>a</sup></p>': '1253 ← 1.25k',
      '<meter value="0.7"></meter>': '0.7',
      '<progress value="70" max="100"></progress>': '70',
      '<td data-value="17"><a href="https://a.example/">1.7e1</a></td>':
        '17 ← 1.7e1 → https://a.example/',
    };
    for (const [cell, value] of Object.entries(cells)) expect(valueOf(cell), cell).to.equal(value);
  });

  it('is not that of a part of the cell', () => {
    expect(valueOf('<data value="1">one</data> of 12')).to.equal('one of 12');
    expect(valueOf('<meter value="0.7"></meter> 70%')).to.equal('70%');
    expect(valueOf('<time datetime="2024-11-28">yesterday</time> by Ada')).to.equal(
      'yesterday by Ada',
    );
  });

  it('is the moment of <time>, where that is a date', () => {
    const time = (moment: string) => valueOf(`<time datetime="${moment}">28 Nov</time>`);
    expect(time('2024-11-28')).to.equal('2024-11-28 ← 28 Nov');
    expect(time('2024-11-28T14:54:39Z')).to.equal('2024-11-28T14:54:39Z ← 28 Nov');
    expect(time('PT1H30M')).to.equal('28 Nov');
  });

  it('is in the unit in which it agrees with what is shown', () => {
    const cells = {
      '<td data-value="0.000412">412 µs</td>': '0.000412 s ← 412 µs',
      '<td data-value="1253000000">1.2 GB</td>': '1253000000 B ← 1.2 GB',
      '<td data-sort="320800">$320,800</td>': '320800 $ ← $320,800',
      '<td data-sort="0.4213">42.1%</td>': '42.13% ← 42.1%',
      '<td data-sort="42.137">42.1</td>': '42.137 ← 42.1',
      '<td data-sort="42.137">42.1 %</td>': '42.137 % ← 42.1 %',
    };
    for (const [cell, value] of Object.entries(cells)) expect(valueOf(cell), cell).to.equal(value);
    const inColumn = (cell: string, name: string) => columnOf([cell, '5'], name)[0];
    expect(inColumn('<td data-value="1200000">1.2</td>', 'Size (MB)')).to.equal('1200000 B ← 1.2');
    expect(inColumn('<td data-value="0.07">7</td>', 'Rate (%)')).to.equal('7% ← 7');
  });
});

describe('the sort key of a cell', () => {
  it('is its value where the text is a quantity that can’t be read', () => {
    for (const name of ['data-sort', 'data-order', 'data-sort-value', 'sorttable_customkey']) {
      expect(valueOf(`<td ${name}="1253">1.25k</td>`)).to.equal('1253 ← 1.25k');
    }
    expect(valueOf('<td data-sort="80">1:20</td>')).to.equal('80 ← 1:20');
    expect(valueOf('<td data-order="320800">$320,800/y</td>')).to.equal('320800 ← $320,800/y');
    expect(valueOf('<td data-sort="0.7"><svg></svg></td>')).to.equal('0.7');
  });

  it('is no value where it only puts a missing value or a word in its place', () => {
    const cells = {
      '<td data-sort="-1">n/a</td>': 'n/a',
      '<td data-sort="99999">—</td>': '—',
      '<td data-sort="0"></td>': '',
      '<td data-sort="99999">timeout</td>': 'timeout',
      '<td data-sort="601">&gt;600</td>': '>600',
      '<td data-order="3">High</td>': 'High',
      '<td data-sort="7">Alpha 1</td>': 'Alpha 1',
      '<td data-sort-value="Smith, John">John Smith</td>': 'John Smith',
      '<td data-order="subsidiary">42.1</td>': '42.1',
      '<td data-order="12">42.1</td>': '42.1',
      '<td data-sort-value="7003123400000000000♠">1,234</td>': '1,234',
    };
    for (const [cell, value] of Object.entries(cells)) expect(valueOf(cell), cell).to.equal(value);
  });

  it('is a date where it is one and the text can’t be read as one', () => {
    const cells = {
      '<td data-order="2011-04-25">25/04/2011</td>': '2011-04-25 ← 25/04/2011',
      '<td data-order="20110425">Mon 25th Apr 11</td>': '2011-04-25 ← Mon 25th Apr 11',
      '<td data-order="1303682400">Mon 25th Apr 11</td>':
        '2011-04-24T22:00:00.000Z ← Mon 25th Apr 11',
      '<td data-order="1303682400000">Mon 25th Apr 11</td>':
        '2011-04-24T22:00:00.000Z ← Mon 25th Apr 11',
      '<td data-order="1303682400">2011-04-25</td>': '2011-04-25',
      '<td data-order="20111399">20111399</td>': '20111399',
    };
    for (const [cell, value] of Object.entries(cells)) expect(valueOf(cell), cell).to.equal(value);
  });
});

describe('the link of a cell', () => {
  it('is kept where it is one and has all of the text', () => {
    const cells = {
      '<a href="https://a.example/x?y=1&amp;z=2">alpha</a>': 'alpha → https://a.example/x?y=1&z=2',
      '<p><b><a href="mailto:a@b.example">Ada</a></b></p>': 'Ada → mailto:a@b.example',
      '<a href="https://a.example/"><img src="data:," alt="logo"></a>': 'logo → https://a.example/',
      '<a href="https://a.example/"><img src="data:," alt=""></a> <a href="https://b.example/">b</a>':
        'b → https://b.example/',
      '<a href="https://a.example/">42.1</a>': '42.1 → https://a.example/',
      '<a href="https://a.example/">https://a.example/</a>': 'https://a.example/',
      '<a href="https://a.example/">a</a>, <a href="https://b.example/">b</a>': 'a, b',
      'see <a href="https://a.example/">a</a>': 'see a',
      '<a>alpha</a>': 'alpha',
    };
    for (const [cell, value] of Object.entries(cells)) expect(valueOf(cell), cell).to.equal(value);
  });

  it('is taken from the page where it is relative', () => {
    const { href } = new URL('runs/12', document.baseURI);
    expect(valueOf('<a href="runs/12">alpha</a>')).to.equal(`alpha → ${href}`);
  });

  it('is never a script', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'java\nscript:x',
    ]) {
      expect(valueOf(`<a href="${href}">alpha</a>`), href).to.equal('alpha');
    }
  });
});
