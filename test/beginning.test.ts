import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../src/index.js';
import { alerts, cells, frames, part, parts, route, shown } from './page.js';

async function tableWith(attributes: Record<string, string>): Promise<BenchmarkTable> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const table = document.createElement('benchmark-table');
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  box.append(table);
  await table.updateComplete;
  return table;
}

/** Waits until there are rows. */
async function begun(table: BenchmarkTable): Promise<void> {
  const end = performance.now() + 8_000;
  while (table.rows.length === 0 && performance.now() < end) await frames(1);
  expect(table.rows.length).to.be.above(0);
}

const seen = (table: Element) =>
  parts(table, '.controls > .count')
    .map((node) => node.textContent.replace(/\s+/g, ' ').trim())
    .join(' ')
    .trim();

describe('a large file', () => {
  const formats = ['csv', 'json', 'jsonl', 'yml'] as const;

  for (const format of formats) {
    it(`of ${format} shows its first rows while the others are on their way`, async function () {
      this.timeout(15_000);
      const src = `${route('rows', { count: 20_000, format, ms: 1_500 })}&/x.${format}`;
      const element = await tableWith({ src });
      const events: string[] = [];
      for (const type of ['load', 'error', 'loadend']) {
        element.addEventListener(type, () => events.push(type));
      }
      await begun(element);
      expect(element.status).to.equal('loading');
      expect(element.rows.length).to.be.within(300, 6_000);
      expect(element.rows[7]).to.deep.equal({ model: 'modèle 7', score: 57, format: 'diff' });
      expect(cells(element).find(({ length }) => length > 0)).to.deep.equal([
        'modèle 0',
        '0',
        'whole',
      ]);
      expect(alerts(element)).to.deep.equal([]);
      expect(seen(element)).to.match(/^[\d,]+ rows so far [\d.]+ of [\d.]+ MB$/);
      expect(events).to.deep.equal([]);
      const { top } = part(element, 'tbody tr.row').getBoundingClientRect();
      await shown(element);
      expect([element.status, element.rows.length]).to.deep.equal(['loaded', 20_000]);
      expect(seen(element)).to.equal('20,000 rows');
      expect(events).to.deep.equal(['load', 'loadend']);
      expect(part(element, 'tbody tr.row').getBoundingClientRect().top).to.equal(top);
    });

    it(`of ${format} that breaks off half-way keeps what came, and says so`, async function () {
      this.timeout(15_000);
      const src = `${route('rows', { count: 20_000, format, ms: 300, end: 'cut' })}&/x.${format}`;
      const element = await tableWith({ src });
      await shown(element);
      const { length } = element.rows;
      expect(length).to.be.within(9_000, 11_000);
      expect([element.status, element.error!.code]).to.deep.equal(['error', 'network']);
      expect(alerts(element)).to.deep.equal([
        element.error!.message,
        `Its first ${length.toLocaleString('en')} rows came, and are shown.`,
      ]);
      expect(element.error!.message).to.match(
        /^rows broke off after [\d.]+ [kM]B\. The connection/,
      );
      expect(parts(element, '[part~=retry]')).to.have.lengthOf(1);
    });
  }

  it('that stops coming keeps what came, when its time is up', async function () {
    this.timeout(15_000);
    const src = `${route('rows', { count: 200_000, format: 'yml', ms: 5_000 })}&/x.yml`;
    const element = await tableWith({ src, timeout: '0.7' });
    await shown(element);
    expect(element.error!.code).to.equal('timeout');
    expect(element.rows.length).to.be.within(95_000, 105_000);
  });

  it('warns of nothing that its beginning lacks, and ranks nothing before all is there', async function () {
    this.timeout(15_000);
    const src = route('rows', { count: 20_000, ms: 1_500 });
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    try {
      const attributes = { src, columns: 'model, score', highlight: 'score>5' };
      const plain = await tableWith(attributes);
      const ranked = await tableWith({ src: `${src}&2`, rank: 'score', cases: '133' });
      await begun(plain);
      await frames(5);
      expect(ranked.rows).to.deep.equal([]);
      plain.query = 'zzz';
      await plain.updateComplete;
      expect(parts(plain, '.empty')).to.deep.equal([]);
      await Promise.all([shown(plain), shown(ranked)]);
      expect(parts(plain, '.empty')).to.have.lengthOf(1);
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal([]);
  });

  it('that is none shows no beginning, and says what is wrong', async () => {
    const src = route('pieces', { body: `<html>${'x'.repeat(3_000)}`, count: 3, ms: 50 });
    const element = await tableWith({ src });
    await shown(element);
    expect([element.error!.code, element.results]).to.deep.equal(['html', null]);
  });
});
