import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkValue } from '../src/index.js';
import { qwqFile } from './page.js';
import { waitUntil } from './wait-until.js';

let warnings: string[];
const { warn } = console;

beforeEach(() => {
  warnings = [];
  console.warn = (text: string) => warnings.push(text);
});
afterEach(() => {
  console.warn = warn;
});

async function valueOf(attributes: Record<string, string>, text = ''): Promise<BenchmarkValue> {
  const value = document.createElement('benchmark-value');
  value.textContent = text;
  for (const [name, given] of Object.entries({ src: qwqFile(), ...attributes })) {
    value.setAttribute(name, given);
  }
  const box = await fixture<HTMLElement>(html`<p>QwQ solves</p>`);
  box.append(value);
  await value.loadComplete;
  await value.updateComplete;
  return value;
}

/** What a reader sees: the shadow tree, with what is between the tags where a slot shows that. */
function seen(value: Element): string {
  const slot = value.shadowRoot!.querySelector('slot');
  return slot && value.textContent ? value.textContent : value.shadowRoot!.textContent.trim();
}
const rate = 'pass_rate_2 as (%)';

describe('a value in a sentence', () => {
  it('is that of the first row that the author leaves', async () => {
    expect(seen(await valueOf({ where: 'model=QwQ', column: rate }, '42.1%'))).to.equal('42.1%');
    expect(seen(await valueOf({ sort: '-pass_rate_2', column: 'model' }))).to.equal('o1-preview');
    expect(seen(await valueOf({ sort: 'pass_rate_2', column: rate }))).to.equal('42.1%');
    expect(warnings).to.deep.equal([]);
  });

  it('is one for all rows', async () => {
    const where = 'edit_format:architect';
    expect(seen(await valueOf({ where, column: `max(pass_rate_2) as (%)` }))).to.equal('73.6%');
    expect(seen(await valueOf({ where, column: `mean(pass_rate_2) as (%)` }))).to.equal('70.9%');
    expect(seen(await valueOf({ where, column: 'count()' }))).to.equal('3');
  });

  it('is written in the language of the page, and without the values that are missing', async () => {
    const given = { column: 'min(seconds_per_case) as (s)', missing: 'seconds_per_case=12.2' };
    expect(seen(await valueOf({ lang: 'de', ...given }))).to.match(/^\d+,\d\ss$/);
  });

  it('tells the author where the text says something else', async () => {
    const src = qwqFile();
    const value = await valueOf({ src, sort: '-pass_rate_2', column: rate }, ' 84%\n ');
    expect(seen(value)).to.equal('79.7%');
    expect(warnings).to.deep.equal(['<benchmark-value>: The text says 84%, qwq.yml says 79.7%.']);
  });

  it('leaves its text where the file has no such value, or is not there, and says so', async () => {
    const given = [
      [
        { where: 'model=nobody', column: rate },
        /qwq.yml has no value for column=.* where="model=nobody"/,
      ],
      [
        { column: 'pass_rate_9' },
        /<benchmark-value column>: Column "pass_rate_9" is not in qwq.yml/,
      ],
      [{ where: 'modell=QwQ', column: rate }, /<benchmark-value>: Column "modell" in where/],
      [{ src: '/nowhere.yml', column: rate }, /<benchmark-value>: .*nowhere.yml/],
    ] as const;
    for (const [attributes, message] of given) {
      warnings = [];
      expect(seen(await valueOf(attributes, '42%'))).to.equal('42%');
      expect(warnings.join()).to.match(message);
      expect(seen(await valueOf(attributes))).to.equal('–');
    }
  });

  it('stands in its line', async () => {
    const value = await valueOf({ where: 'model=QwQ', column: rate });
    expect(getComputedStyle(value).display).to.equal('inline');
    expect(value.getBoundingClientRect().height).to.be.lessThan(30);
  });

  it('shares a request with all others, and takes no part in filters', async () => {
    performance.clearResourceTimings();
    const src = qwqFile();
    const page = await fixture<HTMLElement>(
      html`<div>
        <benchmark-table src=${src}></benchmark-table>
        <p><benchmark-value src=${src} where="model=QwQ" column=${rate}></benchmark-value></p>
        <p><benchmark-value src=${src} column="count()"></benchmark-value></p>
      </div>`,
    );
    const table = page.querySelector('benchmark-table')!;
    const [value, count] = page.querySelectorAll('benchmark-value');
    await Promise.all([table.loadComplete, value!.loadComplete, count!.loadComplete]);
    table.query = 'haiku';
    await Promise.all([table.updateComplete, value!.updateComplete, count!.updateComplete]);
    expect([seen(value!), seen(count!)]).to.deep.equal(['42.1%', '7']);
    const isFile = ({ name }: PerformanceEntry) => name.endsWith(src);
    const requests = () => performance.getEntriesByType('resource').filter(isFile);
    await waitUntil(() => requests().length > 0);
    expect(requests()).to.have.lengthOf(1);
  });
});
