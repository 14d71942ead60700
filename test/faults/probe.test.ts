import { fixture, html } from '@open-wc/testing';
import { longText } from './long-texts.js';
import { attributesOf, shown, tags, updateTime } from './page-of-400.js';
import { random } from './random.js';

it('probe', async function () {
  this.timeout(300_000);
  const box = await fixture(html`<div></div>`);
  const r = random(1);
  const slow: string[] = [];
  for (const tag of tags) {
    let element = await shown(tag, box);
    element.requestUpdate();
    console.log(tag, 'base', updateTime(element).toFixed(0));
    for (const attribute of attributesOf(tag)) {
      let worst = 0,
        text = '';
      for (let i = 0; i < 15; i++) {
        const value = longText(r);
        const t0 = performance.now();
        element.setAttribute(attribute, value);
        let t = 0;
        try {
          t = updateTime(element);
        } catch (e) {
          slow.push(`${tag} ${attribute} THROWS ${String(e)} ${value.slice(0, 60)}`);
          element = await shown(tag, box);
        }
        t = performance.now() - t0;
        if (t > worst) {
          worst = t;
          text = value;
        }
        try {
          element.removeAttribute(attribute);
          updateTime(element);
        } catch (e) {
          slow.push(`${tag} ${attribute} REMOVE ${String(e)}`);
          element = await shown(tag, box);
        }
      }
      slow.push(
        `${worst.toFixed(0).padStart(6)} ${tag} ${attribute} ${text.length} ${JSON.stringify(text.slice(0, 70))}`,
      );
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  throw new Error(slow.join('\n'));
});
