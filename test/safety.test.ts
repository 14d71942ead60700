import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { canvasOf, cells, isBlank, part, parts, route, search, shown, textOf } from './page.js';
import { waitUntil } from './wait-until.js';

const attacks = [
  '<script>window.attacked = 1</script>',
  '<img src=x onerror="window.attacked = 1">',
  '"><svg onload="window.attacked = 1">',
  '${window.attacked = 1}{{window.attacked = 1}}<%= window.attacked = 1 %>',
  '</style><style>* { display: none }</style>',
  '&lt;b&gt;&amp;',
  'javascript:window.attacked = 1',
  '<!--',
  '__proto__',
];

declare global {
  interface Window {
    attacked?: number;
  }
}

describe('what a results file contains', () => {
  beforeEach(() => delete window.attacked);

  const data = attacks.map((text, index) => ({ model: text, kind: text, rate: index + 1 }));

  it('stays text in a table, in cells, headers, caption and search', async () => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    table.caption = attacks[0]!;
    table.data = data.map((row) => ({ ...row, [attacks[1]!]: 1 }));
    table.code = 'kind';
    await shown(table);
    expect(parts(table, 'tbody th').map((cell) => cell.textContent.trim())).to.deep.equal(attacks);
    expect(parts(table, 'tbody code').map((cell) => cell.textContent)).to.deep.equal(attacks);
    expect(textOf(part(table, '[part=caption]'))).to.equal(attacks[0]);
    expect(parts(table, 'thead th').map(textOf)).to.include(attacks[1]);
    expect(parts(table, 'script, img, svg, style, iframe')).to.have.lengthOf(0);
    await search(table, attacks[1]!);
    await search(table, `${attacks[0]} nothing`);
    expect(parts(table, 'script, img, svg')).to.have.lengthOf(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(window.attacked).to.equal(undefined);
  });

  it('stays text in a chart, in legend, labels, notes and its table', async () => {
    const chart = await fixture<BenchmarkChart>(html`<benchmark-chart></benchmark-chart>`);
    chart.caption = attacks[1]!;
    chart.color = 'kind';
    chart.data = data;
    chart.legend = `*: ${attacks[1]}`;
    await shown(chart);
    expect(textOf(part(chart, 'figcaption'))).to.equal(attacks[1]);
    expect(parts(chart, '[part=legend] li').map((item) => item.textContent.trim())).to.deep.equal([
      attacks[1],
    ]);
    expect(parts(chart, 'script, img, svg, style, iframe')).to.have.lengthOf(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(window.attacked).to.equal(undefined);
  });

  it('stays text in an error', async () => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    table.data = [{ [attacks[1]!]: 1 }];
    table.columns = 'nothing';
    await shown(table);
    expect(textOf(part(table, '[role=alert]'))).to.include(attacks[1]);
    expect(parts(table, 'img')).to.have.lengthOf(0);
  });

  it('is a link only with http, https and mailto', async () => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    const links = ['https://a.example/', 'http://a.example/?q=<b>', 'mailto:a@b.example'];
    const others = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'vbscript:x',
      'data:text/html,<script>alert(1)</script>',
      'blob:https://a',
      'file:///etc/passwd',
      'java\nscript:alert(1)',
      '//a.example',
      'https:a',
      'ftp://a.example',
    ];
    for (const value of others) {
      table.data = [{ site: value }, { site: value }];
      await shown(table);
      expect(parts(table, 'tbody a'), value).to.have.lengthOf(0);
      table.data = [...links, value].map((site) => ({ site }));
      await shown(table);
      const addresses = parts<HTMLAnchorElement>(table, 'tbody a').map(({ protocol }) => protocol);
      for (const protocol of addresses) {
        expect(protocol, value).to.be.oneOf(['http:', 'https:', 'mailto:']);
      }
    }
    table.data = links.map((site) => ({ site }));
    await shown(table);
    expect(parts(table, 'tbody a')).to.have.lengthOf(3);
  });

  it('changes no prototype', async () => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    const file =
      '[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "a": 1}]';
    table.src = route('type', { mime: 'application/json', body: file });
    await shown(table);
    expect(cells(table)).to.have.lengthOf(1);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(table.rows[0])).to.equal(Object.prototype);
  });
});

