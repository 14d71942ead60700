import { faultsOfPages } from './faults-of-pages.js';

/** `npm run test:faults` looks at thousands. */
describe('any page', () => {
  it('shows something true, and throws nothing', async function () {
    this.timeout(60_000);
    await faultsOfPages(0, 40);
  });
});
