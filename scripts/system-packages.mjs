/** The programs that the tests need beside Node: three browsers and Jekyll. */
import { existsSync, readdirSync } from 'node:fs';
import { findBrowsers, findXvfb } from './browsers.mjs';
import { findJekyll, jekyllHint } from './jekyll.mjs';
import { run } from './steps.mjs';

/**
 * Installs what is missing, where that is possible without asking: as root on Debian, which is a
 * container or a machine for tests.
 *
 * @returns {Promise<string[]>} a sentence for each program that is still missing
 */
export async function provideSystemPackages() {
  const packages = missingPackages();
  if (packages.length > 0 && isRootOnDebian()) {
    console.log(`Installing ${packages.join(', ')} ...`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => run({ command: 'apt-get', args }, { quiet: true, env });
    await apt('update');
    await apt('install', '--yes', '--no-install-recommends', ...packages);
  }
  return missingPrograms().map(({ name, hint }) => `${name} is missing: ${hint}.`);
}

function missingPrograms() {
  return [
    ...findBrowsers().map(({ engine, path, hint }) => ({ name: engine, path, hint })),
    { name: 'jekyll', path: findJekyll(), hint: jekyllHint },
  ].filter(({ path }) => !path);
}

function missingPackages() {
  const debianNames = {
    chromium: ['chromium'],
    firefox: ['firefox-esr'],
    webkit: ['webkit2gtk-driver', ...(findXvfb() ? [] : ['xvfb'])],
    jekyll: ['jekyll'],
  };
  return [
    ...missingPrograms().flatMap(({ name }) => debianNames[name]),
    // Without any font, text has no width, and a chart no labels.
    ...(hasFont('/usr/share/fonts') ? [] : ['fonts-dejavu-core']),
  ];
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function hasFont(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/i.test(name));
}
