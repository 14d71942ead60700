import { expect } from '@open-wc/testing';
import { check } from '../../src/results/check.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results } from '../../src/results/results.js';

/** Results of columns of equal length, after names that tell the rows apart. */
function table(columns: Record<string, readonly unknown[]>): Results {
  const count = Object.values(columns)[0]!.length;
  const names = 'ada bo cy di ed flo gus hal ira jo'.split(' ').slice(0, count);
  return resultsFrom('model' in columns ? columns : { model: names, ...columns });
}

const texts = (results: Results) => check(results).map(({ text }) => text);
const textsOf = (columns: Record<string, readonly unknown[]>) => texts(table(columns));

/** The one sentence that is said of some columns. */
function only(columns: Record<string, readonly unknown[]>): string {
  const found = textsOf(columns);
  expect(found, found.join('\n')).to.have.length(1);
  return found[0]!;
}

describe('check says of a column of digits and signs', () => {
  it('that it is text, unless that is said already', () => {
    expect(only({ score: ['12_345', '2_345', '900'] })).to.equal(
      'Score is read as text, since no number that is known here is written so: "12_345" and "2_345". Write it as 1234.5.',
    );
    expect(textsOf({ size: ['2a', '4b', '8c'] })).to.deep.equal([]);
    expect(only({ ratio: ['1/2', '3/4', '5/8'] })).to.contain('several numbers in a cell');
    // The runs of a tool that writes them all.
    expect(textsOf({ times: [[1, 2], [3, 4.5], [6]] })).to.deep.equal([]);
  });
});

describe('check says nothing', () => {
  it('of a file in which all is well', () => {
    const columns = {
      vendor: ['A', 'B', 'A', 'C', 'B'],
      pass_rate_2: [73.7, 66.2, 55.6, 8.3, 100],
      total_cost: [1.2, 0.5, null, 3.25, 0.75],
      released: ['2024-11-28', '2024-12-01', '2024-09-12', null, '2024-10-22'],
      note: ['', '', 'a remark', '', ''],
    };
    expect(textsOf(columns)).to.deep.equal([]);
  });

  it('of a score of 0, of errors that did not happen, and of a time too short to measure', () => {
    expect(textsOf({ score: [0, 45, 80, 62] })).to.deep.equal([]);
    expect(textsOf({ error_outputs: [0, 45, 80, 62] })).to.deep.equal([]);
    expect(textsOf({ 'stddev (s)': [0, 45, 80, 62] })).to.deep.equal([]);
    expect(textsOf({ time: [0, 1, 2, 3] })).to.deep.equal([]);
    expect(textsOf({ 'time (s)': ['0.00', '0.01', '0.02', '0.30'] })).to.deep.equal([]);
    expect(textsOf({ 'Requests/s': [0, 45.5, 80.5, 62.5] })).to.deep.equal([]);
  });

  it('of a row that takes neither time nor money', () => {
    const columns = { price: [0, 1.25, 3.5, 2.75], seconds: [0, 12.5, 30.5, 45.5] };
    expect(textsOf(columns)).to.deep.equal([]);
  });

  it('of values that are below zero by their nature', () => {
    expect(textsOf({ correlation: [0.5, -1, 0.25, 1] })).to.deep.equal([]);
    expect(textsOf({ change: [5, -1, 2, 8] })).to.deep.equal([]);
    expect(textsOf({ x: [5, -1, -2, 8] })).to.deep.equal([]);
    expect(textsOf({ 'change (%)': [5, -12, 120, 8, 3, 4, 2, 1] })).to.deep.equal([]);
  });

  it('of 999 among numbers of its size', () => {
    expect(textsOf({ runs: [999, 820, 1204, 640] })).to.deep.equal([]);
  });

  it('of numbers above 100 that are no per cent', () => {
    expect(textsOf({ score: [45, 88, 97, 112, 70] })).to.deep.equal([]);
    expect(textsOf({ request_rate: [45, 88, 97, 112, 70] })).to.deep.equal([]);
    expect(textsOf({ 'cpu (%)': [45, 88, 97, 412, 70] })).to.deep.equal([]);
  });

  it('of fractions alone, and of small rates among others', () => {
    expect(textsOf({ accuracy: [0.33, 0.5, 0.75, 0.9] })).to.deep.equal([]);
    expect(textsOf({ accuracy: [0.33, 5, 75, 90, 50] })).to.deep.equal([]);
  });

  it('of the usual words for no value', () => {
    expect(textsOf({ score: [1, 2, 'N/A', 4, '-', 6, 7, 8] })).to.deep.equal([]);
  });

  it('of names that are made of digits, but for how they are read', () => {
    const found = (columns: Record<string, readonly unknown[]>) =>
      textsOf(columns).filter((text) => !/ is read as (?:names|versions|counts)/.test(text));
    expect(found({ commit: ['5493654', '1e5', '0045641', 'e4a1d6f'] })).to.deep.equal([]);
    expect(found({ version: ['3.9', '3.10', '3.11.1', 'nightly'] })).to.deep.equal([]);
    expect(found({ size: ['7', '13', '70', '8x7B', '8x22B'] })).to.deep.equal([]);
  });

  it('of repeated runs, and of one name in several columns', () => {
    const model = ['ada', 'ada', 'ada', 'bo', 'bo', 'bo'];
    expect(textsOf({ model, judge: model, score: [1, 2, 3, 4, 5, 6] })).to.deep.equal([]);
  });

  it('of values that are missing in a few columns, or in most rows', () => {
    const columns = {
      a: [1, 2, 3, null],
      b: [1, null, 3, 4],
      c: [1, 2, 3, 4],
      d: [5, 6, 7, 8],
      e: [null, null, 1, null],
      f: [null, null, 1, null],
    };
    expect(textsOf(columns)).to.deep.equal([]);
  });

  it('of counts that differ in every row', () => {
    expect(textsOf({ cases: [12, 45, 80, 62] })).to.deep.equal([]);
    expect(textsOf({ percent_cases_well_formed: [100, 100, 100, 99.2] })).to.deep.equal([]);
  });
});