describe('a page with a strict Content-Security-Policy and Trusted Types', () => {
  interface Inside extends Window {
    violations: string[];
    performance: Performance;
  }

  async function strictPage(body: string) {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A strict page"></iframe>`);
    frame.style.cssText = 'width: 800px; height: 900px';
    frame.src = route('csp', { body });
    await new Promise((resolve) => (frame.onload = resolve));
    const inside = frame.contentWindow as unknown as Inside;
    const find = <T extends Element>(selector: string) =>
      frame.contentDocument!.querySelector(selector) as unknown as T;
    await waitUntil(() => customTag(inside) !== undefined, 'the bundle did not run');
    return { inside, find };
  }
  const customTag = (inside: Window) => inside.customElements.get('benchmark-table');

  it('shows table and chart, blocks nothing, and asks for nothing but src', async () => {
    const src = `/demo/data/qwq.yml?${crypto.randomUUID()}`;
    const { inside, find } = await strictPage(
      `<benchmark-chart src="${src}" y="pass_rate_2 as Rate (%)" color="edit_format"></benchmark-chart>` +
        `<benchmark-table src="${src}" code="command" limit="5"></benchmark-table>`,
    );
    const [chart, table] = [
      find<BenchmarkChart>('benchmark-chart'),
      find<BenchmarkTable>('benchmark-table'),
    ];
    await Promise.all([chart.loadComplete, table.loadComplete]);
    await waitUntil(() => !isBlank(canvasOf(chart)));
    expect(cells(table)).to.have.lengthOf(5);
    await search(table, 'o1');
    part<HTMLButtonElement>(table, 'thead button').click();
    await table.updateComplete;
    expect(cells(table)).to.have.lengthOf(2);
    await search(table, 'nothing at all');
    expect(inside.violations).to.deep.equal([]);
    const requests = inside.performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(location.origin, ''));
    expect(requests.sort()).to.deep.equal(
      [src, '/dist/benchmark-elements.js', '/test-server/violations.js'].sort(),
    );
  });

  it('blocks nothing that the elements can do', async function () {
    this.timeout(30_000);
    const src = `/demo/data/qwq.yml?${crypto.randomUUID()}`;
    const { inside, find } = await strictPage(`
      <benchmark-filter src="${src}" facets="edit_format, pass_rate_2" group="all"></benchmark-filter>
      <benchmark-chart src="${src}" group="all" y="pass_rate_2, seconds_per_case" color="edit_format"
        values interval="total_cost" reference="50 as Half" caption="A" subtitle="B" note="C"
        source="https://example.org" highlight="o1" check sync-url></benchmark-chart>
      <benchmark-chart src="${src}" group="all" type="scatter" x="total_cost" x-scale="log"
        y="pass_rate_2" labels="model" frontier aspect="1"></benchmark-chart>
      <benchmark-table src="${src}" group="all" bars="pass_rate_2" heat="total_cost" code="command"
        facets="edit_format" rank="pass_rate_2" cases="133" details selectable check limit="3"
        baseline="QwQ-32B-Preview">
        <template data-column="model"><b title="{{model}}">{{model}}</b></template>
      </benchmark-table>
      <benchmark-table><table><tr><th>a<th>b<tr><td>x<td>1</table></benchmark-table>
      <p>Best: <benchmark-value src="${src}" column="max(pass_rate_2)"></benchmark-value></p>`);
    const saved: string[] = [];
    // A browser might ask where to put what is saved.
    const frame = inside as unknown as typeof window;
    frame.HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    const all = ['filter', 'chart', 'chart + benchmark-chart', 'table', 'table + benchmark-table'];
    const elements = all.map((tag) => find<BenchmarkTable>(`benchmark-${tag}`));
    await Promise.all(elements.map((element) => shown(element)));
    const [, chart, scatter, table] = elements as unknown as [
      unknown,
      BenchmarkChart,
      BenchmarkChart,
      BenchmarkTable,
    ];
    await waitUntil(() => !isBlank(canvasOf(chart)) && !isBlank(canvasOf(scatter)));
    for (const element of elements) {
      // Pressing a button may bring others.
      const pressed = new Set<string>();
      for (let turn = 0; turn < 60; turn++) {
        const all = ['.actions button', 'button, input[type=checkbox]'];
        const button = all
          .flatMap((selector) => parts<HTMLButtonElement>(element, selector))
          .find((one) => !pressed.has(nameOf(one)));
        if (!button) break;
        pressed.add(nameOf(button));
        button.click();
        await element.updateComplete;
      }
      expect(pressed.size, element.localName).to.be.above(0);
    }
    table.query = 'pass_rate_2>5';
    table.selected = ['o1-preview'];
    for (const one of [chart, scatter]) part(one, '.choice button').click();
    await Promise.all(elements.map((element) => element.updateComplete));
    for (const key of ['ArrowRight', 'Enter', 'End', 'Escape']) {
      for (const box of [...parts(chart, '.plot'), ...parts(table, 'input[type=search]')]) {
        box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    }
    expect((await scatter.toBlob())!.size).to.be.above(1_000);
    expect(chart.toSVG()).to.match(/^<svg/);
    for (const type of ['beforeprint', 'afterprint']) {
      frame.dispatchEvent(new Event(type));
      await Promise.all(elements.map((element) => element.updateComplete));
    }
    expect(saved).to.include.members(['qwq.csv', 'qwq.json', 'qwq.png', 'qwq.svg']);
    expect(inside.violations).to.deep.equal([]);
  });
  const nameOf = (button: Element) => `${button.className} ${textOf(button) || button.id}`;

  it('reads each format without a violation', async () => {
    const files = {
      'application/json': '[{"a": "x", "b": 1}]',
      'text/yaml': '- a: x\n  b: 1\n',
      'application/x-ndjson': '{"a": "x", "b": 1}\n{"a": "y", "b": 2}\n',
      'text/csv': 'a,b\nx,1\n',
      'text/tab-separated-values': 'a\tb\nx\t1\n',
    };
    const tags = Object.entries(files).map(([mime, body]) => {
      const src = route('type', { mime, body }).replaceAll('&', '&amp;');
      return `<benchmark-table src="${src}"></benchmark-table>`;
    });
    const { inside, find } = await strictPage(tags.join(''));
    for (let index = 1; index <= tags.length; index++) {
      const table = find<BenchmarkTable>(`benchmark-table:nth-of-type(${index})`);
      await table.loadComplete;
      expect(cells(table)[0], String(index)).to.deep.equal(['x', '1']);
    }
    expect(inside.violations).to.deep.equal([]);
  });
});
