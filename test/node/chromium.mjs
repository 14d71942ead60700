import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

const chromium = findBrowsers().find(({ engine }) => engine === 'chromium');

export function launchChromium() {
  return puppeteer.launch({
    executablePath: chromium.path,
    // Chromium refuses to be sandboxed for root, which is who runs in a container.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/**
 * Why tests can't run without Chromium, or without another program: on a laptop, what is missing is
 * named; in CI, nothing may be.
 *
 * @param {string | false} [hint] how to get the other program, where it is missing
 */
export function skipWithout(hint) {
  const missing = [hint, !chromium.path && chromium.hint].filter(Boolean).join('; ');
  return process.env.CI ? false : missing || false;
}
