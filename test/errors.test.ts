import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable, ResultsErrorCode } from '../src/index.js';
import {
  alerts,
  canvasOf,
  cells,
  drawnNames,
  headers,
  isBlank,
  part,
  parts,
  qwqFile,
  route,
  search,
  shown,
  thrownBy,
  type BenchmarkElement,
} from './page.js';

const tags = ['benchmark-chart', 'benchmark-table'] as const;

async function elementWith(
  tag: (typeof tags)[number],
  attributes: Record<string, string>,
  content = '<p class="fallback">The figures, as a text.</p>',
): Promise<BenchmarkElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag);
  element.innerHTML = content;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  return shown(element);
}

const notFound = route('status', { code: 404 });

/** A file of this type with this content. */
const fileOf = (body: string, mime: string) => route('type', { body, mime });

/** The same server by another name. */
const elsewhere = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}/demo/data/qwq.csv`;

/** Faults of loading: the sentence must name the file and say what to do. */
const broken: [what: string, src: () => string, code: ResultsErrorCode, sentence: RegExp][] = [
  ...([
    ['a file that is not there', () => notFound, 'http', /^status was not found \(404\) at http:\S+\/test-server\/status\?code=404\S*\. Check the address in src\.$/],
    ['a file below _data', () => `${notFound}&at=/_data/qwq.yml`, 'http', /^status was not found .*Jekyll does not publish _data/],
    ['a server that fails', () => route('status', { code: 503 }), 'http', /^status could not be loaded: the server answered 503\. Try again later\.$/],
    ['a file that needs a sign-in', () => route('status', { code: 403 }), 'http', /403.*crossorigin/],
    ['a connection that breaks', () => route('drop'), 'network', /^drop could not be loaded\. The connection was cut, or there was no answer\. Try again\.$/],
    ['an answer that breaks off', () => route('pieces', { body: 'a,b\n1,2\n', end: 'cut', length: 8 }), 'network', /^pieces (broke off after 0\.004 kB|could not be loaded)\. The connection was cut, or there was no answer\. Try again\.$/],
    ['a server elsewhere that does not allow it', () => elsewhere, 'network', /^qwq\.csv could not be loaded\. Is the address right, and does the server allow it \(CORS\)\?$/],
    ['an address that is none', () => 'http://[', 'attribute', /^src="http:\/\/\[" is no address\. Correct it\.$/],
    ['an address that is nothing but slashes', () => '//', 'attribute', /^src="\/\/" is no address/],
    ['an address with a password', () => 'http://me:secret@example.org/x.csv', 'attribute', /^src="http:\/\/example\.org\/x\.csv" has a name or a password before its host, which no page can send: take it out\.$/],
    ['an address with a password that is none', () => 'http://me:secret@[/x.csv', 'attribute', /^src="http:\/\/\[\/x\.csv" is no address/],
    ['a form whose field is called like a method', () => '#clobbered', 'element', /^The element with the id "clobbered" is not a table/],
    ['a web page in place of data', () => '/demo/qwq.html', 'html', /^qwq\.html is a web page and not data\. Check the address in src\.$/],
    ['an empty file', () => fileOf('', 'text/csv'), 'empty', /^type is empty\. Is src the right address, and was the file written to its end\?$/],
    ['a file of spaces', () => fileOf(' \n\n', 'text/yaml'), 'empty', /^type is empty\. Is src/],
    ['a list without rows', () => fileOf('[]', 'application/json'), 'empty', /^type holds no rows\. Is src the right address/],
    ['YAML with a mistake', () => fileOf('- a: 1\n  b: [2\n- c', 'text/yaml'), 'parse', /^type is not valid YAML at line \d+, column \d+\. ./],
    ['JSON with a mistake', () => fileOf('[{"a": 1,}]', 'application/json'), 'parse', /^type is not valid JSON at line 1, column 9\. Take out the comma/],
    ['JSON Lines with a mistake', () => fileOf('{"a": 1}\n{"a"', 'application/x-ndjson'), 'parse', /^type .*line 2/],
    ['CSV with a mistake', () => fileOf('a,b\n1,"2\n3,4\n', 'text/csv'), 'parse', /^type has a quote that opens at line 2 and is not closed/],
    ['data in no shape', () => fileOf('"text"', 'application/json'), 'shape', /^type holds a single value and no rows\. Results can be a list of maps/],
    ['CSV that the server calls YAML', () => fileOf('a,b\n1,2\n', 'text/yaml'), 'shape', /The server calls it text\/yaml; if it is not, say format="csv"\.$/],
    ['YAML that the server calls JSON', () => fileOf('- a: 1\n  b: 2\n', 'application/json; charset=utf-8'), 'parse', /The server calls it application\/json; if it is not, say format="yaml"\.$/],
    ['data that the server calls a web page', () => fileOf('a: 1', 'text/html'), 'html', /^type is a web page, as the server says \(text\/html\)\. .*If it is data, say format="csv"\.$/],
    ['a pointer into a text', () => `${qwqFile()}#/0/model/x`, 'pointer', /^qwq\.yml has no "x" at "#\/0\/model"\. There is ".+", with nothing in it\.$/],
    ['a pointer to nothing', () => `${qwqFile()}#/nothing/here`, 'pointer', /nothing/],
    ['an id of nothing', () => '#nothing', 'element', /^No element of this page has the id "nothing"\. ./],
  ] as [string, () => string, ResultsErrorCode, RegExp][]),
]; // prettier-ignore

