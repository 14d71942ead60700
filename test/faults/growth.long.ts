import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { BenchmarkElement } from '../page.js';
import { frames, part, route, search, shown } from '../page.js';

interface Memory {
  readonly supported: boolean;
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

const measured = (when: string) => executeServerCommand<Memory, string>('measure-memory', when);

const file = `model,kind,score\n${Array.from(
  { length: 60 },
  (_, index) => `model ${index},${index % 3 ? 'diff' : 'whole'},${(index * 7) % 50}\n`,
).join('')}`;

/** What is more after so many turns than after the first tenth of them, when all is at hand. */
async function growth(what: string, count: number, turn: (index: number) => Promise<void>) {
  const from = count / 10;
  for (let index = 0; index < from; index++) await turn(index);
  const before = await measured(`after ${from} ${what}`);
  for (let index = from; index < from + count; index++) await turn(index);
  const after = await measured(`after ${from + count} ${what}`);
  return {
    bytes: after.bytes - before.bytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

describe('a page that is open for long', function () {
  this.timeout(1_800_000);

  before(async function () {
    if (!(await measured('at first')).supported) this.skip();
  });

  it('holds no more after a chart, a table and a filter came and went 1,000 times', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const more = await growth('come and go', 1_000, async (index) => {
      const src = route('type', { body: file, mime: 'text/csv' });
      box.innerHTML = `
        <benchmark-filter src="${src}" facets="kind" sync-url></benchmark-filter>
        <benchmark-chart src="${src}" caption="Scores"></benchmark-chart>
        <benchmark-table src="${src}" details selectable rank="score"></benchmark-table>`;
      const elements = [...box.children] as BenchmarkElement[];
      await Promise.all(elements.map((element) => shown(element)));
      await frames(1);
      elements[0]!.query = `model ${index % 10}`;
      elements[2]!.selected = [`model ${index % 60}`];
      await frames(1);
      box.replaceChildren();
    });
    expect(more.nodes).to.be.at.most(100);
    expect(more.listeners).to.be.at.most(20);
    expect(more.bytes).to.be.at.most(1_000_000);
  });

  it('holds no more after 10,000 keys in the search', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = '<benchmark-chart></benchmark-chart><benchmark-table></benchmark-table>';
    const [chart, table] = [...box.children] as BenchmarkElement[];
    for (const element of [chart!, table!]) {
      element.src = route('type', { body: file, mime: 'text/csv' });
      element.group = 'typed';
      await shown(element);
    }
    const typed = ['m', 'mo', 'mod', 'model 1', 'zzz', 'kind=whole', '-diff', 'score>20', '"', ''];
    const more = await growth('keys', 10_000, async (index) => {
      await search(table as never, `${typed[index % typed.length]!}${index % 7 || ''}`);
      if (index % 10 === 0) await frames(1);
    });
    expect(part(table!, 'tbody').childElementCount).to.be.above(0);
    expect(more.nodes).to.be.at.most(100);
    expect(more.listeners).to.be.at.most(20);
    expect(more.bytes).to.be.at.most(1_000_000);
  });
});
