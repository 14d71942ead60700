/**
 * A launcher of web-test-runner for WebKitGTK, over plain W3C WebDriver. It has no headless mode,
 * so it is shown on a virtual screen.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const startTimeout = 20_000;
// A page in a loop keeps WebKitWebDriver from answering at all.
const commandTimeout = 10_000;
const resizeTimeout = 1_000;
// As the other launchers do, so that a test sees the same page everywhere.
const defaultViewport = { width: 800, height: 600 };

/** @param {{ driverPath: string, xvfbPath: string }} options */
export function webkitLauncher({ driverPath, xvfbPath }) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const programs = [];
  /** @type {Promise<{ session: WebDriverSession, page: object }> | undefined} */
  let starting;
  /** @type {{ session: WebDriverSession, page: object }} */
  let browser;
  let activeSession;

  // Each with all that it has started: a page in a loop outlives its browser.
  const killAll = () => programs.splice(0).forEach(({ pid }) => killGroup(pid));
  process.once('exit', killAll);

  async function start() {
    const screen = spawn(
      xvfbPath,
      ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'pipe', 'ignore'], detached: true },
    );
    programs.push(screen);
    const [number] = await startedOrFailed(screen, 'Xvfb', once(screen.stdout, 'data'));

    const port = await freePort();
    const driver = spawn(driverPath, ['--host=127.0.0.1', `--port=${port}`], {
      env: { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11' },
      stdio: 'ignore',
      detached: true,
    });
    programs.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await startedOrFailed(driver, 'WebKitWebDriver', answers(`${address}/status`));
    const session = await WebDriverSession.create(address);
    return { session, page: await createPage(session) };
  }

  return {
    name: 'WebKit',
    // The commands of @web/test-runner-commands go by this type; `getPage` has what they use.
    type: 'playwright',
    concurrency: 1,

    async startSession(id, url) {
      starting ??= start();
      browser = await starting;
      activeSession = id;
      await browser.session.send('DELETE', '/actions');
      await browser.page.resize(defaultViewport);
      await browser.session.send('POST', '/url', { url });
    },

    isActive: (id) => id === activeSession,

    async getBrowserUrl() {
      return browser.session.isStuck ? undefined : browser.session.send('GET', '/url');
    },

    async stopSession() {
      activeSession = undefined;
      if (!(await browser.session.leavePage())) {
        // The next file gets a fresh browser.
        killAll();
        starting = undefined;
      }
      return {};
    },

    startDebugSession() {
      throw new Error('Debugging in WebKit is not supported; choose another engine.');
    },

    async stop() {
      try {
        await browser?.session.send('DELETE', '');
      } catch {
        // It never started, or it crashed. What is left of it is killed below.
      }
      killAll();
    },

    getPage: () => browser.page,
  };
}

class WebDriverSession {
  isStuck = false;

  constructor(address) {
    this.address = address;
  }

  static async create(address) {
    const root = new WebDriverSession(address);
    const capabilities = {
      // The page reports its progress itself; waiting here would only hold up the commands.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { args: ['--automation'] },
    };
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await root.send('POST', '/session', body, startTimeout);
    return new WebDriverSession(`${address}/session/${sessionId}`);
  }

  async send(method, path, body = {}, timeout = commandTimeout) {
    const response = await fetch(this.address + path, {
      method,
      body: method === 'POST' ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(timeout),
    }).catch((error) => {
      this.isStuck = true;
      throw new Error(`WebKit did not answer ${method} ${path}: ${error.message}`);
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${value.message || value.error}`);
    return value;
  }

  execute(script, timeout) {
    return this.send('POST', '/execute/sync', { script, args: [] }, timeout);
  }

  /** Ends what still runs in the page. Says whether that worked: a dialog or a loop may hold it. */
  async leavePage() {
    try {
      await this.send('POST', '/url', { url: 'about:blank' });
    } catch {
      return false;
    }
    // Fails while the page is being left, which is an answer too.
    await this.execute('return 0', 2_000).catch(() => {});
    return !this.isStuck;
  }

  perform(type, id, actions, parameters) {
    return this.send('POST', '/actions', { actions: [{ type, id, actions, parameters }] });
  }
}

/** Of a Playwright page, what the commands of the test runner call. */
async function createPage(session) {
  // Once, at the start: a script fails while a page is being left.
  const [frameWidth, frameHeight] = await session.execute(
    'return [outerWidth - innerWidth, outerHeight - innerHeight]',
  );
  const keys = (...actions) => session.perform('key', 'keyboard', actions);
  const pointer = (...actions) =>
    session.perform('pointer', 'mouse', actions, { pointerType: 'mouse' });
  const down = (value) => ({ type: 'keyDown', value });
  const up = (value) => ({ type: 'keyUp', value });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });
  const press = (button) => ({ type: 'pointerDown', button: buttons[button ?? 'left'] });
  const release = (button) => ({ type: 'pointerUp', button: buttons[button ?? 'left'] });

  return {
    keyboard: {
      down: (key) => keys(down(keyValue(key))),
      up: (key) => keys(up(keyValue(key))),
      type: (text) => keys(...[...text].flatMap((key) => [down(key), up(key)])),
      /** One key, or several that are held together: `Shift+Tab`. */
      press(combination) {
        const held = combination.split(/(?<=.)\+/).map(keyValue);
        return keys(...held.map(down), ...held.reverse().map(up));
      },
    },
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      down: ({ button } = {}) => pointer(press(button)),
      up: ({ button } = {}) => pointer(release(button)),
      click: (x, y, { button } = {}) => pointer(move(x, y), press(button), release(button)),
    },
    /** The window is never narrower than about 450 px; it stays silently at that width. */
    async setViewportSize({ width, height }) {
      await this.resize({ width, height });
      // The page hears of its new size a little later.
      const latest = Date.now() + resizeTimeout;
      const hasSize = `return innerWidth === ${width} && innerHeight === ${height}`;
      while (!(await session.execute(hasSize)) && Date.now() < latest) await delay(20);
    },
    resize: ({ width, height }) =>
      session.send('POST', '/window/rect', {
        width: width + frameWidth,
        height: height + frameHeight,
      }),
  };
}

const buttons = { left: 0, middle: 1, right: 2 };

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const keyValues = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function keyValue(key) {
  if (key in keyValues) return keyValues[key];
  if ([...key].length === 1) return key;
  throw new Error(`The WebKit launcher has no key named "${key}".`);
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url) {
  const latest = Date.now() + startTimeout;
  while (Date.now() < latest) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await delay(50);
  }
  throw new Error(`Nothing answers at ${url}.`);
}

/** What comes first: the program is ready, or it failed, or the time is up. */
function startedOrFailed(program, name, started) {
  return Promise.race([
    started,
    once(program, 'exit').then(([code]) => {
      throw new Error(`${name} ended at once, with status ${code}.`);
    }),
    delay(startTimeout, undefined, { ref: false }).then(() => {
      throw new Error(`${name} did not start within ${startTimeout / 1000} seconds.`);
    }),
  ]);
}
