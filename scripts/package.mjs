// Packages the extension as dist/hashiya.vsix.
import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from './build.mjs';

/** Where the packaged extension is, relative to the project. */
export const VSIX = 'dist/hashiya.vsix';
const MAX_BYTES = 5_000_000;

/**
 * Builds for production and packages. Only what .vscodeignore allows goes in.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<string>} the path of the package
 * @throws {Error} where it is too big
 */
export async function packageExtension({ log = console.log } = {}) {
  await buildAll({ production: true });
  await createVSIX({
    cwd: process.cwd(),
    packagePath: VSIX,
    dependencies: false,
    allowMissingRepository: true,
  });
  const { size } = await stat(VSIX);
  log(`${VSIX}: ${(size / 1_000).toFixed(0)} kB`);
  if (size > MAX_BYTES) throw new Error(`${VSIX} has ${size} bytes, more than ${MAX_BYTES}`);
  return VSIX;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await packageExtension();
