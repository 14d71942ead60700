import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { BenchmarkFilter } from '../../src/index.js';
import { listen, part, parts, qwqFile, searchBox, textOf } from '../page.js';
import { waitUntil } from '../wait-until.js';

/** A filter over the QwQ post's file, its box with the focus. */
async function focused(attributes: Record<string, string> = { src: qwqFile() }) {
  const filter = await fixture<BenchmarkFilter>(html`<benchmark-filter></benchmark-filter>`);
  for (const [name, value] of Object.entries(attributes)) filter.setAttribute(name, value);
  await filter.loadComplete;
  await filter.updateComplete;
  searchBox(filter).focus();
  return filter;
}

const options = (filter: Element) => parts(filter, '[role=option]').map(textOf);
const active = (filter: Element) => {
  const id = searchBox(filter).getAttribute('aria-activedescendant');
  return id === null ? null : textOf(part(filter, `#${id}`));
};
const list = (filter: Element) => part(filter, '[role=listbox]');
const isOpen = (filter: Element) => {
  const said = searchBox(filter).getAttribute('aria-expanded') === 'true';
  expect(list(filter).checkVisibility()).to.equal(said);
  return said;
};
const caret = (filter: Element) => searchBox(filter).selectionStart;
const note = (filter: Element) => textOf(part(filter, '#search-note'));
const focusIn = (filter: Element) => filter.shadowRoot!.activeElement;

async function type(filter: BenchmarkFilter, text: string): Promise<void> {
  await sendKeys({ type: text });
  await filter.updateComplete;
}
async function press(filter: BenchmarkFilter, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await filter.updateComplete;
  }
}