/** What the console is told while something is done. */
async function warningsOf(action: () => Promise<unknown>): Promise<unknown[][]> {
  const { warn } = console;
  const warnings: unknown[][] = [];
  console.warn = (...texts: unknown[]) => warnings.push(texts);
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('an element that can not load', () => {
  for (const tag of tags) {
    for (const [what, src, code, sentence] of broken) {
      it(`<${tag}> says so in a sentence, of ${what}`, async () => {
        const clobbered = await fixture(
          html`<form id="clobbered">
            <input name="querySelector" /><input name="children" /><input name="textContent" />
          </form>`,
        );
        expect(clobbered.querySelector).not.to.be.a('function');
        let element!: BenchmarkElement;
        const warnings: unknown[][] = [];
        const thrown = await thrownBy(async () => {
          warnings.push(
            ...(await warningsOf(async () => {
              element = await elementWith(tag, { src: src() });
            })),
          );
        });
        expect(thrown).to.deep.equal([]);
        expect(alerts(element)).to.have.lengthOf(1);
        expect(alerts(element)[0]).to.match(sentence);
        if (element.error!.url) {
          expect(warnings).to.deep.equal([[`<${tag}>: ${element.error!.message}`]]);
        } else expect(warnings.flat().join()).not.to.match(/secret|\n/);
        expect(element.outerHTML.replace(/ src="[^"]*"/, '')).not.to.contain('secret');
        expect(JSON.stringify([element.error, element.error!.message])).not.to.contain('secret');
        expect([element.status, element.error!.code]).to.deep.equal(['error', code]);
        expect(element.error!.message).to.equal(alerts(element)[0]);
        expect(element.matches(':state(error)')).to.be.true;
        expect(element.results).to.equal(null);
        const fallback = element.querySelector('.fallback')!;
        expect(fallback.checkVisibility()).to.be.true;
        expect(fallback.getBoundingClientRect().height).to.be.greaterThan(0);
      });
    }
  }

  it('leaves other elements of the page as they are', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const [good, bad, chart] = [
      document.createElement('benchmark-table'),
      document.createElement('benchmark-table'),
      document.createElement('benchmark-chart'),
    ];
    good.src = chart.src = qwqFile();
    bad.src = notFound;
    box.append(bad, good, chart);
    await Promise.all([bad, good, chart].map((element) => shown(element)));
    expect(cells(good)).to.have.lengthOf(7);
    expect(drawnNames(chart)).to.have.lengthOf(7);
    expect([alerts(good), alerts(chart)]).to.deep.equal([[], []]);
    await search(good, 'o1');
    await chart.updateComplete;
    expect(drawnNames(chart)).to.have.lengthOf(2);
  });

  it('shows its results as soon as it has better ones', async () => {
    const table = await elementWith('benchmark-table', { src: notFound });
    table.src = qwqFile();
    await shown(table);
    expect(alerts(table)).to.deep.equal([]);
    expect(cells(table)).to.have.lengthOf(7);
    expect([table.status, table.error]).to.deep.equal(['loaded', null]);
    expect(table.matches(':state(error)')).to.be.false;
  });

  it('shows the fallback again, and no old results, when a later src fails', async () => {
    for (const tag of tags) {
      const element = await elementWith(tag, { src: qwqFile() });
      expect(element.querySelector('.fallback')!.checkVisibility()).to.be.false;
      element.src = notFound;
      await shown(element);
      expect(element.querySelector('.fallback')!.checkVisibility(), tag).to.be.true;
      expect(element.rows, tag).to.deep.equal([]);
    }
  });

  it('has an error with the address of the file, the status and the cause', async () => {
    const table = await elementWith('benchmark-table', { src: notFound });
    expect(table.error!.url).to.equal(location.origin + notFound);
    expect(table.error!.name).to.equal('ResultsError');
    expect([table.error!.status, table.error!.cause]).to.deep.equal([404, undefined]);
    const cut = await elementWith('benchmark-table', { src: route('drop') });
    expect(cut.error!.status).to.equal(0);
    expect(cut.error!.cause).to.be.instanceOf(Error);
  });

  it('warns once for a failure that it shares with others', async () => {
    const src = `${notFound}&shared`;
    const elements = [...tags, ...tags].map((tag) => document.createElement(tag));
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const warnings = await warningsOf(async () => {
      for (const element of elements) element.src = src;
      box.append(...elements);
      await Promise.all(elements.map((element) => shown(element)));
    });
    expect(warnings).to.have.lengthOf(1);
  });

  it('shows what stands between the tags of a filter, too', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = `<benchmark-filter src="${notFound}"><p>No filter.</p></benchmark-filter>
      <benchmark-filter src="${qwqFile()}"><p>No filter.</p></benchmark-filter>`;
    const [bad, good] = box.querySelectorAll('benchmark-filter');
    await Promise.all([bad!.loadComplete, good!.loadComplete]);
    const isSeen = (filter: Element) => filter.querySelector('p')!.checkVisibility();
    expect([isSeen(bad!), isSeen(good!)]).to.deep.equal([true, false]);
    expect(alerts(bad!)[0]).to.contain('404');
  });
});

