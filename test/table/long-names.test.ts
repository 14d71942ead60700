import { expect } from '@open-wc/testing';
import { rowsOf, tableOf } from './table-of.js';

describe('a long name in a table', () => {
  const name = 'bench_io.TimeLoad.time_load';
  const data = [
    { name, when: '2026-02-03T10:00:00Z', text: 'some words that are not short', n: 1 },
  ];

  /** The texts of the lines of an element. */
  function linesOf(element: Element): string[] {
    const lines = new Map<number, string>();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      [...node.textContent!].forEach((letter, at) => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        if (letter.trim()) lines.set(top, (lines.get(top) ?? '') + letter);
      });
    }
    return [...lines.values()];
  }

  it('breaks at its joints, and nowhere else, and is one text for a copy', async () => {
    const table = await tableOf(data, {}, { width: 320 });
    const header = rowsOf(table)[0]!.querySelector('th')!;
    const lines = linesOf(header);
    expect(lines.length).to.be.greaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).to.match(/(?:_|\.|Time)$/);
    expect(header.textContent.trim()).to.equal(name);
  });

  it('does not break where it is a date', async () => {
    const table = await tableOf(data, {}, { width: 320 });
    const [date] = rowsOf(table)[0]!.querySelectorAll('td');
    expect(linesOf(date!)).to.deep.equal(['2026-02-03T10:00:00Z']);
  });

  it('stays in its column where it is a date that names the rows', async () => {
    const dated = [{ when: '2026-02-03T10:00:00Z', name, n: 1 }];
    const table = await tableOf(dated, {}, { width: 300 });
    const header = rowsOf(table)[0]!.querySelector('th')!;
    expect(header.scrollWidth).to.be.at.most(header.clientWidth);
  });
});
