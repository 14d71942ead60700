/** Runs programs as named and timed steps. */
import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/** @typedef {{ command: string, args: string[], shell?: boolean }} Program */

/** @returns {Program} npm, the one that runs this script where there is one */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return { command: process.execPath, args: [cli, ...args] };
  // On Windows npm is a batch file, which only a shell can start.
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/** @returns {Program} a script of package.json, without npm's own lines around it */
export function npmScript(name) {
  return npm('run', '--silent', name);
}

/** @returns {Program} Node itself */
export function node(...args) {
  return { command: process.execPath, args };
}

/**
 * Runs a program.
 *
 * @param {Program} program
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeout?: number, cwd?: string }} [options]
 *   quiet: show its output only when it fails; timeout: seconds; cwd: else the project's folder
 * @returns {Promise<{ ok: boolean }>}
 */
export function run({ command, args, shell }, options = {}) {
  const { quiet = false, env = {}, timeout = 300, cwd = projectFolder } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: timeout * 1000,
    });
    const output = [];
    child.stdout?.on('data', (data) => output.push(data));
    child.stderr?.on('data', (data) => output.push(data));
    const end = (ok, reason) => {
      if (!ok && output.length > 0) process.stdout.write(Buffer.concat(output));
      if (!ok && reason) console.log(reason);
      resolve({ ok });
    };
    child.once('error', (error) => end(false, `${command} could not be started: ${error.message}`));
    child.once('close', (code, signal) => {
      end(code === 0, signal && `${command} was ended by ${signal}, after ${timeout} s at most.`);
    });
  });
}

/**
 * Does something under a headline, and says how it went and how long it took.
 *
 * @template {{ ok: boolean }} Result
 * @param {string} name
 * @param {() => Promise<Result>} action
 * @returns {Promise<Result & { name: string, seconds: string }>}
 */
export async function step(name, action) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = await action();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.ok ? '✓' : '✗ FAILED:'} ${name}, ${seconds} s`);
  return { ...result, name, seconds };
}
