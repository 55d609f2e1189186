// Installs a real VS Code from npm packages: `code-server` brings the workbench and the extension host, ready built.
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { installOnce } from './cache.mjs';
import { installPackages, npmInstall } from './packages.mjs';

const PLATFORM = `${process.platform}-${process.arch}`;
const NODE_PLATFORM = PLATFORM.replace('win32', 'win');

/** The oldest version we support (`engines.vscode` in package.json) and the current one. */
export const OLDEST = '1.100.3';
export const CURRENT = '1.139.1';

/** What to install for each version. Each runs on the Node it was made for. */
const PACKAGES = {
  [OLDEST]: {
    'code-server': '4.100.3',
    [`node-${NODE_PLATFORM}`]: '20.20.2',
    [`@vscode/ripgrep-${PLATFORM}`]: '1.18.0',
  },
  [CURRENT]: { 'code-server': '4.139.1', [`node-${NODE_PLATFORM}`]: '24.21.0' },
};

/**
 * @typedef {object} Host
 * @property {string} version of VS Code
 * @property {string} node the Node that runs it
 * @property {string} root the folder of VS Code's server, which holds `out` and `extensions`
 */

/**
 * Installs a version of VS Code into the user's cache, or finds it there.
 *
 * @param {string} version one of {@link OLDEST}, {@link CURRENT}
 * @param {{ log?: (line: string) => void }} [options] log is told only when there is something to install
 * @returns {Promise<Host>}
 */
export async function installVSCode(version, { log = console.log } = {}) {
  const packages = PACKAGES[version];
  if (!packages)
    throw new Error(`No recipe for VS Code ${version}; there is one for ${Object.keys(PACKAGES).join(', ')}`);
  const folder = await installOnce(`vscode-${version}`, async unfinished => {
    log(`Installing VS Code ${version} (about a minute, once for all clones)`);
    await install(unfinished, packages);
  });
  const modules = path.join(folder, 'node_modules');
  const node = path.join(
    modules,
    `node-${NODE_PLATFORM}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return { version, node, root: path.join(modules, 'code-server', 'lib', 'vscode') };
}

async function install(folder, packages) {
  await installPackages(folder, packages);
  const modules = path.join(folder, 'node_modules');
  const root = path.join(modules, 'code-server', 'lib', 'vscode');
  // The server's own modules. Their versions are fixed by the file npm-shrinkwrap.json in this folder.
  await npmInstall(root, ['--omit=dev']);
  const ripgrep = path.join(modules, '@vscode', `ripgrep-${PLATFORM}`, 'bin');
  if (!packages[`@vscode/ripgrep-${PLATFORM}`]) return;
  // This version's own module fetches the program from the internet after its installation.
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = path.join(root, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(target, { recursive: true });
  await copyFile(path.join(ripgrep, name), path.join(target, name));
  await chmod(path.join(target, name), 0o755);
}
