/**
 * Commands for tests, beside those of @web/test-runner-commands (`sendKeys`, `sendMouse`,
 * `setViewport`, which work in all three engines):
 *
 *     const { supported } = await executeServerCommand('emulate-theme', {
 *       colorScheme: 'dark',      // or 'light'
 *       reducedMotion: true,
 *       forcedColors: true,
 *       moreContrast: true,
 *     });
 *
 * What is left out is as in a fresh browser; `{}` puts all back. `supported` is false where the
 * engine can't, and then nothing has changed: skip the test there. Ask for forced colours or
 * contrast alone: Firefox then takes the colour scheme from the colours of the system.
 *
 *     const { supported, bytes, nodes, listeners } = await executeServerCommand('measure-memory', 'at first');
 *
 * What the page holds after the garbage is collected, in Chromium; prints it, too.
 */

/** @typedef {{ colorScheme?: 'light' | 'dark', reducedMotion?: boolean, forcedColors?: boolean, moreContrast?: boolean }} Theme */

export function emulateThemePlugin() {
  return {
    name: 'emulate-theme',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-theme') return undefined;
      const { browser, id } = session;
      const emulate = { Chromium: emulateInChromium, Firefox: emulateInFirefox }[browser.name];
      if (!emulate) return { supported: false };
      await emulate(browser.getPage(id), payload ?? {});
      return { supported: true };
    },
  };
}

export function measureMemoryPlugin() {
  return {
    name: 'measure-memory',
    async executeCommand({ command, payload, session }) {
      if (command !== 'measure-memory') return undefined;
      const { browser, id } = session;
      if (browser.name !== 'Chromium') return { supported: false };
      const client = await browser.getPage(id).createCDPSession();
      // What the first round lets go of may have held on to more.
      for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
      const { usedSize: bytes } = await client.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners: listeners } = await client.send('Memory.getDOMCounters');
      await client.detach();
      console.log(`Memory ${payload}: ${bytes} bytes, ${nodes} nodes, ${listeners} listeners`);
      return { supported: true, bytes, nodes, listeners };
    },
  };
}

/** @param {Theme} theme */
async function emulateInChromium(page, { colorScheme, reducedMotion, forcedColors, moreContrast }) {
  // Puppeteer's own emulateMediaFeatures() knows neither forced colours nor contrast.
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: colorScheme ?? '' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      { name: 'prefers-contrast', value: moreContrast ? 'more' : 'no-preference' },
    ],
  });
}

/**
 * Firefox has no command for this. Its preferences apply to all pages, and until they are put back.
 *
 * @param {Theme} theme
 */
async function emulateInFirefox(page, { colorScheme, reducedMotion, forcedColors, moreContrast }) {
  const preferences = {
    'layout.css.prefers-color-scheme.content-override': { dark: 0, light: 1 }[colorScheme],
    'ui.prefersReducedMotion': reducedMotion ? 1 : undefined,
    // A theme of black on white asks for contrast; a page that keeps its colours only hears of it.
    'ui.useAccessibilityTheme': moreContrast ? 1 : undefined,
    'browser.display.document_color_use': forcedColors ? 2 : moreContrast ? 1 : undefined,
  };
  const script = Object.entries(preferences).map(([name, value]) =>
    value === undefined
      ? `Services.prefs.clearUserPref('${name}')`
      : `Services.prefs.setIntPref('${name}', ${value})`,
  );
  const { connection } = page.browser();
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    expression: script.join(';'),
    target: { context: result.contexts[0].context },
    awaitPromise: false,
  });
  // The page hears of them a little later.
  const queries = [
    [`(prefers-reduced-motion: reduce)`, reducedMotion === true],
    [`(forced-colors: active)`, forcedColors === true],
  ];
  if (!forcedColors) queries.push([`(prefers-contrast: more)`, moreContrast === true]);
  if (colorScheme && !forcedColors) queries.push([`(prefers-color-scheme: ${colorScheme})`, true]);
  await page.waitForFunction(
    (wanted) => wanted.every(([query, matches]) => matchMedia(query).matches === matches),
    { timeout: 2000, polling: 20 },
    queries,
  );
}
