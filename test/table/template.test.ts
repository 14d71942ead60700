import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../../src/index.js';
import { alerts, cells, part, parts, shown } from '../page.js';

const data = [
  { model: 'a <b>', cost: 1234.5, slug: 'a/1?x', site: 'https://example.org/a' },
  { model: 'c', cost: 2, slug: 'c', site: 'javascript:alert(1)' },
];

async function table(content: string, values: object = {}): Promise<BenchmarkTable> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = `<benchmark-table columns="model as Model, cost as Cost ($)">${content}</benchmark-table>`;
  const element = box.querySelector('benchmark-table')!;
  return shown(Object.assign(element, { data, ...values }));
}

const template = (content: string, column = 'model') =>
  `<template data-column="${column}">${content}</template>`;

describe('a cell from a template', () => {
  it('has the texts of the row in its places, as the table writes them', async () => {
    const element = await table(
      template('<b part="name">{{model}}</b> for {{ Cost }} at {{site}}'),
    );
    expect(cells(element)[0]![0]).to.equal('a <b> for $1234.50 at https://example.org/a');
    expect(part(element, 'tbody b').getAttribute('part')).to.equal('name');
    expect(parts(element, 'tbody b')).to.have.length(2);
  });

  it('leaves a place that no column fills as it is', async () => {
    const element = await table(template('{{modle}}'));
    expect(cells(element)[1]![0]).to.equal('{{modle}}');
  });

  it('leads only to pages, whatever the file says', async () => {
    const element = await table(template('<a href="{{site}}" title="{{model}}">{{model}}</a>'));
    const [first, second] = parts<HTMLAnchorElement>(element, 'tbody a');
    expect(first!.href).to.equal('https://example.org/a');
    expect(first!.title).to.equal('a <b>');
    expect(second!.hasAttribute('href')).to.equal(false);
    expect(second!.textContent).to.equal('c');
  });

  it('takes addresses of the site, and parts of addresses', async () => {
    const element = await table(template('<a href="models/{{slug}}">{{model}}</a>'));
    const link = part<HTMLAnchorElement>(element, 'tbody a');
    expect(link.href).to.equal(new URL('models/a/1?x', document.baseURI).href);
  });

  it('has no code', async () => {
    const content =
      '<script>window.ran = true</script><style>{{model}}</style>' +
      '<i onclick="alert(\'{{model}}\')" onfocus="alert(1)" style="{{site}}">{{model}}</i>' +
      '<iframe srcdoc="{{model}}" src="{{site}}"></iframe><form action="{{site}}"></form>';
    const element = await table(template(content));
    const { cells: first } = part<HTMLTableRowElement>(element, 'tbody tr');
    const all = [...first[0]!.querySelectorAll('*:not([dir=auto])')];
    expect(all.flatMap((one) => one.getAttributeNames())).to.deep.equal([]);
    expect(all.map(({ localName }) => localName)).to.deep.equal(['i', 'iframe', 'form']);
    expect((window as unknown as { ran?: boolean }).ran).to.equal(undefined);
  });

  it('keeps its nodes, and the focus in them, while the row is the same', async () => {
    const element = await table(template('<a href="{{site}}">{{model}}</a>'));
    const link = part<HTMLAnchorElement>(element, 'tbody a');
    link.focus();
    element.requestUpdate();
    await element.updateComplete;
    expect(part(element, 'tbody a')).to.equal(link);
    expect(element.shadowRoot!.activeElement).to.equal(link);
  });

  it('goes with its row when the order changes', async () => {
    const element = await table(template('<i>{{model}}</i>'), { sort: 'cost' });
    expect(cells(element).map(([name]) => name)).to.deep.equal(['c', 'a <b>']);
    element.sort = '-cost';
    await shown(element);
    expect(cells(element).map(([name]) => name)).to.deep.equal(['a <b>', 'c']);
  });

  it('goes with the template that says so', async () => {
    const element = await table(template('<i>{{model}}</i>') + template('{{cost}}!', 'cost'));
    expect(cells(element)[0]).to.deep.equal(['a <b>', '$1234.50!']);
    element.querySelectorAll('template')[1]!.remove();
    element.requestUpdate();
    await shown(element);
    expect(cells(element)[0]![1]).to.equal('$1234.50');
  });

  it('names a column that is not there', async () => {
    const element = await table(template('x', 'modle'));
    expect(alerts(element)).to.deep.equal([
      'Column "modle" is not in the data. Did you mean "model"? Its columns are: model, cost, slug, site.',
    ]);
    expect(cells(element)[1]![0]).to.equal('c');
  });

  it("is in a row's details, too", async () => {
    const element = await table(template('<i>{{slug}}!</i>', 'slug'), { details: true });
    part<HTMLButtonElement>(element, '.disclosure').click();
    await element.updateComplete;
    expect(part(element, '.fields i').textContent).to.equal('a/1?x!');
  });
});

describe('a formatter', () => {
  it('writes the cells of its column, and changes neither order nor search', async () => {
    const element = await table('', {
      formatters: {
        cost: (value: number, row: { model: string }) => `${row.model}: ${value * 100} ct`,
      },
      sort: '-cost',
    });
    expect(cells(element)).to.deep.equal([
      ['a <b>', 'a <b>: 123450 ct'],
      ['c', 'c: 200 ct'],
    ]);
    element.query = 'cost<10';
    await shown(element);
    expect(cells(element)).to.deep.equal([['c', 'c: 200 ct']]);
  });

  it('fills the places of templates, and the details', async () => {
    const element = await table(template('{{cost}}, {{slug}}'), {
      formatters: { cost: () => 'dear', slug: () => 'short' },
      details: true,
    });
    expect(cells(element)[0]).to.deep.equal(['dear, short', 'dear']);
    part<HTMLButtonElement>(element, '.disclosure').click();
    await element.updateComplete;
    expect(part(element, '.fields').textContent).to.contain('short');
  });

  it('that throws leaves the table as it would be, and the console says why', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (warning: unknown) => warnings.push(warning);
    try {
      const element = await table('', {
        formatters: {
          cost: () => {
            throw new Error('no price');
          },
        },
      });
      expect(cells(element)[1]![1]).to.equal('$2.00');
    } finally {
      console.warn = warn;
    }
    expect(warnings.map(String)).to.deep.equal(['Error: no price']);
  });
});
