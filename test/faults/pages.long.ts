import { faultsOfPages } from './faults-of-pages.js';

/** What the shell said: web-test-runner.config.mjs hands it on. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const AT_ONCE = 50;

const start = Number(process.env['SEED'] ?? 0);
/** Chromium is the fastest. */
const pages = Number(process.env['PAGES'] ?? (/Chrome\//.test(navigator.userAgent) ? 3_000 : 700));

describe('any page', () => {
  for (let first = start; first < start + pages; first += AT_ONCE) {
    it(`shows something true, and throws nothing: ${first} to ${first + AT_ONCE}`, async function () {
      this.timeout(300_000);
      await faultsOfPages(first, Math.min(AT_ONCE, start + pages - first));
    });
  }
});
