import { expect } from '@open-wc/testing';
import { accept, suggestionsAt } from '../../src/query/completion.js';
import { atOnce } from '../../src/work.js';
import { resultsFrom } from '../../src/results/parse.js';
import { fileColumn } from '../../src/results/values/file-column.js';
import type { Column } from '../../src/results/results.js';
import { parseQuery, type Condition } from '../../src/query/query.js';

const { columns, rows } = resultsFrom([
  { model: 'QwQ + Haiku', edit_format: 'diff', 'Edit mode': 'a', cost: 5, langs: ['C', 'Go'] },
  { model: 'o1 "mini"', edit_format: 'Diff', 'Edit mode': 'a', cost: 5.0, langs: ['C'] },
  { model: 'Zoë, 2', edit_format: 'diff-fenced', 'Edit mode': 'b', cost: 7, langs: ['Go'] },
  { model: 'x..y', edit_format: 'whole', 'Edit mode': 'b', cost: null, langs: [] },
  { model: '-rest', edit_format: null, 'Edit mode': 'c', cost: 9, langs: ['C'] },
]);

/** What is offered where "|" stands. */
function at(marked: string, names: readonly Column[] = columns) {
  const caret = marked.indexOf('|');
  const suggestions = atOnce(suggestionsAt(rows, marked.replace('|', ''), caret, names));
  return suggestions.options.length > 0 ? suggestions : null;
}
const labels = (marked: string) => at(marked)?.options.map(({ label }) => label) ?? null;
const counts = (marked: string) =>
  at(marked)?.options.map(({ label, count }) => [label, count]) ?? null;

/** The text once the option of that name is accepted, with "|" for the caret. */
function accepting(marked: string, label: string): string {
  const suggestions = at(marked)!;
  const option = suggestions.options.find((one) => one.label === label)!;
  const { query, caret } = accept(suggestions, option);
  return `${query.slice(0, caret)}|${query.slice(caret)}`;
}

describe('what is offered while a query is typed', () => {
  it('is the values of the column before the caret, the most frequent first', () => {
    expect(counts('edit_format=|')).to.deep.equal([
      ['diff', 2],
      ['diff-fenced', 1],
      ['whole', 1],
      ['', 1],
    ]);
    expect(labels('-edit_format=|')).to.deep.equal(labels('edit_format=|'));
    expect(labels('qwq; cost>2 edit_format=| o1')).to.deep.equal(labels('edit_format=|'));
  });

  it('counts behind ":" the rows that contain the value, and offers no gap', () => {
    expect(counts('edit_format:|')).to.deep.equal([
      ['diff', 3],
      ['diff-fenced', 1],
      ['whole', 1],
    ]);
  });

  it('begins with what is typed, before what contains it', () => {
    expect(labels('edit_format=f|')).to.deep.equal(['diff', 'diff-fenced']);
    expect(labels('edit_format:W|')).to.deep.equal(['whole']);
    expect(labels('model=zoe|')).to.deep.equal(['Zoë, 2']);
    expect(labels('model:mini|')).to.deep.equal(['o1 "mini"']);
    expect(labels('edit_format=nothing|')).to.be.null;
  });

  it('is a further value after a comma, none twice', () => {
    expect(labels('edit_format=DIFF,|')).to.deep.equal(['diff-fenced', 'whole', '']);
    expect(labels('edit_format=|,whole,diff')).to.deep.equal(['diff-fenced', '']);
    expect(labels('model="Zoë, 2",o|')).to.deep.equal(['o1 "mini"']);
  });

  it('knows columns by quoted names and by labels, in any case', () => {
    expect(labels('"Edit mode":|')).to.deep.equal(['a', 'b', 'c']);
    expect(labels('"edit format"=wh|')).to.deep.equal(['whole']);
  });

  it('offers the items of lists', () => {
    expect(counts('langs=|')).to.deep.equal([
      ['C', 3],
      ['Go', 2],
      ['', 1],
    ]);
  });

  it('offers no numbers where there are too many to choose from', () => {
    const many = resultsFrom(
      Array.from({ length: 2_000 }, (_, n) => ({ n: n / 7, few: n % 9, word: `w${n}` })),
    );
    const offered = (query: string) =>
      atOnce(suggestionsAt(many.rows, query, query.length, many.columns)).options.length;
    expect([offered('n:'), offered('few:'), offered('word:')]).to.deep.equal([0, 9, 12]);
  });

  it('offers numbers, but nothing for comparisons and ranges', () => {
    expect(counts('cost=|')![0]).to.deep.equal(['5', 2]);
    expect(at('cost>=|')).to.be.null;
    expect(at('cost:5..|')).to.be.null;
  });

  it('is the columns that begin with the word, from two letters on', () => {
    expect(labels('ed|')).to.deep.equal(['edit_format', 'Edit mode']);
    expect(labels('qwq -ed| x')).to.deep.equal(['edit_format', 'Edit mode']);
    expect(labels('"edit f|')).to.deep.equal(['edit_format']);
    expect(labels('e|')).to.be.null;
    expect(labels('it|')).to.be.null;
    expect(labels('unknown:|')).to.be.null;
    const labelled = fileColumn({ name: 'cost', type: 'number', label: 'Price', unit: '$' });
    expect(at('pr|', [...columns, labelled])!.options.map(({ label }) => label)).to.eql(['cost']);
  });

  it('is nothing between terms, and nothing once all is typed', () => {
    expect(at('|')).to.be.null;
    expect(at('diff | whole')).to.be.null;
    expect(at('edit_format=whole|')).to.be.null;
    expect(at('edit_format:|x')?.options).to.have.lengthOf(3);
  });

  it('is twelve things at most', () => {
    const many = resultsFrom(Array.from({ length: 40 }, (_, n) => ({ id: `v${n}`, n })));
    expect(atOnce(suggestionsAt(many.rows, 'id=', 3, many.columns)).options).to.have.lengthOf(12);
  });
});

