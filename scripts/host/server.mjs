// Runs VS Code's server, which serves the workbench to a browser.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.mjs';

const START_TIMEOUT_MS = 60_000;
const END_TIMEOUT_MS = 3_000;

/** A workbench that asks nothing, reports nothing and opens nothing by itself. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {import('./vscode.mjs').Host} host
 * @property {string} data the folder for settings and state
 * @property {number} [port] 0, the default: any that is free
 * @property {Record<string, unknown>} [settings] of the user, besides those that keep the workbench quiet
 * @property {string} [extensions] the folder of the installed extensions
 * @property {string} [builtins] the folder of the built-in extensions, where they shall not be VS Code's own
 * @property {string} [token] what a browser must show; without one anybody on this machine may connect
 * @property {readonly string[]} [args] more arguments for the server
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {(file: string) => string} uri of a file, as the workbench names it
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} address of the page that opens a folder
 * @property {() => Promise<void>} stop ends the server and all that it started
 * @property {Promise<void>} ended
 */

/**
 * Starts a server and waits until it listens.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({
  host,
  data,
  port = 0,
  settings = {},
  extensions,
  builtins,
  token,
  args = [],
}) {
  await writeSettings(data, settings);
  const child = spawn(
    host.node,
    [
      path.join(host.root, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', data, '--locale', 'en'],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      ...(extensions ? ['--extensions-dir', extensions] : []),
      ...(builtins ? ['--builtin-extensions-dir', builtins] : []),
      ...[
        '--accept-server-license-terms',
        '--disable-telemetry',
        '--telemetry-level',
        'off',
        '--disable-experiments',
      ],
      '--force-disable-user-env',
      ...args,
    ],
    // A group of its own, since extension hosts outlive a server that is killed.
    { detached: process.platform !== 'win32', env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise(resolve => child.once('exit', () => resolve(undefined)));
  const end = endOf(child, ended);
  const endNow = () => signal(child, 'SIGKILL');
  process.once('exit', endNow);
  ended.then(() => process.removeListener('exit', endNow));
  const actual = await listening(child).catch(async error => {
    await end();
    throw error;
  });
  const origin = `http://127.0.0.1:${actual}`;
  const address = (folder, payload = []) => {
    const query = new URLSearchParams({ ...(token && { tkn: token }), folder: urlPath(folder) });
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `${origin}/?${query}`;
  };
  const uri = file => `vscode-remote://127.0.0.1:${actual}${urlPath(file)}`;
  return { port: actual, origin, uri, address, stop: end, ended };
}

/**
 * Installs a packaged extension into a folder of extensions.
 *
 * @param {import('./vscode.mjs').Host} host
 * @param {string} vsix
 * @param {{ data: string, extensions: string }} folders
 */
export async function installExtension(host, vsix, { data, extensions }) {
  const main = path.join(host.root, 'out', 'server-main.js');
  const output = await run(
    host.node,
    [main, '--install-extension', vsix, '--force', '--extensions-dir', extensions, '--server-data-dir', data],
    { env: serverEnvironment() },
  );
  if (!/successfully installed/.test(output)) throw new Error(`${vsix} could not be installed:\n${output}`);
}

/** A path as it stands in an address: with slashes, and one before a Windows drive. */
function urlPath(folder) {
  const slashes = path.resolve(folder).split(path.sep).join('/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

async function writeSettings(data, settings) {
  for (const level of ['User', 'Machine']) {
    const folder = path.join(data, 'data', level);
    await mkdir(folder, { recursive: true });
    const all = level === 'User' ? { ...QUIET, ...settings } : QUIET;
    // What the user has changed meanwhile stays.
    await writeFile(path.join(folder, 'settings.json'), `${JSON.stringify(all, null, 2)}\n`, {
      flag: 'wx',
    }).catch(ignoreExisting);
  }
}

function ignoreExisting(error) {
  if (error.code !== 'EEXIST') throw error;
}

function serverEnvironment() {
  // Without an address of a gallery the server asks none.
  return { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/** @returns {Promise<number>} the port that the server listens on */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = why =>
      reject(new Error(`VS Code's server ${why}\n${output.trimEnd().split('\n').slice(-15).join('\n')}`));
    const timer = setTimeout(() => fail('does not answer'), START_TIMEOUT_MS);
    const read = chunk => {
      output = (output + chunk).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

function endOf(child, ended) {
  return async () => {
    signal(child, 'SIGTERM');
    const timer = setTimeout(() => signal(child, 'SIGKILL'), END_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
    // What the server left running is in its group still.
    signal(child, 'SIGKILL');
  };
}

/** Sends a signal to the whole group of a process; that it has ended meanwhile is no error. */
function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
