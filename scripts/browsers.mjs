/**
 * Finds the browsers to test in: the environment variable first, then the PATH, the usual places,
 * and what Playwright has downloaded.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Browser
 * @property {'chromium' | 'firefox' | 'webkit'} engine
 * @property {string | null} path the program; for WebKit the WebDriver that starts it
 * @property {string} hint how to get it, where it is missing
 */

const env = process.env;
const isWindows = process.platform === 'win32';
const isMac = process.platform === 'darwin';

/** @returns {Browser[]} all three engines, whether they were found or not */
export function findBrowsers() {
  return [
    {
      engine: 'chromium',
      path: findChromium(),
      hint: 'install Chromium or Chrome, or set CHROME_PATH',
    },
    {
      engine: 'firefox',
      path: findFirefox(),
      hint: 'install Firefox, or set FIREFOX_PATH',
    },
    {
      engine: 'webkit',
      path: findWebKit(),
      hint: isLinux()
        ? 'install WebKitWebDriver and Xvfb (Debian: webkit2gtk-driver, xvfb), or set WEBKIT_DRIVER_PATH'
        : 'it is tested on Linux only, with WebKitGTK',
    },
  ];
}

function findChromium() {
  return (
    firstProgram(env.CHROME_PATH, env.CHROMIUM_PATH) ??
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome') ??
    firstProgram(
      ...macApps('Google Chrome', 'Chromium', 'Google Chrome for Testing', 'Microsoft Edge'),
      ...windowsPrograms(
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ),
      '/snap/bin/chromium',
      ...playwrightChromium(),
    )
  );
}

// Playwright's Firefox and WebKit are patched to speak a protocol of Playwright's own.
function findFirefox() {
  return (
    firstProgram(env.FIREFOX_PATH) ??
    onPath('firefox', 'firefox-esr') ??
    firstProgram(
      ...macApps('Firefox', 'Firefox Developer Edition', 'Firefox Nightly').map((path) =>
        path.replace(/[^/]+$/, 'firefox'),
      ),
      ...windowsPrograms('Mozilla Firefox/firefox.exe'),
      '/snap/bin/firefox',
    )
  );
}

function findWebKit() {
  if (!isLinux() || !findXvfb()) return null;
  return (
    firstProgram(env.WEBKIT_DRIVER_PATH) ??
    onPath('WebKitWebDriver') ??
    firstProgram(
      '/usr/libexec/webkit2gtk-4.1/WebKitWebDriver',
      '/usr/lib/webkit2gtk-4.1/WebKitWebDriver',
    )
  );
}

/** The virtual screen that WebKit, which has no headless mode, is shown on. */
export function findXvfb() {
  return onPath('Xvfb');
}

/** @returns {string | null} the first of these programs that is in the PATH */
export function onPath(...names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = isWindows ? ['.exe', '.cmd', '.bat'] : [''];
  return firstProgram(
    ...names.flatMap((name) =>
      folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
    ),
  );
}

function firstProgram(...paths) {
  return paths.find((path) => path && isProgram(path)) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isLinux() {
  return process.platform === 'linux';
}

function macApps(...names) {
  if (!isMac) return [];
  return names.flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map(
      (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  );
}

function windowsPrograms(...paths) {
  if (!isWindows) return [];
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return paths.flatMap((path) => folders.map((folder) => join(folder, path)));
}

function playwrightChromium() {
  const folder =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    (isMac
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : isWindows
        ? join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
        : join(homedir(), '.cache/ms-playwright'));
  if (!existsSync(folder)) return [];
  const newestFirst = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const chromeForTesting = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  return newestFirst.flatMap((name) =>
    [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
      'chrome-win/chrome.exe',
      'chrome-win64/chrome.exe',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      `chrome-mac-x64/${chromeForTesting}`,
      `chrome-mac-arm64/${chromeForTesting}`,
    ].map((path) => join(folder, name, path)),
  );
}
