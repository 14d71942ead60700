import { expect } from '@open-wc/testing';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import { textOf } from '../../src/results/results.js';
import { raised } from '../raised.js';

describe('a results file', () => {
  const url = 'https://x.org/assets/qwq.yml?v=2';

  it('gives typed rows, and the texts as the file writes them', () => {
    const text = `
- model: QwQ + Haiku
  commit_hash: e4a1d6f
  percent_cases_well_formed: 100.0
  date: 2024-11-28

- model: "Qwen2.5: Coder"
  commit_hash: 1e5
  percent_cases_well_formed: 98.5
  date: 2024-11-09
`;
    const { columns, rows } = parseResults(text, { url });
    expect(columns.map(({ type }) => type)).to.deep.equal(['text', 'text', 'number', 'date']);
    expect(rows[1]).to.deep.equal({
      model: 'Qwen2.5: Coder',
      commit_hash: '1e5',
      percent_cases_well_formed: 98.5,
      date: '2024-11-09',
    });
    expect(textOf(rows[0]!, 'percent_cases_well_formed')).to.equal('100.0');
  });

  it('gives the same rows in every format', () => {
    const texts = {
      yaml: '- {model: a, score: 1}\n- {model: b, score: 2}',
      json: '{"results": [{"model": "a", "score": 1}, {"model": "b", "score": 2}]}',
      jsonl: '{"model": "a", "score": 1}\n{"model": "b", "score": 2}',
      csv: 'model,score\na,1\nb,2\n',
      tsv: 'model\tscore\na\t1\nb\t2\n',
    };
    for (const [format, text] of Object.entries(texts)) {
      expect(parseResults(text).rows, format).to.deep.equal([
        { model: 'a', score: 1 },
        { model: 'b', score: 2 },
      ]);
    }
  });

  it('is read from where the pointer says', () => {
    const text = '{"boards": [{"rows": [{"a": 1}]}]}';
    expect(parseResults(text, {}, { pointer: '/boards/0' }).rows).to.deep.equal([{ a: 1 }]);
  });

  it('is said to be a web page when it is one', () => {
    for (const [text, source] of [
      ['\n<!DOCTYPE html><title>Not found</title>', { url }],
      ['<html lang="en">', { url }],
      ['Not found', { url, mediaType: 'text/html; charset=utf-8' }],
    ] as const) {
      const error = raised(() => parseResults(text, source));
      expect(error.code).to.equal('html');
      expect(error.message).to.match(/^qwq\.yml is a web page/);
      expect(error.url).to.equal(url);
    }
  });

  it('is said to be empty when it is', () => {
    for (const text of ['', ' \n', '\uFEFF', '# only a comment', 'null', '[]']) {
      expect(raised(() => parseResults(text, { url })).code, JSON.stringify(text)).to.equal(
        'empty',
      );
    }
  });

  it('may also be data that a script gives, whose faults name no file', () => {
    expect(resultsFrom([{ a: '5%' }]).columns[0]!.unit).to.equal('%');
    expect(raised(() => resultsFrom(5)).message).to.match(/^The data holds a single value/);
  });

  it('of several tables is read by the number of one', () => {
    const text = 'model,score\na,1\nb,2\n\nmodel,cost,time\na,3,4\nb,5,6\n';
    const source = { url: 'stat.csv' };
    const first = parseResults(text, source);
    expect(first.rows[0]).to.deep.equal({ model: 'a', score: 1 });
    expect(first.notes![0]!.isLoud).to.equal(true);
    expect(first.notes![0]!.text).to.match(
      /^has 2 tables, .* first is read. Add "#2" to its address/,
    );
    const second = parseResults(text, source, { pointer: '2' });
    expect(second.rows[0]).to.deep.equal({ model: 'a', cost: 3, time: 4 });
    expect(second.notes).to.deep.equal([]);
    for (const pointer of ['0', '3']) {
      const error = raised(() => parseResults(text, source, { pointer }));
      expect(error.code).to.equal('pointer');
      expect(error.message).to.equal(`stat.csv has no table "#${pointer}". The last one is "#2".`);
    }
    expect(parseResults('a,b\n1,2', source, { pointer: '1' }).rows).to.have.length(1);
  });

  it('says which row sums the others up, and how to leave it out', () => {
    const notesOn = (text: string) =>
      parseResults(text, { format: 'csv' }).notes!.map((note) => note.text);
    const text = 'test suite,score\na,1\nb,2\nGrand total,3\n';
    expect(notesOn(text)[0]).to.match(/^has a row that sums up the others \("Grand total"\)/);
    expect(notesOn(text)[0]).to.contain(`where='-"test suite"="Grand total"'`);
    expect(notesOn('name,s\na,1\nb,2\ngeomean,\n')).to.have.length(1);
    expect(notesOn('name,s\na,1\nb,2\nAverage,1.5\n')).to.have.length(1);
    expect(notesOn('statistic,s\nmin,1\nmean,2\nmax,3\n')).to.deep.equal([]);
  });

  it('knows the statistics of repeats, but for the mean where the repeats are not there', () => {
    const summed = (...names: string[]) => [
      ...(parseResults(`name,t\n${names.map((name) => `${name},1`).join('\n')}`).summaries?.texts ??
        []),
    ];
    const ends = ['a_mean', 'a_median', 'a_stddev', 'a_cv'];
    expect(summed('a', 'a', ...ends, 'b')).to.deep.equal(ends);
    expect(summed(...ends, 'b')).to.deep.equal(['a_median', 'a_stddev', 'a_cv']);
    expect(summed('a/1', 'a/2', 'a_BigO', 'a_RMS')).to.deep.equal(['a_BigO', 'a_RMS']);
    expect(summed('arithmetic_mean', 'median', 'a_median')).to.deep.equal([]);
  });

  it('says nothing of a file in which nothing had to be assumed', () => {
    for (const text of ['model,score\na,1\nb,2\n', '[{"a": 1}]', '- a: 1\n- a: 2\n']) {
      const { notes } = parseResults(text);
      expect(notes).to.deep.equal([]);
      expect(Object.isFrozen(notes)).to.equal(true);
    }
  });
});
