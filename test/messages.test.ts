import { expect, fixture, html } from '@open-wc/testing';
import { addMessages } from '../src/index.js';
import { de } from '../src/messages/de.js';
import { en } from '../src/messages/en.js';
import { messagesIn, type Messages } from '../src/messages/messages.js';
import { alerts, parts, qwqPage, shown, textOf } from './page.js';

/** What each message says of some names and of a count; a list where it takes one. */
function said(messages: Messages, count: number): string[] {
  const { exampleMeanings, lang, ...functions } = messages;
  const leftOut = [{ label: 'Cost', count }];
  const words = [{ label: 'Time', words: [{ word: 'timeout', count }], others: count }];
  const special: Readonly<Record<string, unknown[]>> = {
    chartName: [['Rate', 'Cost'], 'LLM'],
    mark: [['o1', 'Rate: 5'], count, 9],
    aggregate: ['mean'],
    aggregateOf: ['mean', 'Rate'],
    aggregateOfRuns: [['mean', 'max'], count, true],
    meanOfRuns: [count, false],
    leftOut: [1, 9, leftOut, leftOut, words],
    withoutTerm: ['qwq', count],
    intervalOfRuns: [count, '1', '2'],
    intervalsOfCases: [[count, count + 1]],
    intervalsOfError: [['stderr']],
    intervalsOfMean: [['stddev']],
    intervalsOfDeviation: [['stddev']],
    intervalsOfFile: [['low', 'high']],
    isAnyOf: ['edit_format', ['diff', 'whole'], Math.max(count, 2)],
    rowsDiffer: [Math.max(count, 2), true, 'Model', ['format', 'editor']],
    broughtTo: ['Time', 'ns', ['ns', 'ms']],
    otherUnits: [count, 'Score', 'ops/s', ['µs/op'], 'where="unit=us/op"'],
    drawn: ['bar', 'Rate by Model', count, 2, ''],
    course: ['A', 1],
    tableName: [['Rate', 'Cost'], count, 'Model'],
    legendOf: ['Edit format', true],
    marked: ['Highlighted', ['a', 'b'], count],
    sumsLeftOut: [count, ['geomean']],
  };
  const texts = Object.entries(functions).map(([name, message]) => {
    const given = special[name] ?? [];
    // Names and counts alike: a count is a name, too, to a message that only repeats it.
    const rest = Array.from({ length: Math.max(message.length - given.length, 0) }, () => count);
    return (message as (...values: unknown[]) => string)(...given, ...rest);
  });
  return [lang, ...texts, ...Object.values(exampleMeanings)];
}

describe('the messages', () => {
  for (const [name, messages] of Object.entries({ English: en, German: de })) {
    it(`are all there in ${name}, for none, one and many`, () => {
      for (const count of [0, 1, 2, 12345]) {
        for (const text of said(messages, count)) {
          expect(text)
            .to.be.a('string')
            .and.not.match(/undefined|NaN|\[object|^\s*$/);
        }
      }
    });
  }

  it('speak of one row as of one', () => {
    expect(en.rowCount(1)).to.equal('1 row');
    expect(en.rowCount(0)).to.equal('0 rows');
    expect(en.matchCount(0, 1)).to.equal('0 of 1 row');
    expect(en.rowCount(12345)).to.equal('12,345 rows');
    expect(de.rowCount(1)).to.equal('1 Zeile');
    expect(de.rowCount(12345)).to.equal('12.345 Zeilen');
    expect(said(en, 1).filter((text) => /\b1 (rows|runs|suggestions)\b/.test(text))).to.eql([]);
  });

  it('count the words that stand in place of a value', () => {
    const time = (others: number) => [
      {
        label: 'Time',
        words: [
          { word: 'timeout', count: 2 },
          { word: 'OOM', count: 1 },
        ],
        others,
      },
    ];
    const cost = [{ label: 'Cost', count: 18 }];
    expect(en.leftOut(51, 69, cost, [], time(0))).to.equal(
      '51 of 69 rows; 18 without Cost; 2 timeout, 1 OOM for Time.',
    );
    expect(en.leftOut(5, 9, [], [], time(1))).to.equal(
      '5 of 9 rows; 2 timeout, 1 OOM and 1 other word for Time.',
    );
    expect(en.leftOut(5, 12, [], [], time(4))).to.include(' and 4 other words for Time.');
    expect(de.leftOut(51, 69, cost, [], time(1))).to.equal(
      '51 von 69 Zeilen; 18 ohne Cost; 2 timeout, 1 OOM und 1 anderes Wort bei Time.',
    );
  });

  it('keep the capitals of labels', () => {
    expect(en.without('GPU')).to.equal('No GPU');
    expect(en.chartName(['Rate', 'Cost'], 'LLM')).to.equal('Rate and Cost by LLM');
  });

  it('are found by the tag of the language, else by its first part, else in English', () => {
    addMessages('de', de);
    for (const lang of ['de', 'de-CH', 'DE']) expect(messagesIn(lang).lang, lang).to.equal('de');
    for (const lang of ['', 'den', 'x', 'fr', '🙂']) {
      expect(messagesIn(lang).lang, lang).to.equal('en');
    }
  });
});

describe('a language that is added', () => {
  it('is spoken in the part of the page that is in it, at once', async () => {
    const { page, chart, table } = await qwqPage();
    const count = () => textOf(parts(table, '.count')[0]!);
    expect(count()).to.equal('7 rows');
    page.lang = 'xx';
    addMessages('xx', { ...en, rowCount: (all) => `${all} xx` });
    await Promise.all([table.updateComplete, chart.updateComplete]);
    expect(count()).to.equal('7 xx');
  });

  it('leaves no English word in chart, table and filter', async () => {
    addMessages('de', de);
    const page = await fixture<HTMLElement>(html`
      <main lang="de">
        <benchmark-chart caption="Q" x="n" y="mean(w) as M" color="k" limit="3"></benchmark-chart>
        <benchmark-table caption="Q" details selectable facets="k, w" limit="3"></benchmark-table>
        <benchmark-filter caption="Q" facets="k"></benchmark-filter>
      </main>
    `);
    const data = Array.from({ length: 20 }, (_, n) => ({
      n: `a${n}`,
      k: n % 3 ? 'b' : null,
      w: n,
    }));
    const elements = [...page.children] as HTMLElementTagNameMap['benchmark-table'][];
    for (const element of elements) element.data = data;
    await Promise.all(elements.map(shown));
    elements[1]!.selected = ['a0'];
    elements[1]!.query = 'q:5 a1';
    await Promise.all(elements.map(shown));
    const words = elements.flatMap((element) => [
      textOf(element.shadowRoot!.querySelector('style, div, figure')!),
      ...parts(element, '*').flatMap((part) => [
        ...[...part.childNodes].flatMap((node) =>
          node.nodeType === 3 ? (node.nodeValue ?? '') : [],
        ),
        part.getAttribute('aria-label') ?? '',
        part.getAttribute('title') ?? '',
        part.getAttribute('aria-roledescription') ?? '',
      ]),
    ]);
    const english =
      /\b(row|rows|show|search|clear|chart|value|of|the|matches|details|select|series)\b/i;
    expect(words.filter((text) => english.test(text))).to.deep.equal([]);
    expect(words.join(' '))
      .to.match(/Keine Zeile passt zu/)
      .and.match(/Suche/);
    expect(elements.flatMap(alerts)).to.deep.equal([]);
  });
});
