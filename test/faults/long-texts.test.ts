import { expect, fixture, html } from '@open-wc/testing';
import { alerts, cells, part, textOf } from '../page.js';
import { doorsOf, faultOf, shownIn } from './page-of-400.js';

const chain = (count: number, text: (index: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(separator);

/** Each froze a page, or came near it. */
const known: Readonly<Record<string, string>> = {
  'many minus signs': `${'-'.repeat(5_000)}score`,
  'minus signs between blanks': `${'- '.repeat(100)}score`,
  'many parentheses': `${'('.repeat(5_000)}score${')'.repeat(5_000)}`,
  'a sum without an end': chain(6_000, () => 'score', '+'),
  'products and quotients': chain(1_500, () => 'score*2/3', '-'),
  'a list of one column': chain(5_000, () => 'score', ','),
  'a list of columns that are not there': chain(2_000, (index) => `zz${index}`, ','),
  'many clauses': chain(1_000, (index) => `zz${index}`, ';'),
  'many words': chain(2_000, (index) => `zz${index}`, ' '),
  'many words that must not be there': chain(2_000, (index) => `-zz${index}`, ' '),
  'many numbers': chain(2_000, (index) => `${index}.5`, '; '),
  'many conditions': chain(1_000, (index) => `score>${index};cost<0.${index}`, ';'),
  'many values of a condition': `score=${chain(3_000, String, ',')}`,
  'many ranges': `score=${chain(2_000, (index) => `${index}..${index + 1}`, ',')}`,
  'many quotes': '"'.repeat(10_001),
  'many blanks': `model${' '.repeat(10_000)}x`,
  'many marks upon a letter': `a${'\u0301'.repeat(10_000)}`,
  'many marks of several kinds': `a${'\u0301\u0323\u05b0'.repeat(3_000)}`,
  'many dots': `model${'.a'.repeat(5_000)}`,
  'a million letters': 'q'.repeat(1_000_000),
  'half a million words': 'a '.repeat(500_000),
};

/** An address, or an author, brings no million of letters; a reader may paste them. */
const pasted = /^(query|where|highlight|the search box)$/;
const written = /^(query|where|sort|columns|highlight|bars|facets|rank|the search box)$/;

describe('a long text', () => {
  for (const [what, text] of Object.entries(known)) {
    it(`freezes no table where it is ${what}`, async () => {
      const table = await shownIn(await fixture(html`<div></div>`), 'benchmark-table');
      const doors = doorsOf('benchmark-table').filter(({ name }) =>
        (text.length > 50_000 ? pasted : written).test(name),
      );
      expect(doors.flatMap((door) => faultOf(door, table, text))).to.deep.equal([]);
    });
  }

  it('of a search ends at 4,000 characters, and the box says so', async () => {
    const table = await shownIn(await fixture(html`<div></div>`), 'benchmark-table');
    table.query = 'a'.repeat(3_999);
    await table.updateComplete;
    expect(textOf(part(table, '.search-note'))).to.equal('');
    table.query = 'a'.repeat(1_000_000);
    await table.updateComplete;
    expect(table.query).to.have.lengthOf(4_000);
    expect(textOf(part(table, '.search-note'))).to.equal(
      'A search has at most 4,000 characters; what is beyond is left out.',
    );
  });

  it('of an attribute is named as too long', async () => {
    const table = await shownIn(await fixture(html`<div></div>`), 'benchmark-table');
    const sentences: Readonly<Record<string, readonly [text: string, sentence: string]>> = {
      where: ['a'.repeat(4_001), 'where is too long: a query has at most 4000 characters'],
      highlight: ['a '.repeat(3_000), 'highlight is too long: a query has at most 4000 characters'],
      sort: [known['a list of one column']!, 'sorted by 20 columns at most, and here are 5000'],
      columns: [known['many minus signs']!, 'at most 100 names, numbers and parentheses'],
      rank: [known['a sum without an end']!, 'at most 100 names, numbers and parentheses'],
    };
    for (const [attribute, [text, sentence]] of Object.entries(sentences)) {
      table.setAttribute(attribute, text);
      await table.updateComplete;
      expect(alerts(table).join(), attribute).to.include(sentence);
      expect(alerts(table).join().length, attribute).to.be.below(1_200);
      table.removeAttribute(attribute);
    }
    await table.updateComplete;
    expect(alerts(table)).to.deep.equal([]);
    expect(table.rows).to.have.lengthOf(400);
  });
});

describe('an expression', () => {
  it('is as deep as anybody needs', async () => {
    const table = await shownIn(await fixture(html`<div></div>`), 'benchmark-table');
    table.setAttribute('columns', `${'-('.repeat(24)}score${')'.repeat(24)} as A, --score as B`);
    await table.updateComplete;
    expect(alerts(table)).to.deep.equal([]);
    expect(cells(table).slice(0, 3)).to.deep.equal([
      ['0', '0'],
      ['37', '37'],
      ['74', '74'],
    ]);
    table.setAttribute('columns', '-score as C, ---score as D');
    await table.updateComplete;
    expect(cells(table)[1]).to.deep.equal(['-37', '-37']);
  });
});

describe('a selection', () => {
  it('of a million keys takes no time, and ends at 10,000', async () => {
    const table = await shownIn(await fixture(html`<div></div>`), 'benchmark-table');
    const keys = Array.from({ length: 1_000_000 }, (_, index) => `model ${index}`);
    const selecting = {
      name: 'selected',
      enter: () => (table.selected = keys),
      leave: () => (table.selected = []),
    };
    expect(faultOf(selecting, table, '')).to.deep.equal([]);
    table.selected = keys;
    expect(table.selected).to.have.lengthOf(10_000);
  });
});
