import { expect } from '@open-wc/testing';
import { parseResults } from '../../src/results/parse.js';
import { textOf } from '../../src/results/results.js';
import { withGaps } from '../../src/rows/missing.js';
import { raised } from '../raised.js';

const results = parseResults(
  'model,total_cost,rank,note\na,0,1,none\nb,1.50,-1,x\nc,0.00,2,y\nd,7,3,0\n',
  { url: 'data/x.csv' },
);
const source = { url: 'data/x.csv' };

describe('values that stand for "no value"', () => {
  it('become gaps in their own column only', () => {
    const rows = withGaps(results, 'total_cost=0', source);
    expect(rows.map((row) => row['total_cost'])).to.deep.equal([null, 1.5, null, 7]);
    expect(rows.map((row) => row['note'])).to.deep.equal(['none', 'x', 'y', '0']);
  });

  it('are named for several columns', () => {
    const rows = withGaps(results, 'total_cost=0, rank=-1, note=none', source);
    expect(rows.map((row) => row['rank'])).to.deep.equal([1, null, 2, 3]);
    expect(rows[0]!['note']).to.equal(null);
  });

  it('can be named by the label of their column, or in quotes', () => {
    expect(withGaps(results, '"Total cost"=0', source)[0]!['total_cost']).to.equal(null);
    expect(withGaps(results, 'Total cost=0', source)[0]!['total_cost']).to.equal(null);
  });

  it('leave rows without them as they are, and the results too', () => {
    const rows = withGaps(results, 'total_cost=0', source);
    expect(rows[1]).to.equal(results.rows[1]);
    expect(results.rows[0]!['total_cost']).to.equal(0);
    expect(withGaps(results, '', source)).to.equal(results.rows);
  });

  it('keep what the file writes for the other values', () => {
    const [, row] = withGaps(results, 'rank=-1', source);
    expect(textOf(row!, 'total_cost')).to.equal('1.50');
    expect(textOf(row!, 'rank')).to.equal('');
  });

  it('freeze the new rows', () => {
    expect(withGaps(results, 'total_cost=0', source)[0]).to.be.frozen;
  });

  it('say which column is not there, and how to write it', () => {
    const error = raised(() => withGaps(results, 'cost=0', source));
    expect(error.code).to.equal('column');
    expect(error.message).to.include('Column "cost"').and.include('x.csv').and.include('missing=');
  });
});
