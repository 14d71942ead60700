import { faultsOfPages, pages } from './faults-of-pages.js';

const AT_ONCE = 50;

describe('any page', () => {
  for (let first = 0; first < pages; first += AT_ONCE) {
    it(`shows something true, and throws nothing: ${first} to ${first + AT_ONCE}`, async function () {
      this.timeout(300_000);
      await faultsOfPages(first, AT_ONCE);
    });
  }
});
