import { expect, fixture, html } from '@open-wc/testing';
import { longText } from './long-texts.js';
import { doorsOf, faultOf, shownIn, tags } from './page-of-400.js';
import { random } from './random.js';

const TEXTS = 200;

for (const tag of tags) {
  for (const door of doorsOf(tag)) {
    it(`${TEXTS} long texts freeze no <${tag}> by ${door.name}`, async function () {
      this.timeout(300_000);
      const element = await shownIn(await fixture(html`<div></div>`), tag);
      const texts = random(1);
      const faults = Array.from({ length: TEXTS }).flatMap(() =>
        faultOf(door, element, longText(texts), 100),
      );
      expect(faults).to.deep.equal([]);
    });
  }
}
