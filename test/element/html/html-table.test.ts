import { expect } from '@open-wc/testing';
import type { Note } from '../../../src/results/note.js';
import { tableMatrix } from '../../../src/element/html/html-table.js';
import { ResultsError } from '../../../src/errors.js';
import { matrixOf, tableFrom } from './matrix-of.js';

const head = '<thead><tr><th>Model</th><th>Time</th><th>Cost</th></tr></thead>';
const names = ['Model', 'Time', 'Cost'];

describe('the spans of a table', () => {
  it('give a cell over several rows or columns to each of them', () => {
    const body =
      '<tr><th rowspan="2">alpha</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>' +
      '<tr><th>beta</th><td colspan="2">n/a</td></tr>' +
      '<tr><th>gamma</th><td colspan="2" rowspan="2">9</td></tr><tr><th>delta</th></tr>';
    expect(matrixOf(`<table>${head}<tbody>${body}</tbody></table>`)).to.deep.equal([
      names,
      ['alpha', '1', '2'],
      ['alpha', '3', '4'],
      ['beta', 'n/a', 'n/a'], // prettier-ignore
      ['gamma', '9', '9'],
      ['delta', '9', '9'], // prettier-ignore
    ]);
  });

  it('end with their row group, and reach to its end with rowspan="0"', () => {
    const first =
      '<tr><td rowspan="0">a</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>';
    const second =
      '<tr><td rowspan="9">b</td><td>5</td><td>6</td></tr><tr><td>7</td><td>8</td></tr>';
    const third = '<tr><td>c</td><td>9</td><td>10</td></tr>';
    const groups = [first, second, third].map((rows) => `<tbody>${rows}</tbody>`).join('');
    expect(matrixOf(`<table>${head}${groups}</table>`).slice(1)).to.deep.equal([
      ['a', '1', '2'],
      ['a', '3', '4'],
      ['b', '5', '6'],
      ['b', '7', '8'],
      ['c', '9', '10'], // prettier-ignore
    ]);
  });

  it('make no column of their own', () => {
    const rows = '<tr><td colspan="2">alpha</td><td colspan="100">1</td></tr>';
    expect(
      matrixOf(`<table><tr><th colspan="2">Model</th><th>Time</th></tr>${rows}</table>`),
    ).to.deep.equal([['Model', 'Time'], ['alpha', '1']]); // prettier-ignore
  });

  it('of any size freeze nothing', () => {
    const cells = '<td rowspan="65534" colspan="1000">1</td>'.repeat(20);
    const few = `<tr><td>a</td></tr>${`<tr>${cells}</tr>`.repeat(100)}`;
    matrixOf(`<table>${head}${few}</table>`);
    expect(() => matrixOf(`<table>${head}${`<tr>${cells}</tr>`.repeat(600)}</table>`))
      .to.throw(ResultsError)
      .with.property('message')
      .that.matches(/more than 2,000,000 cells.*colspan/);
  });

  it('are read as the browser lays them out, in 60 random tables', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const box = document.createElement('div');
      box.innerHTML = randomTable(seed);
      document.body.append(box);
      const table = box.querySelector('table')!;
      try {
        const [, ...rows] = tableMatrix(table);
        expect(rows, table.outerHTML).to.deep.equal(laidOut(table));
      } finally {
        box.remove();
      }
    }
  });
});

