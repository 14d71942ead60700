import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { isolated } from '../src/messages/isolated.js';
import { messagesIn } from '../src/messages/messages.js';
import { announced, part, parts, shown, textOf } from './page.js';

const [FIRST, LAST] = ['\u2068', '\u2069'];
const apart = (name: string) => FIRST + name + LAST;

const data = [
  { model: 'דוגמה (א)', rate: 72, cases: 100 },
  { model: 'نموذج', rate: 61, cases: 100 },
  { model: 'GPT-4', rate: 42, cases: 100 },
];

async function pageOf<Tag extends 'benchmark-chart' | 'benchmark-table'>(
  tag: Tag,
  attributes: Record<string, string>,
) {
  const box = await fixture<HTMLElement>(html`<main></main>`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  box.append(element);
  return (await shown(element as BenchmarkChart & BenchmarkTable)) as HTMLElementTagNameMap[Tag];
}

describe('a name that runs from right to left is set apart', () => {
  it('in a sentence, and no other name is', () => {
    const { selectRow, marked, aggregateOf } = messagesIn('en');
    expect(selectRow('نموذج')).to.equal(`Select ${apart('نموذج')}`);
    expect(selectRow('GPT-4')).to.equal('Select GPT-4');
    expect(marked('On the front', ['نموذج', 'GPT-4'], 2)).to.equal(
      `On the front: ${apart('نموذج')} and GPT-4.`,
    );
    expect(aggregateOf('mean', 'نموذج'), 'a label, by which a column is found').to.equal(
      'Mean of نموذج',
    );
  });

  it('to its end, when it was cut', () => {
    const cut = apart('דוגמה').slice(0, -1);
    const text = isolated(cut);
    expect(text.split(LAST).length).to.equal(text.split(FIRST).length);
  });

  it('in the summary, the notes and the announcement of a chart', async () => {
    const chart = await pageOf('benchmark-chart', {
      y: 'rate (%)',
      cases: 'cases',
      description: 'הכי טוב.',
    });
    const summary = textOf(part(chart, '[part=summary]'));
    expect(summary).to.contain(`${apart('הכי טוב.')} 3 rows.`);
    expect(summary).to.contain(`${apart('דוגמה (א)')} leads with 72%`);
    expect(summary).to.contain(`from 72% (${apart('דוגמה (א)')}) down to 42% (GPT-4)`);
    expect(textOf(part(chart, '.note'))).to.contain(`${apart('דוגמה (א)')} leads`);
    part(chart, '.plot').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(announced(chart)).to.contain(`${apart('דוגמה (א)')}. Rate: 72%`);
  });

  it('in what the parts of a table are called', async () => {
    const table = await pageOf('benchmark-table', { selectable: '', details: '' });
    const names = parts(table, '.tick input').map((box) => box.getAttribute('aria-label'));
    expect(names).to.deep.equal([
      `Select ${apart('דוגמה (א)')}`,
      `Select ${apart('نموذج')}`,
      'Select GPT-4',
    ]);
  });
});
