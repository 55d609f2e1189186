// Packages the extension as dist/hashiya.vsix.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll } from './build.mjs';
import { run } from './host/run.mjs';

/** Where the packaged extension is, relative to the project. */
export const VSIX = path.join('dist', 'hashiya.vsix');
const VSCE = path.join('node_modules', '@vscode', 'vsce', 'vsce');
const MAX_BYTES = 5_000_000;

/**
 * Builds for production and packages. Only what .vscodeignore allows goes in.
 *
 * @param {{ log?: (text: string) => void }} [options] log is told which files went in, and the size
 * @returns {Promise<string>} the path of the package
 * @throws {Error} where it is too big
 */
export async function packageExtension({ log = console.log } = {}) {
  await buildAll({ production: true });
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    VSIX,
  ];
  log(await run(process.execPath, [VSCE, ...args]));
  const { size } = await stat(VSIX);
  log(`${VSIX}: ${(size / 1_000).toFixed(0)} kB`);
  if (size > MAX_BYTES) throw new Error(`${VSIX} has ${size} bytes, more than ${MAX_BYTES}`);
  return VSIX;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await packageExtension();