describe('accepting a suggestion', () => {
  const accepted: [before: string, label: string, after: string][] = [
    ['edit_format=|', 'diff', 'edit_format=diff|'],
    ['edit_format=wh|ol qwq', 'whole', 'edit_format=whole| qwq'],
    ['a edit_format=diff,w|,x b', 'whole', 'a edit_format=diff,whole|,x b'],
    ['edit_format=|', '', 'edit_format=""|'],
    ['model:|', 'QwQ + Haiku', 'model:"QwQ + Haiku"|'],
    ['model="o1|', 'o1 "mini"', 'model="o1 ""mini"""|'],
    ['model=|', 'Zoë, 2', 'model="Zoë, 2"|'],
    ['model=|', 'x..y', 'model="x..y"|'],
    ['model=|', '-rest', 'model="-rest"|'],
    ['ed|', 'edit_format', 'edit_format:|'],
    ['-ed| x', 'Edit mode', '-"Edit mode":| x'],
    ['mod|>=5', 'model', 'model>=|5'],
    ['"edit |"', 'Edit mode', '"Edit mode":|'],
  ];
  for (const [before, label, after] of accepted) {
    it(`makes ${after} of ${before}`, () => expect(accepting(before, label)).to.equal(after));
  }

  it('asks for just the value that was offered', () => {
    for (const { label } of at('model=|')!.options) {
      const query = accepting('model=|', label).replace('|', '');
      const [[term]] = parseQuery(query) as [[Condition]];
      expect(term).to.include({ not: false, column: 'model', operator: '=' });
      expect(term.operands).to.deep.equal([label]);
    }
  });

  it('is possible or not at every place of every odd text, and throws nowhere', () => {
    const signs = ['"', '-', ';', ':', '=', ',', '..', ' ', 'ed', 'edit_format', 'diff', '<', '\n'];
    let seed = 1;
    const any = (count: number) => (seed = (seed * 48271) % 2147483647) % count;
    for (let run = 0; run < 2000; run++) {
      const text = Array.from({ length: any(9) }, () => signs[any(signs.length)]).join('');
      const caret = any(text.length + 1);
      const { start, end } = atOnce(suggestionsAt(rows, text, caret, columns));
      expect(start <= caret && caret <= end, `${text} at ${caret}`).to.be.true;
    }
  });
});
