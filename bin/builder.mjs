import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../scripts/static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves the builder until Ctrl+C, and shows it where somebody sits before a screen. */
export async function serveBuilder() {
  // Alone: the demo around it is not in the package.
  const home = '/demo/builder.html?alone';
  const { address } = await serveFolder(root, undefined, { home });
  console.log(`The builder is at ${address}${home}\nCtrl+C ends it.`);
  if (hasScreen()) openBrowser(`${address}${home}`);
}

function hasScreen({ CI, DISPLAY, WAYLAND_DISPLAY } = process.env) {
  if (CI || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function openBrowser(address) {
  const [command, ...args] = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', '""'],
  }[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  // The address is printed: whoever has no such program opens it by hand.
  child.once('error', () => {});
  child.unref();
}