/** A table of some row groups, tiled at random by cells over several rows and columns. */
function randomTable(seed: number): string {
  let state = seed;
  const random = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const width = 3 + random(5);
  let name = 0;
  const group = () => {
    const height = 1 + random(6);
    const taken = Array.from({ length: height }, () => new Array<boolean>(width).fill(false));
    const rows = taken.map((row, r) => {
      const cells = row.map((_, c) => {
        if (taken[r]![c]) return '';
        const free = taken[r]!.findIndex((isTaken, i) => i > c && isTaken);
        // Not over the whole width, which would be a heading.
        const most = Math.min((free < 0 ? width : free) - c, width - 1);
        const [wide, tall] = [1 + random(Math.min(most, 3)), 1 + random(Math.min(height - r, 3))];
        for (let i = r; i < r + tall; i++) taken[i]!.fill(true, c, c + wide);
        const isToEnd = r + tall === height && random(2) === 0;
        const rowspan = isToEnd ? [0, 1000, tall][random(3)]! : tall;
        return `<${random(4) ? 'td' : 'th'} colspan="${wide}" rowspan="${rowspan}">v${name++}`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<tbody>${rows.join('')}</tbody>`;
  };
  const header = Array.from({ length: width }, (_, c) => `<th>c${c}</th>`).join('');
  const groups = Array.from({ length: 1 + random(3) }, group).join('');
  const style = 'border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 800px';
  return `<style>.random tr { height: 20px } .random * { padding: 0 }</style>
    <table class="random" style="${style}"><thead><tr>${header}</tr></thead>${groups}</table>`;
}

/** What stands in the middle of each row and column on the page. */
function laidOut(table: HTMLTableElement): string[][] {
  const cells = [...table.querySelectorAll('tbody td, tbody th')].map((cell) => ({
    text: cell.textContent,
    box: cell.getBoundingClientRect(),
  }));
  const columns = [...table.tHead!.rows[0]!.cells].map((cell) => middle(cell).x);
  // A row without a cell of its own is only there for those above it.
  return [...table.querySelectorAll('tbody tr:has(*)')].map((row) =>
    columns.map((x) => {
      const { y } = middle(row);
      const isThere = ({ box }: { box: DOMRect }) =>
        box.left <= x && x < box.right && box.top <= y && y < box.bottom;
      return cells.find(isThere)?.text ?? '';
    }),
  );
}

function middle(element: Element): { x: number; y: number } {
  const { left, width, top, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe('the header of a table', () => {
  it('is joined from its rows, each said once', () => {
    const rows =
      '<tr><th rowspan="2">Model</th><th colspan="2">Read</th><th colspan="2">Write</th></tr>' +
      '<tr><th>avg (ms)</th><th>p99 (ms)</th><th>avg (ms)</th><th>p99 (ms)</th></tr>';
    const data = '<tr><td>alpha</td><td>1</td><td>2</td><td>3</td><td>4</td></tr>';
    const joined = ['Model', 'Read avg (ms)', 'Read p99 (ms)', 'Write avg (ms)', 'Write p99 (ms)'];
    for (const table of [`<thead>${rows}</thead><tbody>${data}</tbody>`, rows + data]) {
      expect(matrixOf(`<table>${table}</table>`)[0]).to.deep.equal(joined);
    }
  });

  it('is joined where a word processor writes it without th', () => {
    const rows =
      '<tr><td rowspan="2">Model</td><td colspan="2">Read</td></tr><tr><td>avg</td><td>p99</td></tr>';
    expect(
      matrixOf(`<table>${rows}<tr><td>alpha</td><td>1</td><td>2</td></tr></table>`),
    ).to.deep.equal([['Model', 'Read avg', 'Read p99'], ['alpha', '1', '2']]); // prettier-ignore
  });

  it('is joined where its second row has no th, or an empty corner', () => {
    const first = '<tr><th rowspan="2">Model</th><th colspan="2">GrabCut</th></tr>';
    const second = '<tr><td>NoC<br>85%</td><td>NoC<br>90%</td></tr>';
    const data = '<tr><td>alpha</td><td>2.04</td><td>2.50</td></tr>';
    expect(matrixOf(`<table>${first}${second}${data}</table>`)).to.deep.equal([
      ['Model', 'GrabCut NoC 85%', 'GrabCut NoC 90%'],
      ['alpha', '2.04', '2.50'], // prettier-ignore
    ]);
    const corner =
      '<tr><th>Length</th><th colspan="2">Alphabet</th></tr><tr><td></td><th>10</th><th>26</th></tr>' +
      '<tr><th>5</th><td>10<sup>5</sup></td><td>10<sup>7</sup></td></tr>' +
      '<tr><th>15</th><td>10<sup>15</sup></td><td>10<sup>21</sup></td></tr>';
    expect(matrixOf(`<table>${corner}</table>`)).to.deep.equal([
      ['Length', 'Alphabet 10', 'Alphabet 26'],
      ['5', '1e5', '1e7'],
      ['15', '1e15', '1e21'], // prettier-ignore
    ]);
  });

  it('keeps a unit that a group gives to its columns at the end of each name', () => {
    const rows =
      '<tr><th></th><th colspan="2">Latency (ms)</th><th colspan="2">Size (large)</th><th>Cost</th></tr>' +
      '<tr><th>Model</th><th>p50</th><th>p99 (s)</th><th>a</th><th>Size (large) b</th><th>Cost</th></tr>';
    const data = '<tr><td>alpha<td>1<td>2<td>3<td>4<td>5';
    expect(matrixOf(`<table><thead>${rows}</thead>${data}</table>`)[0]).to.deep.equal([
      'Model',
      'Latency p50 (ms)',
      'Latency (ms) p99 (s)',
      'Size (large) a',
      'Size (large) b',
      'Cost',
    ]);
  });

  it('has no title that stands above all columns, nor a row of search boxes', () => {
    const title = '<tr class="gt_heading"><td colspan="3">Results of 2024</td></tr>';
    const filters = '<tr><th><input></th><th><input></th><th><select></select></th></tr>';
    const data = '<tr><td>alpha</td><td>1</td><td>2</td></tr>';
    const header = head.replace(/<\/?thead>/g, '');
    const expected = [names, ['alpha', '1', '2']];
    expect(matrixOf(`<table><thead>${title}${header}${filters}</thead>${data}</table>`))
      .to.deep //
      .equal(expected);
    expect(matrixOf(`<table>${title}${header}${data}</table>`)).to.deep.equal(expected);
    expect(
      matrixOf(`<table><thead>${title}</thead><tbody>${header}${data}</tbody></table>`),
    ).to.deep.equal(expected);
  });

  it('ends before a row that is short', () => {
    const rows = '<tr><th>Model<th>Time<th>Cost<tr><td>alpha<td>1<tr><td>beta<td>1<td>2';
    expect(matrixOf(`<table>${rows}</table>`)).to.deep.equal([
      names,
      ['alpha', '1', ''],
      ['beta', '1', '2'], // prettier-ignore
    ]);
  });

  it('ends before a row whose name alone is there', () => {
    const rows = '<tr><th>Model<th>Time<tr><th>alpha<td><tr><th>beta<td>1';
    expect(matrixOf(`<table>${rows}</table>`)).to.deep.equal([
      ['Model', 'Time'],
      ['alpha', ''],
      ['beta', '1'], // prettier-ignore
    ]);
  });

  it('is the first row where no th says otherwise, and where all cells are th', () => {
    const rows = '<tr><td>Model<td>Time<td>Cost<tr><td>alpha<td>1<td>2';
    const expected = [names, ['alpha', '1', '2']];
    expect(matrixOf(`<table>${rows}</table>`)).to.deep.equal(expected);
    expect(matrixOf(`<table>${rows.replaceAll('td', 'th')}</table>`)).to.deep.equal(expected);
  });
});

describe('the rows of a table', () => {
  const row = (name: string, more = '') => `<tr ${more}><td>${name}</td><td>1</td><td>2</td></tr>`;
  const rowsOf = (body: string) =>
    matrixOf(`<table>${head}${body}</table>`)
      .slice(1)
      .map(([name]) => name);

  it('are those of all bodies, without the foot, wherever it is written', () => {
    const foot = `<tfoot>${row('Mean')}</tfoot>`;
    expect(rowsOf(`${foot}<tbody>${row('a')}</tbody><tbody>${row('b')}</tbody>`)).to.deep.equal([
      'a',
      'b',
    ]);
    expect(rowsOf(`<tbody>${row('a')}</tbody>${foot}`)).to.deep.equal(['a']);
  });

  it('are none of a table within a cell', () => {
    const inner = '<table><tr><td>x</td></tr><tr><td>y</td></tr></table>';
    expect(rowsOf(row('a') + row(inner))).to.deep.equal(['a', 'x y']);
  });

  it('are none that are hidden, empty, repeat the header or say that the table is cut', () => {
    const body =
      `<tbody>${row('a')}${row('b', 'hidden')}${row('c', 'style="display: none"')}` +
      '<tr><td rowspan="2">f</td><td rowspan="2">1</td><td rowspan="2">2</td></tr><tr></tr><tr><td></td><td>&nbsp;</td><td><br></td></tr>' +
      '<tr><th>Model</th><th>Time</th><th>Cost</th></tr><tr><td>...</td><td>...</td><td>…</td></tr>' +
      `${row('d')}</tbody><tbody hidden>${row('e')}</tbody>`;
    expect(rowsOf(body)).to.deep.equal(['a', 'f', 'd']);
  });

  it('have no hidden cells, which take no place', () => {
    const body =
      '<tr><td hidden>17</td><td>a</td><td>1</td><td style="display:none">0</td><td>2</td></tr>';
    expect(matrixOf(`<table>${head}${body}</table>`)[1]).to.deep.equal(['a', '1', '2']);
    const invisible = '<tr><td>a</td><td style="visibility: hidden">1</td><td>2</td></tr>';
    expect(matrixOf(`<table>${head}${invisible}</table>`)[1]).to.deep.equal(['a', '', '2']);
  });

  it('have no column of controls or pictures alone', () => {
    const body = '<tr><td><input type="radio"></td><td>a</td><td>1</td><td><svg></svg></td></tr>';
    expect(
      matrixOf(`<table><tr><th></th><th>Model</th><th>Time</th><th></th></tr>${body}</table>`),
    ).to.deep.equal([['Model', 'Time'], ['a', '1']]); // prettier-ignore
  });

  it('are told apart by the headings above them', () => {
    const heading = (name: string) => `<tr><th colspan="3" scope="colgroup">${name}</th></tr>`;
    const body = heading('Open') + row('a') + row('b') + heading('Closed') + row('c');
    expect(matrixOf(`<table>${head}${body}</table>`)).to.deep.equal([
      [...names, 'group'],
      ['a', '1', '2', 'Open'],
      ['b', '1', '2', 'Open'],
      ['c', '1', '2', 'Closed'], // prettier-ignore
    ]);
    const alone = (name: string) => `<tr><th scope="rowgroup">${name}</th><td></td><td></td></tr>`;
    const late =
      row('z') + row('y') + row('x') + alone('Open') + row('a') + alone('Closed') + row('c');
    expect(matrixOf(`<table>${head}${late}</table>`).map((read) => read.at(-1))).to.deep.equal([
      'group',
      '',
      '',
      '',
      'Open',
      'Closed',
    ]);
  });

  it('are no single heading, note, or text that opens below a row', () => {
    const wide = (text: string) => `<tr><td colspan="3">${text}</td></tr>`;
    expect(rowsOf(wide('All') + row('a') + row('b') + wide('Of 2024'))).to.deep.equal(['a', 'b']);
    const open = row('a') + wide('More of a') + row('b') + wide('More of b');
    expect(matrixOf(`<table>${head}${open}</table>`)).to.deep.equal([
      names,
      ['a', '1', '2'],
      ['b', '1', '2'], // prettier-ignore
    ]);
  });

  it('are told where they are no rows: titles, and what stands between the others', () => {
    const wide = (text: string, width = 3) => `<tr><td colspan="${width}">${text}</td></tr>`;
    const told = (markup: string) => {
      const notes: Note[] = [];
      tableMatrix(tableFrom(`<table>${markup}</table>`), notes);
      return notes.map(({ text, isLoud }) => `${isLoud ? 'loud' : 'quiet'}: ${text}`);
    };
    const rows = row('a') + row('b') + row('c');
    const left = 'loud: has rows of one cell over the whole width, which are left out';
    expect(told(head + rows)).to.deep.equal([]);
    expect(told(wide('Processors') + head.replace(/<\/?thead>/g, '') + rows)).to.deep.equal([
      'quiet: has a title above its columns: "Processors".',
    ]);
    expect(told(head + wide('Processors', 100) + rows)).to.deep.equal([`${left}: "Processors".`]);
    // A cell of its own width is none of the row's values either.
    expect(told(head + wide('Processors', 2) + rows)).to.deep.equal([`${left}: "Processors".`]);
    expect(told(head + rows + wide('One') + wide('') + wide('Two'))).to.deep.equal([
      `${left}: "One" and "Two".`,
    ]);
    expect(told(head + wide('Open') + rows + wide('Closed') + row('d'))).to.deep.equal([]);
  });

  it('are none, and no error but "holds no rows", where there are none', () => {
    expect(matrixOf('<table></table>')).to.deep.equal([[]]);
    expect(matrixOf(`<table>${head}</table>`)).to.deep.equal([names]);
    expect(matrixOf('<table><tr><td colspan="2">a</td></tr></table>')).to.deep.equal([['a']]);
  });
});