describe('check says of a value that stands for "not known"', () => {
  it('how to write that, and which rows have it', () => {
    const results = table({ total_cost: [0, 1.25, 0, 0.5, 3.75] });
    const [finding, ...others] = check(results);
    expect(others).to.deep.equal([]);
    expect(finding!.text).to.equal(
      'Total cost is 0 in 2 rows and at least 0.5 in the others. If 0 means "not known", ' +
        'write missing="total_cost=0".',
    );
    expect(finding!.column).to.equal('total_cost');
    expect(finding!.rows).to.deep.equal([results.rows[0], results.rows[2]]);
  });

  it('the column in quotes where its name has signs', () => {
    const said = only({ 'Price [$/1000 examples]': [0, 1.25, 0.75, 0.5] });
    expect(said).to.include(`missing='"Price [$/1000 examples]"=0'`);
  });

  for (const code of [-1, -999, 999, 9999, 99_999]) {
    it(`that ${code} is one`, () => {
      const said = only({ rank: [1, 2, code, 4, code, 6] });
      expect(said).to.include(`Rank is ${code} in 2 rows`).and.include(`missing="rank=${code}"`);
    });
  }

  it('that a date long before the others is one', () => {
    const said = only({ released: ['2024-11-28', '1970-01-01', '2024-09-12', '2024-10-22'] });
    expect(said).to.include('Released is 1970-01-01 in 1 row').and.include('missing=');
  });
});

describe('check says of rates', () => {
  const others = [73.7, 66.2, 55.6, 48.3];

  it("that they can't be above 100 or below 0", () => {
    expect(only({ 'pass (%)': [...others, 774] })).to.equal(
      'Pass is "774" in 1 row, outside of 0 to 100 %. Is a decimal point missing, or a digit?',
    );
    expect(only({ percent_correct: [...others, -5.5] })).to.include('"-5.5" in 1 row');
    expect(only({ win_rate: [...others, 774] })).to.include('"774" in 1 row');
    expect(only({ rate: [...others, 774].map((value) => `${value}%`) })).to.include('"774%"');
  });

  it('that a fraction is among per cent', () => {
    expect(only({ score: [...others, 0.3367] })).to.equal(
      'Score is "0.3367" in 1 row and at least 10 in the others. ' +
        'Is it a fraction of 1 among per cent?',
    );
  });
});

describe('check says of mixed columns', () => {
  it('which words are among numbers, and how often', () => {
    const said = only({ size: [1, 2, 3, 4, 5, 6, 7, 8, 'OOM', 'what?'] });
    expect(said).to.match(/^Size has words among its numbers: 1 "OOM" and 1 "what\?"\./);
  });

  it('which words make text of numbers', () => {
    const said = only({ memory: ['1', '2', '4', 'see below', 'a lot', 'x'] });
    expect(said).to.match(/^Memory is read as text: 3 of its 6 values are numbers/);
    expect(said).to.include('1 "see below", 1 "a lot" and 1 "x"');
  });

  it('what a spreadsheet writes in place of a value', () => {
    const columns = { ratio: [1.5, 2.5, '#DIV/0!', 4.5, '#REF!', '#DIV/0!', 5, 6, 7, 8] };
    expect(only(columns)).to.equal(
      'Ratio has what a spreadsheet writes where a formula fails: 2 "#DIV/0!" and 1 "#REF!". ' +
        'Mend the formulas, or leave these cells empty.',
    );
  });

  it('which dates are none', () => {
    expect(only({ day: ['2024-02-28', '2024-02-30', '2024-03-01', '2024-03-02'] })).to.include(
      'Day is read as text, since "2024-02-30" is no day of the calendar',
    );
    expect(textsOf({ day: ['11/28/2024', '12/01/2024', '1/2/2024', '3/4/2024'] })[0]).to.include(
      '"11/28/2024", "12/01/2024", "1/2/2024" and "3/4/2024"',
    );
  });
});