/** Faults of attributes. What can be shown is shown all the same. */
const faults: [
  tag: (typeof tags)[number],
  attributes: Record<string, string>,
  sentence: RegExp,
][] = [
  ...([
    ['benchmark-chart', { y: 'pass_rate' }, /^Column "pass_rate" is not in qwq\.yml\. Did you mean "pass_rate_2"\? Its columns are: model, pass_rate_2, /],
    ['benchmark-chart', { x: 'modle' }, /^Column "modle" is not in qwq\.yml\. Did you mean "model"\?/],
    ['benchmark-chart', { x: 'modl' }, /^Column "modl" is not in qwq\.yml\. Did you mean "model"\?/],
    ['benchmark-chart', { color: 'format' }, /^Column "format" is not in qwq\.yml\./],
    ['benchmark-chart', { y: 'command' }, /^Column "command" is not a column of numbers, and y needs one\. Columns of numbers are: pass_rate_2, /],
    ['benchmark-chart', { y: 'pass_rate_2 +' }, /^"pass_rate_2 \+" can't be read at its end/],
    ['benchmark-chart', { type: 'pie' }, /type="pie" is not known, so it is "bar" here\. It can be bar, line, scatter\./],
    ['benchmark-chart', { orientation: 'up' }, /orientation="up".*"auto".*vertical, horizontal/],
    ['benchmark-chart', { scale: 'sqrt' }, /scale="sqrt".*linear, log/],
    ['benchmark-chart', { sort: '-rate' }, /^Column "rate" is not in qwq\.yml\./],
    ['benchmark-table', { columns: 'model, pass_rate' }, /^Column "pass_rate" is not in qwq\.yml\. Did you mean "pass_rate_2"\?/],
    ['benchmark-table', { code: 'comand' }, /^Column "comand" is not in qwq\.yml\. Did you mean "command"\?/],
    ['benchmark-table', { sort: 'nothing' }, /^Column "nothing" is not in qwq\.yml\./],
    ['benchmark-table', { missing: 'cost=0' }, /^Column "cost" in missing is not in qwq\.yml\./],
    ['benchmark-table', { where: 'pas_rate_2>=70' }, /^Column "pas_rate_2" in where is not in qwq\.yml\. Did you mean "pass_rate_2"\?/],
    ['benchmark-table', { where: 'pass_rate_2>=2023-09' }, /^where="pass_rate_2>=2023-09" compares what can't be compared: column "pass_rate_2" holds numbers\. Compare it with a number\. Write pass_rate_2:2023-09 to look for text in it\.$/],
    ['benchmark-table', { highlight: 'model>5' }, /^highlight="model>5" .*column "model" holds text, of which none is greater or less\./],
    ['benchmark-chart', { highlight: 'modle:QwQ' }, /^Column "modle" in highlight is not in qwq\.yml\. Did you mean "model"\?/],
    ['benchmark-chart', { where: '-date<5..7 qwq' }, /^where="date<5\.\.7" .*column "date" holds dates\. Compare it with a date/],
  ] as [(typeof tags)[number], Record<string, string>, RegExp][]),
]; // prettier-ignore

describe('an element with an attribute that it can not use', () => {
  for (const [tag, attributes, sentence] of faults) {
    const [[name, value] = []] = Object.entries(attributes);
    it(`<${tag} ${name}="${value}"> says so in a sentence, below what it can show`, async () => {
      let element!: BenchmarkElement;
      const thrown = await thrownBy(async () => {
        element = await elementWith(tag, { src: qwqFile(), ...attributes });
      });
      expect(thrown).to.deep.equal([]);
      expect(alerts(element)).to.have.lengthOf(1);
      expect(alerts(element)[0]).to.match(sentence);
      expect([element.status, element.rows.length]).to.deep.equal(['loaded', 7]);
      expect(element.matches(':state(error)')).to.be.true;
      // Loading went well: no event says that it failed.
      expect(element.error!.message).to.equal(alerts(element)[0]);
      if (tag === 'benchmark-table') expect(cells(element)).to.have.lengthOf(7);

      element.setAttribute(name!, '');
      await shown(element);
      expect(alerts(element)).to.deep.equal([]);
      expect(element.error).to.equal(null);
      if (tag === 'benchmark-chart') {
        expect(isBlank(canvasOf(element))).to.be.false;
      }
    });
  }

  it('keeps the other columns of a table', async () => {
    const table = await elementWith('benchmark-table', {
      src: qwqFile(),
      columns: 'model, nothing, edit_format as Format',
    });
    expect(headers(table)).to.deep.equal(['Model', 'Format']);
  });

  it('keeps the fallback of a chart that can draw nothing', async () => {
    const chart = (await elementWith('benchmark-chart', {
      src: qwqFile(),
      y: 'command',
    })) as BenchmarkChart;
    expect(chart.querySelector('.fallback')!.checkVisibility()).to.be.true;
    expect(chart.series).to.deep.equal([]);
  });

  it('says the same thing once, though several attributes name the column', async () => {
    const table = await elementWith('benchmark-table', {
      src: qwqFile(),
      columns: 'model, nothing',
      code: 'nothing',
    });
    expect(alerts(table)).to.have.lengthOf(1);
  });

  it('warns in the console once, not for each update', async () => {
    const warnings = await warningsOf(async () => {
      const chart = await elementWith('benchmark-chart', { src: qwqFile(), type: 'donut' });
      for (const caption of ['a', 'b', 'c']) {
        chart.caption = caption;
        await chart.updateComplete;
      }
      await elementWith('benchmark-chart', { src: qwqFile(), type: 'donut' });
    });
    expect(warnings.flat().filter((text) => String(text).includes('donut'))).to.have.lengthOf(1);
  });

  it('takes junk in attributes without an error', async () => {
    const junk = [
      '"',
      '(',
      ',',
      '-',
      ' ',
      'as',
      '=',
      ';',
      '%',
      '\\',
      '"a',
      'a as',
      '\0',
      '🦆',
      '-0',
    ];
    const names = [
      'x',
      'y',
      'color',
      'legend',
      'sort',
      'where',
      'query',
      'highlight',
      'missing',
      'limit',
      'columns',
      'code',
      'key',
      'format',
      'group',
      'loading',
      'crossorigin',
      'cases',
      'lang',
    ];
    const src = qwqFile();
    const thrown = await thrownBy(async () => {
      for (const tag of tags) {
        const element = await elementWith(tag, { src });
        for (const name of names) {
          for (const value of junk) {
            element.setAttribute(name, value);
            await element.updateComplete;
          }
          element.removeAttribute(name);
          await element.updateComplete;
        }
        await shown(element);
        expect(element.rows, tag).to.have.lengthOf(7);
        expect(alerts(element), tag).to.deep.equal([]);
      }
    });
    expect(thrown).to.deep.equal([]);
  });

  it('takes junk in properties without an error', async () => {
    const junk: unknown[] = [null, undefined, 0, 7, true, [], {}, NaN, new Date(0)];
    const names = ['x', 'y', 'color', 'legend', 'sort', 'where', 'query', 'highlight', 'missing'];
    names.push('columns', 'code', 'key', 'format', 'group', 'caption', 'limit', 'src', 'type');
    const thrown = await thrownBy(async () => {
      for (const tag of tags) {
        const element = await elementWith(tag, {});
        element.data = [{ a: 'x', b: 1 }];
        const defaults = Object.fromEntries(
          names.map((name) => [name, Reflect.get(element, name)]),
        );
        for (const name of names) {
          for (const value of junk) {
            Reflect.set(element, name, value);
            await element.updateComplete;
          }
          Reflect.set(element, name, defaults[name]);
        }
        await shown(element);
        expect(element.rows, tag).to.have.lengthOf(1);
      }
    });
    expect(thrown).to.deep.equal([]);
  });

  it('takes junk as data without an error, and says what data can be', async () => {
    const table = await elementWith('benchmark-table', {});
    const thrown = await thrownBy(async () => {
      const junk = [0, '', 'text', true, [], {}, [[]], [null], () => 1, new Map()];
      for (const [index, data] of junk.entries()) {
        table.data = data;
        await shown(table);
        expect(table.status, `${index}`).to.equal('error');
        expect(alerts(table)[0], `${index}`).to.match(/^The data (is|holds|nests) .*\.$/);
      }
    });
    expect(thrown).to.deep.equal([]);
  });
});

describe('data that contains itself', () => {
  it('throws nothing', async () => {
    const list: unknown[] = [];
    list.push({ list, name: 'a' });
    const map: Record<string, unknown> = { name: 'a' };
    map['map'] = map;
    const table = await elementWith('benchmark-table', {});
    const thrown = await thrownBy(async () => {
      for (const data of [list, map, [map]]) {
        table.data = data;
        await shown(table);
        expect(table.status).to.be.oneOf(['loaded', 'error']);
      }
    });
    expect(thrown).to.deep.equal([]);
  });
});

describe('an alert', () => {
  it('has role="alert" and lies in the element, not over the page', async () => {
    const table = (await elementWith('benchmark-table', {
      src: notFound,
    })) as BenchmarkTable;
    const alert = part(table, '[role=alert]').getBoundingClientRect();
    const box = table.getBoundingClientRect();
    expect(alert.top).to.be.at.least(box.top - 1);
    expect(alert.bottom).to.be.at.most(box.bottom + 1);
    expect(parts(table, '[part=error]')).to.have.lengthOf(1);
  });

  it('breaks long words rather than overflow a phone', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 320px"></div>`);
    const table = document.createElement('benchmark-table');
    table.data = [{ a: 1 }];
    table.columns = 'a'.repeat(200);
    box.append(table);
    await shown(table);
    expect(box.scrollWidth).to.be.at.most(320);
  });
});
