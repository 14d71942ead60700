import { expect } from '@open-wc/testing';
import { parseResults } from '../../src/results/parse.js';
import { textOf } from '../../src/results/results.js';
import { atOnce } from '../../src/work.js';
import { missingRules, withoutMissing } from '../../src/rows/missing.js';
import { raised } from '../raised.js';

const results = parseResults(
  'model,total_cost,rank,note\na,0,1,none\nb,1.50,-1,x\nc,0.00,2,y\nd,7,3,0\n',
  { url: 'data/x.csv' },
);
const source = { url: 'data/x.csv' };
const without = (missing: string) =>
  atOnce(withoutMissing(results.rows, missingRules(missing, results.columns, source)));

describe('values that stand for "no value"', () => {
  it('are taken away in their own column only', () => {
    const rows = without('total_cost=0');
    expect(rows.map((row) => row['total_cost'])).to.deep.equal([null, 1.5, null, 7]);
    expect(rows.map((row) => row['note'])).to.deep.equal(['none', 'x', 'y', '0']);
  });

  it('are named for several columns', () => {
    const rows = without('total_cost=0, rank=-1, note=none');
    expect(rows.map((row) => row['rank'])).to.deep.equal([1, null, 2, 3]);
    expect(rows[0]!['note']).to.equal(null);
  });

  it('can be named by the label of their column, or in quotes', () => {
    expect(without('"Total cost"=0')[0]!['total_cost']).to.equal(null);
    expect(without('Total cost=0')[0]!['total_cost']).to.equal(null);
  });

  it('leave rows without them as they are, and the results too', () => {
    const rows = without('total_cost=0');
    expect(rows[1]).to.equal(results.rows[1]);
    expect(results.rows[0]!['total_cost']).to.equal(0);
    expect(without('')).to.equal(results.rows);
  });

  it('keep what the file writes for the other values', () => {
    const [, row] = without('rank=-1');
    expect(textOf(row!, 'total_cost')).to.equal('1.50');
    expect(textOf(row!, 'rank')).to.equal('');
  });

  it('freeze the new rows', () => {
    expect(without('total_cost=0')[0]).to.be.frozen;
  });

  it('say which column is not there, and how to write it', () => {
    const error = raised(() => without('cost=0'));
    expect(error.code).to.equal('column');
    expect(error.message).to.include('Column "cost"').and.include('x.csv').and.include('missing=');
  });
});
