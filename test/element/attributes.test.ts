import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../../src/index.js';
import { cells, part, parts, qwqFile, shown } from '../page.js';

async function table(attributes: Record<string, string> = {}): Promise<BenchmarkTable> {
  const element = await fixture<BenchmarkTable>(
    html`<benchmark-table src=${qwqFile()}></benchmark-table>`,
  );
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return shown(element);
}

const hasSearch = (element: Element) => parts(element, 'input[type=search]').length > 0;

describe('attributes as frameworks write them', () => {
  it('are off where a boolean one is "false"', async () => {
    const element = await table({ 'no-controls': 'false', selectable: 'false' });
    expect(hasSearch(element)).to.equal(true);
    expect(parts(element, 'td.tick')).to.deep.equal([]);
    expect(element.noControls).to.equal(false);
    element.setAttribute('no-controls', '');
    await shown(element);
    expect(hasSearch(element)).to.equal(false);
    element.removeAttribute('no-controls');
    await shown(element);
    expect(hasSearch(element)).to.equal(true);
  });

  it('mean the same as properties', async () => {
    const element = await table();
    const set = async (values: object) => shown(Object.assign(element, values));
    await set({ noControls: '', limit: '2' });
    expect(hasSearch(element)).to.equal(false);
    expect(cells(element)).to.have.length(2);
    expect(element.limit).to.equal(2);
    await set({ noControls: 'false', limit: null });
    expect(hasSearch(element)).to.equal(true);
    expect(cells(element)).to.have.length(7);
  });

  it('name rows by row-key, which wins over key', async () => {
    const element = await table({ 'row-key': 'edit_format', key: 'model', selectable: '' });
    part<HTMLInputElement>(element, 'td.tick input').click();
    await shown(element);
    expect(element.selected).to.deep.equal([element.rows[0]!['edit_format']]);
    expect(element.rowKey).to.equal('edit_format');
  });

  it('take error as the property that frameworks set', async () => {
    const element = await table({ columns: 'model, pass_rate_2' });
    element.error = 'percent_cases_well_formed';
    await shown(element);
    expect(element.getAttribute('error')).to.equal('percent_cases_well_formed');
    expect(element.error).to.equal(null);
    expect(element.errorColumns).to.equal('percent_cases_well_formed');
    expect(part(element, '[part=note]').textContent).to.contain('percent_cases_well_formed');
    element.error = undefined;
    await shown(element);
    expect(parts(element, '[part=note]')).to.deep.equal([]);
  });
});