describe('check says of names', () => {
  it('that one is there twice', () => {
    const model = ['ada', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal', 'ira', 'bo'];
    const score = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(only({ model, score })).to.equal(
      'Model names several rows alike: "bo" (2 rows). ' +
        'Name them apart, or a chart puts them together.',
    );
    const said = only({ model, score: [1, 2, 3, 4, 5, 6, 7, 8, 9, 2] });
    expect(said).to.include('Some of these rows are equal.');
  });

  it('that one is written in several ways', () => {
    const said = only({ vendor: ['Open AI', 'open ai', 'B', 'Open  AI', 'B'] });
    expect(said).to.include('Vendor has one name in 3 ways: "Open AI", "open ai" and "Open  AI".');
  });

  it('that two columns have the same but for case and blanks', () => {
    const said = only({ pass_rate: [1, 2, 3], 'Pass Rate': [null, 4, 5] });
    expect(said).to.include('The columns "pass_rate" and "Pass Rate" have one name');
    expect(textsOf({ released: [1, 2, 3], _released: [3, 2, 1] })).to.deep.equal([]);
  });
});

describe('check says of columns and rows', () => {
  it('which are empty', () => {
    expect(only({ note: [null, '', 'N/A'], score: [1, 2, 3] })).to.equal(
      'The column "note" is empty. Leave it out of the file, or of the attribute columns.',
    );
    const columns = { note: [null, null], score: [1, 2], more: [null, null] };
    expect(only(columns)).to.include('The columns "note" and "more" are empty.');
  });

  it('which say the same of every row', () => {
    expect(only({ format: ['diff', 'diff', 'diff', 'diff'], score: [1, 2, 3, 4] })).to.include(
      'Format ("diff") is the same in every row.',
    );
  });

  it('which rows have hardly any values', () => {
    const results = parseResults('model,a,b,c,d\nada,1,2,3,4\nbo,5,6,7,8\ncy,9\ndi,6,5,4,3\n');
    const short = check(results).find(({ rows }) => rows);
    expect(short!.text).to.include('1 row without most of the values that the others have: "cy".');
    expect(short!.rows).to.deep.equal([results.rows[2]]);
  });

  it('where one was tested with other cases than the others', () => {
    expect(only({ test_cases: [133, 133, 132, 133] })).to.equal(
      'Test cases is 133 in 3 rows and 132 in 1 row. ' +
        'Rates over different cases are hard to compare.',
    );
  });
});

describe('check says what reading a file took for granted', () => {
  it('in sentences about the file, what might be wrong before what is surely right', () => {
    const said = texts(parseResults('# a remark\nmodel;score\nada;1\nbo;2\nTotal;3\n'));
    expect(said[0]).to.match(
      /^The file has a row that sums up the others \("Total"\), which charts/,
    );
    expect(said).to.include('The file is separated by semicolons.');
  });

  it('that a name stands above several columns', () => {
    const said = texts(parseResults('model,score,score\nada,1,2\nbo,2,4\n'));
    expect(said).to.deep.equal(['The file has several columns called "score", which get numbers.']);
  });

  it('as what a column was read', () => {
    const { rows, columns } = table({ time: [60, 75, 90] });
    const [model, time] = columns;
    const read = { rows, columns: [model!, { ...time!, read: 'durations, in seconds' }] };
    expect(check(read)).to.deep.equal([
      { text: 'Time is read as durations, in seconds.', column: 'time' },
    ]);
  });
});

describe('what check finds', () => {
  it('begins with what makes values false, and ends with what could be left out', () => {
    const said = textsOf({
      format: ['diff', 'diff', 'diff', 'diff', 'diff'],
      'pass (%)': [73.7, 66.2, 55.6, 48.3, 774],
      note: [null, null, null, null, null],
    });
    expect(said.map((text) => text.split(' ', 2).join(' '))).to.deep.equal([
      'Pass is',
      'The column',
      'Format ("diff")',
    ]);
  });

  it('ends for a large file', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      model: `model ${i}`,
      vendor: `vendor ${i % 40}`,
      score: (i * 7919) % 100,
      day: `2024-01-${String((i % 31) + 1).padStart(2, '0')}`,
    }));
    const results = resultsFrom(rows);
    expect(check(results)).to.deep.equal([]);
  });
});
