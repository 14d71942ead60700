import { expect, fixture, html } from '@open-wc/testing';
import { shown, type BenchmarkElement } from './page.js';

/** Places that are as wide as what is in them; in each the element stands at "here". */
const places: Readonly<Record<string, string>> = {
  'a flex item': '<div style="display:flex"><here></here></div>',
  'an inline flex item': '<div style="display:inline-flex"><here></here></div>',
  'a flex item in a centred row':
    '<div style="display:flex; justify-content:center"><here></here></div>',
  'a flex item beside a text': '<div style="display:flex"><p>Text</p><here></here></div>',
  'a flex column that centres':
    '<div style="display:flex; flex-direction:column; align-items:center"><here></here></div>',
  'a flex column that begins at the left':
    '<div style="display:flex; flex-direction:column; align-items:flex-start"><here></here></div>',
  'a flex item within one':
    '<div style="display:flex"><div style="display:flex"><here></here></div></div>',
  'a grid that centres': '<div style="display:grid; place-items:center"><here></here></div>',
  'a grid that begins at the left':
    '<div style="display:grid; justify-items:start"><here></here></div>',
  'an inline grid': '<div style="display:inline-grid"><here></here></div>',
  'a grid of max-content':
    '<div style="display:grid; grid-template-columns:max-content"><here></here></div>',
  'a grid of min-content':
    '<div style="display:grid; grid-template-columns:min-content 1fr"><here></here></div>',
  'a grid of auto columns':
    '<div style="display:grid; grid-template-columns:auto auto"><here></here></div>',
  'a cell': '<table><tr><td><here></here></td></tr></table>',
  'a cell of a wide table':
    '<table style="width:100%"><tr><td>Text</td><td><here></here></td></tr></table>',
  'a box shown as a table': '<figure style="display:table"><here></here></figure>',
  'a box shown as a cell': '<div style="display:table-cell"><here></here></div>',
  'a float': '<div style="float:left"><here></here></div>',
  'a float at the end': '<div style="float:inline-end"><here></here></div>',
  'an inline block': '<div style="display:inline-block"><here></here></div>',
  'an inline block within one':
    '<span style="display:inline-block"><span style="display:inline-block"><here></here></span></span>',
  'what is positioned absolutely': '<div style="position:absolute"><here></here></div>',
  'what is fixed': '<div style="position:fixed; top:0"><here></here></div>',
  'what is fit to its content': '<div style="width:fit-content"><here></here></div>',
  'what is as wide as its content': '<div style="width:max-content"><here></here></div>',
  'what is as narrow as its content': '<div style="width:min-content"><here></here></div>',
  'a dialog': '<dialog open><here></here></dialog>',
  'a modal dialog': '<dialog data-modal><here></here></dialog>',
  'a popover': '<div popover><here></here></div>',
  details: '<details open style="float:left"><summary>More</summary><here></here></details>',
  'a fieldset': '<fieldset style="float:left"><here></here></fieldset>',
  'a button': '<button><here></here></button>',
  'a legend': '<fieldset><legend><here></here></legend></fieldset>',
  columns: '<div style="columns:2"><here></here></div>',
  'a block': '<div><here></here></div>',
};

/** As wide as the longest line would be, so that a text is cut off there, too. */
const unbounded = ['a grid of max-content', 'what is as wide as its content'];

async function elementIn(tag: string, place: string, room: number): Promise<BenchmarkElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  // What is positioned, or fixed, has no more room than the rest.
  box.style.cssText = `width: ${room}px; contain: layout`;
  box.innerHTML = place;
  const element = document.createElement(tag) as BenchmarkElement;
  element.data = [
    { model: 'alpha', score: 1 },
    { model: 'beta', score: 2 },
  ];
  box.querySelector('here')!.replaceWith(element);
  box.querySelector<HTMLDialogElement>('[data-modal]')?.showModal();
  box.querySelector<HTMLElement>('[popover]')?.showPopover();
  return shown(element);
}

for (const tag of ['benchmark-chart', 'benchmark-table', 'benchmark-filter']) {
  describe(`<${tag}>`, () => {
    for (const [name, place] of Object.entries(places)) {
      it(`has a width of its own in ${name}`, async () => {
        const element = await elementIn(tag, place, 900);
        expect(element.getBoundingClientRect().width).to.be.at.least(240);
      });

      if (unbounded.includes(name)) continue;
      it(`fits into a narrow column in ${name}`, async () => {
        const element = await elementIn(tag, place, 300);
        const { width, left, right } = element.getBoundingClientRect();
        const isAbove = element.closest(':popover-open, :modal') !== null;
        const room = (
          isAbove ? document.documentElement : element.closest('[style*=contain]')!
        ).getBoundingClientRect();
        expect(width).to.be.at.least(name === 'columns' ? 120 : 200);
        expect(left).to.be.at.least(room.left);
        expect(right).to.be.at.most(room.right + 0.5);
      });
    }

    for (const name of ['a float', 'an inline block', 'a cell', 'a dialog', 'a flex item']) {
      it(`takes the width that a style gives in ${name}`, async () => {
        const element = await elementIn(tag, places[name]!, 900);
        element.style.width = '310px';
        expect(element.getBoundingClientRect().width).to.equal(310);
      });
    }
  });
}
