import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { alerts, part, parts } from '../../page.js';
import { place, rowOf, tableOf } from '../table-of.js';

const bar = (row: Element) => {
  const found = row.querySelector('.bar');
  return found && place(found, row.querySelector('.track')!);
};

describe('bars in cells', () => {
  const shares = [
    { name: 'a', score: '80%' },
    { name: 'b', score: '0%' },
    { name: 'c', score: null },
    { name: 'd', score: '25%' },
  ];

  it('show a percentage out of 100', async () => {
    const table = await tableOf(shares, { bars: 'score' });
    expect(bar(rowOf(table, 'a'))!.size).to.be.closeTo(0.8, 0.01);
    expect(bar(rowOf(table, 'a'))!.start).to.be.closeTo(0, 0.01);
    expect(bar(rowOf(table, 'b'))!.size).to.be.closeTo(0, 0.01);
    expect(bar(rowOf(table, 'd'))!.size).to.be.closeTo(0.25, 0.01);
    await expect(table).to.be.accessible();
  });

  it('have a thin line for the interval of a value, as long as that', async () => {
    const data = [
      { name: 'a', score: '80%', cases: 100 },
      { name: 'b', score: '25%', cases: 100 },
      { name: 'c', score: '50%', cases: null },
    ];
    const table = await tableOf(data, { bars: 'score', cases: 'cases' });
    const line = (name: string) => {
      const row = rowOf(table, name);
      const found = row.querySelector('.whisker');
      return found && place(found, row.querySelector('.track')!);
    };
    expect(line('a')!.start).to.be.closeTo(0.711, 0.01);
    expect(line('a')!.start + line('a')!.size).to.be.closeTo(0.867, 0.01);
    expect(line('b')!.start).to.be.closeTo(0.175, 0.01);
    expect(line('c')).to.equal(null);
  });

  it('leave a gap empty', async () => {
    const table = await tableOf(shares, { bars: 'score' });
    expect(rowOf(table, 'c').querySelector('.track')).to.equal(null);
    expect(rowOf(table, 'c').cells[1]!.textContent.trim()).to.equal('');
  });

  it('grow from the right in a page that is read from there', async () => {
    const table = await tableOf(shares, { bars: 'score' }, { dir: 'rtl' });
    const { start, size } = bar(rowOf(table, 'a'))!;
    expect([start, size].map((share) => Math.round(share * 10))).to.deep.equal([2, 8]);
  });

  it('show what is below zero on the other side of a line', async () => {
    const data = [20, -10, 0].map((change, index) => ({ name: `n${index}`, change }));
    const table = await tableOf(data, { bars: 'change' });
    const [gain, loss] = [bar(rowOf(table, 'n0'))!, bar(rowOf(table, 'n1'))!];
    expect(gain.start).to.be.closeTo(1 / 3, 0.02);
    expect(gain.start + gain.size).to.be.closeTo(1, 0.02);
    expect(loss.start + loss.size).to.be.closeTo(1 / 3, 0.02);
    expect(loss.size).to.be.closeTo(gain.size / 2, 0.02);
  });

  it('are broken where they would flatten all others, and say so', async () => {
    const data = [1, 2, 3, 4, 900].map((cost, index) => ({ name: `n${index}`, cost }));
    const table = await tableOf(data, { bars: 'cost' });
    expect(parts(table, '.broken')).to.have.lengthOf(1);
    const broken = rowOf(table, 'n4');
    expect(broken.cells[1]!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '900, Bar not to scale',
    );
    expect(broken.querySelector('.track')!.getAttribute('title')).to.equal('Bar not to scale');
    expect(bar(broken)!.size).to.be.closeTo(1, 0.01);
    expect(bar(rowOf(table, 'n3'))!.size).to.be.within(0.8, 0.95);
    await expect(table).to.be.accessible();
    const { supported } = await executeServerCommand<{ supported: boolean }, unknown>(
      'emulate-theme',
      { forcedColors: true },
    );
    try {
      if (!supported) return;
      const { backgroundColor } = getComputedStyle(rowOf(table, 'n0').querySelector('.bar')!);
      expect(backgroundColor).to.equal(getComputedStyle(broken.cells[1]!).color);
      expect(getComputedStyle(broken.querySelector('.bar')!, '::after').backgroundImage).to.include(
        'gradient',
      );
    } finally {
      await executeServerCommand('emulate-theme', {});
    }
  });

  it('bear Infinity, 1e308 and a column of nothing', async () => {
    const data = [
      { name: 'a', n: Infinity, none: null },
      { name: 'b', n: 1e308, none: null },
      { name: 'c', n: 1, none: null },
    ];
    const table = await tableOf(data, { bars: 'n, none' });
    expect(part(table, 'tbody').textContent).to.not.match(/NaN|undefined/);
    for (const one of parts(table, '.bar')) {
      expect(place(one, one.parentElement!).size).to.be.within(0, 1.01);
    }
  });

  it('say which column holds no numbers', async () => {
    const table = await tableOf(shares, { bars: 'name' });
    expect(alerts(table)).to.deep.equal([
      'Column "name" holds no numbers, so bars can\'t show it.',
    ]);
    expect(parts(table, 'tbody .row')).to.have.lengthOf(4);
  });

  it('and all else that a table can show, break no strict policy', async () => {
    const rows = '[{"n":"a","v":1,"w":5,"c":"x"},{"n":"b","v":2,"w":-5,"c":"y"}]';
    const body = `<benchmark-table bars="v" heat="w" code="c" columns="n, v, w" details selectable>
      <script type="application/json">${rows}</script></benchmark-table>`;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page"></iframe>`);
    frame.src = `/test-server/csp?body=${encodeURIComponent(body)}`;
    await new Promise((resolve) => (frame.onload = resolve));
    const page = frame.contentWindow as unknown as { violations: string[] } & typeof globalThis;
    await page.customElements.whenDefined('benchmark-table');
    const table = frame.contentDocument!.querySelector('benchmark-table')!;
    await table.loadComplete;
    table.shadowRoot!.querySelector<HTMLElement>('.disclosure')?.click();
    await table.updateComplete;
    expect(table.shadowRoot!.querySelectorAll('.bar, .fill, .details')).to.have.lengthOf(5);
    expect(page.violations).to.deep.equal([]);
  });
});