describe('the suggestions of the search box', () => {
  let filter: BenchmarkFilter;

  beforeEach(async () => {
    filter = await focused();
  });

  it('are a listbox that the box names, closed at first', () => {
    const box = searchBox(filter);
    expect(box.getAttribute('role')).to.equal('combobox');
    expect(box.getAttribute('aria-autocomplete')).to.equal('list');
    expect(box.getAttribute('aria-controls')).to.equal(list(filter).id);
    expect(isOpen(filter)).to.be.false;
    expect(active(filter)).to.be.null;
  });

  it('open while a column is typed, then its values, and each key filters', async () => {
    await type(filter, 'ed');
    expect(options(filter)).to.deep.equal(['edit_format', 'editor_model']);
    expect(filter.query).to.equal('ed');
    await type(filter, 'it_format=');
    expect(options(filter)).to.deep.equal(['architect 3', 'diff 2', 'whole 2']);
    expect(isOpen(filter)).to.be.true;
    await type(filter, 'w');
    expect(options(filter)).to.deep.equal(['whole 2']);
    expect(filter.query).to.equal('edit_format=w');
    await type(filter, 'hole');
    expect(isOpen(filter)).to.be.false;
  });

  it('are said politely', async () => {
    const heard = listen(filter);
    await type(filter, 'edit_format=');
    await waitUntil(() => heard.length > 0);
    await type(filter, 'w');
    await waitUntil(() => heard.length > 1);
    expect(heard.map((text) => text.split(',')[0])).to.deep.equal([
      '3 suggestions',
      '1 suggestion',
    ]);
  });

  it('are gone through with the arrow keys, round by way of the box', async () => {
    await type(filter, 'edit_format=');
    const reached = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await press(filter, key);
      reached.push(active(filter));
      const marked = parts(filter, '[role=option][aria-selected=true]').map(textOf);
      expect(marked).to.deep.equal([active(filter)].filter(Boolean));
    }
    expect(reached).to.deep.equal(['architect 3', 'diff 2', 'whole 2', null, 'whole 2', 'diff 2']);
    expect(focusIn(filter)).to.equal(searchBox(filter));
  });

  it('are accepted by Enter, with the caret behind and the rest as it was', async () => {
    await type(filter, 'edit_format=d qwq');
    for (let n = 0; n < 4; n++) await press(filter, 'ArrowLeft');
    expect(isOpen(filter)).to.be.false;
    await press(filter, 'ArrowDown');
    expect(options(filter)).to.deep.equal(['diff 2']);
    await press(filter, 'ArrowDown', 'Enter');
    expect(filter.query).to.equal('edit_format=diff qwq');
    expect(searchBox(filter).value).to.equal('edit_format=diff qwq');
    expect(caret(filter)).to.equal('edit_format=diff'.length);
    expect(isOpen(filter)).to.be.false;
  });

  it('are accepted by Tab; a column goes on to its values', async () => {
    await type(filter, 'edit_f');
    await press(filter, 'ArrowDown', 'Tab');
    expect(filter.query).to.equal('edit_format:');
    expect(focusIn(filter)).to.equal(searchBox(filter));
    expect(options(filter)).to.deep.equal(['architect 3', 'diff 2', 'whole 2']);
    await press(filter, 'ArrowUp', 'Enter');
    expect(filter.query).to.equal('edit_format:whole');
  });

  it('are accepted by a click, and the focus stays', async () => {
    await type(filter, 'edit_format=');
    const option = parts(filter, '[role=option]')[1]!;
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    expect(option.dispatchEvent(down)).to.be.false;
    option.click();
    await filter.updateComplete;
    expect(filter.query).to.equal('edit_format=diff');
    expect(focusIn(filter)).to.equal(searchBox(filter));
  });

  it('let Enter and Tab be what they are while none is chosen', async () => {
    await type(filter, 'edit_format=');
    await press(filter, 'Enter');
    expect([filter.query, isOpen(filter)]).to.deep.equal(['edit_format=', false]);
    await type(filter, 'd');
    await press(filter, 'Tab');
    expect(filter.query).to.equal('edit_format=d');
    expect(focusIn(filter)).not.to.equal(searchBox(filter));
    expect(isOpen(filter)).to.be.false;
  });

  it('are closed by Escape, which leaves the text', async () => {
    await type(filter, 'edit_format=');
    await press(filter, 'ArrowDown', 'Escape');
    expect([isOpen(filter), active(filter)]).to.deep.equal([false, null]);
    expect(filter.query).to.equal('edit_format=');
    await press(filter, 'ArrowDown');
    expect(isOpen(filter)).to.be.true;
  });

  it('close when the query is set from elsewhere', async () => {
    await type(filter, 'edit_format=');
    filter.query = 'edit_format=diff';
    await filter.updateComplete;
    expect(isOpen(filter)).to.be.false;
    expect(searchBox(filter).value).to.equal('edit_format=diff');
  });

  it('show what holds when the page prevents a change', async () => {
    const prevent = (event: Event) => event.preventDefault();
    document.addEventListener('benchmark-filter-change', prevent);
    try {
      await type(filter, 'q');
      expect([filter.query, searchBox(filter).value]).to.deep.equal(['', '']);
    } finally {
      document.removeEventListener('benchmark-filter-change', prevent);
    }
  });

  it('stay within a phone, in both directions of writing', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      for (const dir of ['ltr', 'rtl']) {
        filter.dir = dir;
        searchBox(filter).select();
        await press(filter, 'Delete');
        await type(filter, 'command=');
        part<HTMLElement>(filter, '.help-button').click();
        await filter.updateComplete;
        for (const selector of ['[role=listbox]', '[part=help]']) {
          const { left, right } = part(filter, selector).getBoundingClientRect();
          expect(left, `${selector} ${dir}`).to.be.at.least(0);
          expect(right, `${selector} ${dir}`).to.be.at.most(innerWidth);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        part<HTMLElement>(filter, '.help-button').click();
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('are accessible, open and closed', async () => {
    await expect(filter).to.be.accessible();
    await type(filter, 'edit_format=');
    await press(filter, 'ArrowDown');
    await expect(filter).to.be.accessible();
  });
});

describe('the note below the search box', () => {
  it('says which column is not there, and which is meant', async () => {
    const filter = await focused();
    expect(note(filter)).to.equal('');
    await type(filter, 'edit_fromat:diff');
    expect(note(filter)).to.equal(
      'There is no column "edit_fromat", so it is searched for as text. ' +
        'Did you mean "edit_format"?',
    );
    const box = searchBox(filter);
    expect(part(filter, `#${box.getAttribute('aria-describedby')}`)).to.exist;
    await expect(filter).to.be.accessible();
    box.select();
    await type(filter, 'http://x');
    expect(note(filter)).to.equal('There is no column "http", so it is searched for as text.');
    box.select();
    await type(filter, '"Edit format":diff');
    expect(note(filter)).to.equal('');
  });

  it('says which condition can not be compared, and is no alert', async () => {
    const filter = await focused();
    for (const [query, sentence] of Object.entries({
      'pass_rate_2>=2023-09':
        "“pass_rate_2>=2023-09” can't be compared, since Pass rate 2 holds numbers; it is searched for as text.",
      'model>5':
        "“model>5” can't be compared, since Model holds no numbers; it is searched for as text.",
      'date<x': "“date<x” can't be compared, since Date holds dates; it is searched for as text.",
      'date>=2024-11': '',
      'pass_rate_2>': '',
      'model=5': '',
    })) {
      searchBox(filter).select();
      await type(filter, query);
      expect(note(filter), query).to.equal(sentence);
      expect(parts(filter, '[role=alert]'), query).to.have.lengthOf(0);
    }
  });
});

describe('the help of the search box', () => {
  const button = (filter: Element) => part(filter, '.help-button');
  const panels = (filter: Element) => parts(filter, '[part=help]');
  const examples = (filter: Element) => parts(filter, '[part=help] button');

  it('opens and closes by its button', async () => {
    const filter = await focused();
    expect(button(filter).getAttribute('aria-label')).to.equal('How to search');
    expect(button(filter).getAttribute('aria-expanded')).to.equal('false');
    expect(panels(filter)).to.have.lengthOf(0);
    await press(filter, 'Tab', 'Enter');
    expect(button(filter).getAttribute('aria-expanded')).to.equal('true');
    expect(panels(filter)).to.have.lengthOf(1);
    await expect(filter).to.be.accessible();
    await press(filter, 'Enter');
    expect(panels(filter)).to.have.lengthOf(0);
  });

  it('has examples that put themselves into the box', async () => {
    const filter = await focused();
    await press(filter, 'Tab', 'Enter');
    for (const example of examples(filter)) {
      await press(filter, 'Tab');
      expect(focusIn(filter)).to.equal(example);
      await press(filter, 'Enter');
      expect(filter.query).to.equal(textOf(example));
      expect(searchBox(filter).value).to.equal(textOf(example));
      expect(filter.rows.length, filter.query).to.be.within(1, 6);
    }
  });

  it('is closed by Escape, and the focus returns', async () => {
    const filter = await focused();
    await press(filter, 'Tab', 'Enter', 'Tab', 'Tab', 'Escape');
    expect(panels(filter)).to.have.lengthOf(0);
    expect(focusIn(filter)).to.equal(button(filter));
  });
});

describe('a filter with a group alone', () => {
  it('is a plain search box', async () => {
    const filter = await focused({ group: 'alone' });
    expect(parts(filter, '.help-button')).to.have.lengthOf(0);
    await type(filter, 'model:x');
    expect(filter.query).to.equal('model:x');
    expect([note(filter), isOpen(filter)]).to.deep.equal(['', false]);
    expect(textOf(part(filter, '.count'))).to.equal('');
    await expect(filter).to.be.accessible();
  });

  it('drives each of its groups', async () => {
    const filter = await focused({ group: 'one, two' });
    const tables = ['one', 'two', 'three'].map((group) => {
      const table = document.createElement('benchmark-table');
      Object.assign(table, { group, src: qwqFile() });
      filter.after(table);
      return table;
    });
    await Promise.all(tables.map((table) => table.loadComplete));
    await type(filter, 'haiku');
    await Promise.all(tables.map((table) => table.updateComplete));
    expect(tables.map(({ rows }) => rows.length)).to.deep.equal([1, 1, 7]);
  });
});

describe('an input method', () => {
  const compose = (box: HTMLInputElement, text: string, isComposing = true) => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
  };

  it('filters by no half word, and is not disturbed by what else happens', async () => {
    const filter = await focused();
    const box = searchBox(filter);
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const text of ['q', 'qw', 'qwq zz']) {
      compose(box, text);
      filter.requestUpdate();
      await filter.updateComplete;
      expect([filter.query, box.value]).to.deep.equal(['', text]);
    }
    compose(box, 'qwq');
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'qwq' }));
    await filter.updateComplete;
    expect([filter.query, box.value]).to.deep.equal(['qwq', 'qwq']);
    filter.query = 'o1';
    await filter.updateComplete;
    expect(box.value).to.equal('o1');
  });

  it('is over, too, where the last input comes behind its end', async () => {
    const filter = await focused();
    const box = searchBox(filter);
    compose(box, 'qw');
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    compose(box, 'qwq', false);
    await filter.updateComplete;
    expect(filter.query).to.equal('qwq');
  });
});

describe('a word with a minus that the file has', () => {
  it('is "not", which the box says, with a button for the other reading', async () => {
    const filter = await focused({});
    filter.data = [{ flags: '-O3 -g' }, { flags: '-O2' }, { flags: 'none' }];
    await filter.loadComplete;
    await type(filter, '-O3');
    expect(filter.rows).to.have.lengthOf(2);
    expect(note(filter)).to.equal('“-O3” leaves out the rows that have “O3”. Look for “-O3”');
    part(filter, '#search-note button').click();
    await filter.updateComplete;
    expect([filter.query, filter.rows.length, note(filter)]).to.deep.equal(['"-O3"', 1, '']);
    expect(focusIn(filter)).to.equal(searchBox(filter));
  });
});
