import { expect } from '@open-wc/testing';
import { parseCsv, parseTsv } from '../../src/results/delimited.js';
import { parseResults } from '../../src/results/parse.js';
import { raised } from '../raised.js';

describe('a CSV or TSV results file', () => {
  it('may have commas, quotes and line breaks in quoted values', () => {
    expect(parseCsv('a,b\r\n"x, ""y""\nz",2\r\n')).to.deep.equal([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
    expect(parseTsv('a\tb\n1,5\t2')).to.deep.equal([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('loses no row to blank lines, and keeps an inch sign', () => {
    expect(parseCsv('size\n\n5"\n , \n6"\n\n')).to.deep.equal([['size'], ['5"'], ['6"']]);
  });

  it('says at which line a quote is left open, instead of swallowing the rest', () => {
    const text = 'model,score\na,1\n"b,2\nc,3\n';
    const error = raised(() => parseCsv(text, { url: 'table.csv' }));
    expect(error.code).to.equal('syntax');
    expect(error.message).to.contain('table.csv').and.to.contain('opens at line 3');
  });

  it('gives names to a first column and a surplus column without one, and loses none twice named', () => {
    const { columns, rows } = parseResults(',score,score,\nx,1,2,y\nz,3\nw,4,5,v,u', {
      format: 'csv',
    });
    expect(columns.map(({ name }) => name)).to.deep.equal([
      ...['name', 'score', 'score 2', 'column 4', 'column 5'],
    ]);
    expect(rows[1]).to.deep.equal({
      ...{ name: 'z', score: 3, 'score 2': null, 'column 4': null, 'column 5': null },
    });
    expect(rows[2]!['column 5']).to.equal('u');
  });

  it('has no byte order mark in its first column', () => {
    expect(parseResults('\uFEFFmodel,score\na,1').columns[0]!.name).to.equal('model');
  });
});
