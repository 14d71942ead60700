import { expect } from '@open-wc/testing';
import {
  parseCsv as parseCsvWork,
  parseTsv as parseTsvWork,
} from '../../../src/results/formats/delimited.js';
import { parseResults } from '../../../src/results/parse.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const parseCsv = (...given: Parameters<typeof parseCsvWork>) => atOnce(parseCsvWork(...given));
const parseTsv = (...given: Parameters<typeof parseTsvWork>) => atOnce(parseTsvWork(...given));

/** The header and the rows of a text with one table. */
function tableOf(text: string, parse = parseCsv): unknown[] {
  const [block, ...others] = parse(text);
  expect(others).to.have.length(0);
  const { columns, rows } = block!.data as { columns: string[]; rows: string[][] };
  return [columns, ...rows];
}

/** What is said about a text: the notes that are loud with a "!". */
function notesOn(text: string): string[] {
  return parseCsv(text).flatMap(({ notes }) =>
    notes.map((note) => (note.isLoud ? '!' : '') + note.text),
  );
}

const names = ['model', 'score', 'cost'];

describe('a CSV or TSV results file', () => {
  it('may have commas, quotes and line breaks in quoted values', () => {
    expect(tableOf('a,b\r\n"x, ""y""\nz",2\r\n')).to.deep.equal([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
    expect(tableOf('a\tb\n1,5\t2', parseTsv)).to.deep.equal([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('loses no row to blank lines, and keeps an inch sign', () => {
    expect(tableOf('size\n\n5"\n , \n6"\n\n')).to.deep.equal([['size'], ['5"'], ['6"']]);
  });

  it('may have a blank before and behind a quoted value', () => {
    expect(tableOf('a, b\n "x, y" , 2')).to.deep.equal([
      ['a', 'b'],
      ['x, y', '2'],
    ]);
  });

  it('says at which line a quote is left open, instead of swallowing the rest', () => {
    const text = 'model,score\na,1\n"b,2\nc,3\n';
    const error = raised(() => parseCsv(text, { url: 'table.csv' }));
    expect(error.code).to.equal('parse');
    expect(error.message).to.contain('table.csv').and.to.contain('opens at line 3');
    const later = 'model,score\n"a\nb",1\nc,"2\n';
    expect(raised(() => parseCsv(later)).message).to.contain('opens at line 4');
  });

  it('keeps what stands behind a closing quote, and says where', () => {
    const text = 'a,b\n"A"x,1\n"two\nlines","B"y\n"C" ,2';
    expect(tableOf(text)).to.deep.equal([
      ['a', 'b'],
      ['Ax', '1'],
      ['two\nlines', 'By'],
      ['C', '2'],
    ]);
    expect(notesOn(text)[0]).to.match(/^!has text behind a closing quote at lines 2 and 3\./);
  });

  it('gives names to a first column and a surplus column without one, and loses none twice named', () => {
    const { columns, rows } = parseResults(',score,score,\nx,1,2,y\nz,3\nw,4,5,v,u', {
      format: 'csv',
    });
    expect(columns.map(({ name }) => name)).to.deep.equal([
      'name',
      'score',
      'score 2',
      'column 4',
      'column 5',
    ]);
    expect(rows[1]).to.deep.equal({
      name: 'z',
      score: 3,
      'score 2': null,
      'column 4': null,
      'column 5': null,
    });
    expect(rows[2]!['column 5']).to.equal('u');
  });

  it('leaves the name of a column alone when the first one has none', () => {
    const { columns } = parseResults(',name,score\nx,a,5\ny,b,6', { format: 'csv' });
    expect(columns.map(({ name }) => name)).to.deep.equal(['key', 'name', 'score']);
  });

  it('has no column where every row ends with a comma, or only counts', () => {
    expect(tableOf('a,b,\n1,2,\n')).to.deep.equal([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const { columns } = parseResults(',model,score\n0,a,5\n1,b,6', { format: 'csv' });
    expect(columns.map(({ name }) => name)).to.deep.equal(['model', 'score']);
  });

  it('has no byte order mark in its first column', () => {
    expect(parseResults('\uFEFFmodel,score\na,1').columns[0]!.name).to.equal('model');
  });

  it('is said to have rows that are too short or too long, with their lines', () => {
    const notes = notesOn('model,score,cost\na,1\nb,2,3,4\nc,1,2\nd,3\n');
    expect(notes[0]).to.match(/^!has too few cells at lines 2 and 5:/);
    expect(notes[1]).to.match(/^!has more cells than names at line 3:/);
  });
});

describe('what separates the values of a file', () => {
  it('is found by what is in it, whatever its name promises', () => {
    const rows = [names, ['a', '1', '2'], ['b', '3', '4']];
    for (const delimiter of [',', ';', '\t', '|']) {
      const text = rows.map((row) => row.join(delimiter)).join('\n');
      expect(tableOf(text), delimiter).to.deep.equal(rows);
      expect(tableOf(text, parseTsv), delimiter).to.deep.equal(rows);
    }
    expect(notesOn('a;b\n1;2')).to.deep.equal(['is separated by semicolons.']);
  });

  it('is no comma within numbers, not even where there are more of those', () => {
    const text = 'x;y\n1,5;2,5\n3,5;4,5\n';
    expect(tableOf(text)).to.deep.equal([
      ['x', 'y'],
      ['1,5', '2,5'],
      ['3,5', '4,5'],
    ]);
    const money = 'Modell;Treffer (%);Kosten;Zeit\na;71,5;1.234,50;1,5 s\nb;9,25;87,00;12,75 s\n';
    expect(tableOf(money)[1]).to.deep.equal(['a', '71,5', '1.234,50', '1,5 s']);
  });

  it('is not what stands within quotes or in a few names', () => {
    expect(tableOf('name,time\n"a;b;c",1\n"d;e;f",2\n')[1]).to.deep.equal(['a;b;c', '1']);
    expect(tableOf('name,tags\na,x;y\nb,x\n')[1]).to.deep.equal(['a', 'x;y']);
  });

  it('is what the first line says where Excel wrote it', () => {
    expect(tableOf('sep=;\r\na;b\r\n1,5;2,5\r\n')).to.deep.equal([
      ['a', 'b'],
      ['1,5', '2,5'],
    ]);
  });

  it('is a tab where the author says tsv', () => {
    const { columns } = parseResults('a,b\tc\n1,2\t3', { format: 'tsv', url: 'x.csv' });
    expect(columns.map(({ name }) => name)).to.deep.equal(['a,b', 'c']);
  });
});

describe('the header of a CSV file', () => {
  const rows = ['a,1,2', 'b,3,4'];
  const table = [names, ['a', '1', '2'], ['b', '3', '4']];

  it('is the first of several rows of texts, where a column of texts has few and a number', () => {
    const sizes = [
      ['model', 'size', 'remark'],
      ['a', 'unknown', ''],
      ['b', '', 'slow'],
      ['c', '', ''],
      ['d', '5"', ''],
    ];
    expect(tableOf(sizes.map((row) => row.join(',')).join('\n'))).to.deep.equal(sizes);
  });

  it('is found below titles, remarks and facts, which are said to be left out', () => {
    const preambles = [
      'Results of the run on 2024-05-06',
      'goos: linux\ngoarch: amd64\npkg: example.org/x',
      'Machine,ci\nCPU,8\nOS,linux\n',
      'Host:,ci,,,User:,root\nDate:,2024-05-06\n',
      'Report,,\n,,',
      'WARNING scaling is on, the times may be noisy, and so on, and on.',
    ];
    for (const preamble of preambles) {
      const text = [preamble, names.join(','), ...rows].join('\n');
      expect(tableOf(text), preamble).to.deep.equal(table);
      expect(notesOn(text).join(), preamble).to.match(/^!has lines .* left out: lines? 1/);
    }
  });

  it('is found below comments, which the console need not know', () => {
    const text = ['# run 5, on ci, by me', '#', names.join(','), ...rows, '# end'].join('\n');
    expect(tableOf(text)).to.deep.equal(table);
    expect(notesOn(text).join()).to.match(/^has lines .* left out: lines 1, 2 and 6\.$/);
  });

  it('may be a comment itself', () => {
    expect(tableOf(['# model,score,cost', ...rows].join('\n'))).to.deep.equal(table);
    expect(tableOf('#,model\n1,a\n2,b')[0]).to.deep.equal(['#', 'model']);
  });

  it('may have two rows, of groups and of what is in them', () => {
    const [header, first] = tableOf(
      'os: linux\n,old.txt,,new.txt\n,sec/op,CI,sec/op,CI,vs base\nA,1.5e-6,1%,1.2e-6,1%,-17%\nB,3e-6,0%,3e-6,2%,~\n',
    );
    expect(header).to.deep.equal([
      '',
      'old.txt sec/op',
      'old.txt CI',
      'new.txt sec/op',
      'new.txt CI',
      'new.txt vs base',
    ]);
    expect(first).to.have.members(['A', '1.5e-6', '1%', '1.2e-6', '1%', '-17%']);
    const units = ',read (ms),,write (ms)\n,avg,p99,avg,p99\nA,1,2,3,4\nB,5,6,7,8\n';
    expect(tableOf(units)[0]).to.deep.equal(
      ['', 'read avg (ms)', 'read p99 (ms)', 'write avg (ms)', 'write p99 (ms)'], // prettier-ignore
    );
    const padded = ',old,,new,,,\n,s,CI,s,CI,vs,P\nA,1,2,3,4,5,6\nB,1,2,3,4,~,6\n';
    expect((tableOf(padded)[0] as string[]).slice(-2)).to.deep.equal(['new vs', 'new P']);
    const pandas = ',a,a,b,b\n,x,y,x,y\nid,,,,\n0,1,2,3,4\n1,5,6,7,8\n';
    expect(tableOf(pandas)[0]).to.deep.equal(['id', 'a x', 'a y', 'b x', 'b y']);
  });

  it('may have the units below it, also above an empty line', () => {
    const expected = [
      ['date', 'power (W)', 'heat (°C)'],
      ['2024-01-01', '1', '2'],
      ['2024-01-02', '3', '4'],
    ];
    for (const between of ['', ';;\n']) {
      const text = `date;power;heat\n ;W;°C\n${between}2024-01-01;1;2\n2024-01-02;3;4\n`;
      expect(tableOf(text), between).to.deep.equal(expected);
    }
    expect(tableOf('model,a,b\n,OOM,OOM\nx,1,2\ny,3,4')).to.have.length(4);
  });

  it('is no row of words among the values', () => {
    expect(tableOf('model,time,cost\na,timeout,OOM\nb,5,6\nc,7,8\n')).to.have.length(4);
    expect(tableOf('model,score,score\na,OOM,OOM\nb,5,6\n')).to.have.length(3);
  });

  it('may have names of numbers: years, percentiles, sizes', () => {
    expect(tableOf('model,2023,2024\na,1.5,2\nb,3,4')[0]).to.include('2023');
    expect(tableOf('name,50%,90%,99%\na,1,2,3\nb,2,3,4')[0]).to.include('50%');
    expect(tableOf(',1,8\na,5,6\nb,7,9')[0]).to.include('8');
    const game = 'Game,Avg FPS,1% low,Settings\nA,143 fps,98 fps,Ultra\nB,88.5 fps,61 fps,High\n';
    expect(tableOf(game)).to.have.length(3);
    expect(tableOf(game)[0]).to.include('1% low');
  });

  it('is missing where the first row has values like the others, and none of them is lost', () => {
    const text = 'alpha,61.4\nbeta,66.9\ngamma,72.3';
    expect(tableOf(text)).to.deep.equal([
      ['column 1', 'column 2'],
      ...text.split('\n').map((line) => line.split(',')),
    ]);
    expect(notesOn(text)[0]).to.match(/^!has no header/);
    expect(tableOf('3;fio-3.1;job1;0;5.5\n3;fio-3.1;job2;0;5.1')).to.have.length(3);
  });

  it('may be one cell shorter than the rows, as R writes it', () => {
    const text = 'mpg,cyl\nMazda,21,6\nDatsun,22.8,4\n';
    expect(tableOf(text)).to.deep.equal([
      ['', 'mpg', 'cyl'],
      ['Mazda', '21', '6'],
      ['Datsun', '22.8', '4'],
    ]);
    expect(notesOn(text)[0]).to.match(/^!has a header that is one cell shorter/);
  });

  it('may be repeated, and is no row then', () => {
    expect(tableOf('name,ns\nname,ns\na,1\nname,ns\nb,2\n')).to.deep.equal([
      ['name', 'ns'],
      ['a', '1'],
      ['b', '2'],
    ]);
  });
});

describe('a CSV file with several tables', () => {
  const tables = (text: string) =>
    parseCsv(text).map(({ data }) => {
      const { columns, rows } = data as { columns: string[]; rows: string[][] };
      return [columns.join(), ...rows.map((row) => row.join())];
    });

  it('has one at each header behind a blank line or a title', () => {
    const [first, second] = [
      ['model,score', 'a,1', 'b,2'],
      ['model,cost,time', 'a,1,2', 'b,2,3'],
    ];
    for (const between of ['', 'Costs', '# costs', '\nCosts\n', ',,']) {
      const text = [...first, between, ...second].join('\n');
      expect(tables(text), between).to.deep.equal([first, second]);
    }
    expect(tables([...first, ...second].join('\n'))).to.deep.equal([first, second]);
  });

  it('has one at each header of two rows, with no line between', () => {
    const text =
      ',old,,new,,,\n,s/op,CI,s/op,CI,vs,P\nA,1,2,3,4,5,6\nB,1,2,3,4,5,6\n' +
      ',old,,new,,,\n,B/op,CI,B/op,CI,vs,P\nA,7,2,3,4,5,6\n';
    expect(tables(text).map(([header]) => header!.split(',')[1])).to.deep.equal([
      'old s/op',
      'old B/op',
    ]);
  });

  it('is one where rows only stand apart, or words among them', () => {
    expect(tables('model,score\na,1\n\nb,2\n\n\nc,3\n')).to.have.length(1);
    expect(tables('model,score,cost\na,1,2\nb,timeout\nc,OOM,5\nd,3,4\n')).to.have.length(1);
    expect(tables('model,score\n\na,1\nb,2\n')).to.have.length(1);
    expect(tables('model,score\na,1\nb,2\n\nTotal,3\n')).to.have.length(1);
    expect(tables('city,vendor\na,x\n\nb,y\n')).to.have.length(1);
  });

  it('has one at a title above texts alone', () => {
    const text = '# one\nid,name\n0,x\n1,y\n\n# two\nfirst,last\nJohn,Burgess\nStacy,Morgan\n';
    expect(tables(text).map(([header]) => header)).to.deep.equal(['id,name', 'first,last']);
  });

  it('is told, whatever is in it and however long it is', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => 'x,'.repeat(i % 7) + 'OOM\n\n'.slice(i % 3),
    );
    expect(parseCsv(lines.join(''))).not.to.be.empty;
    expect(parseCsv('"a"\n'.repeat(20_000))).not.to.be.empty;
  });
});
