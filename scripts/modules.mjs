// Node's own modules alone, since this runs before anything is installed.
import { readFile } from 'node:fs/promises';
import { run } from './host/run.mjs';

/**
 * Runs `npm ci` where what is installed isn't what package-lock.json names.
 *
 * @param {{ log?: (line: string) => void }} [options] log is told only when there is something to install
 */
export async function ensureModules({ log = console.log } = {}) {
  if (await installed()) return;
  log('Installing the packages that the build needs (npm ci)');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

async function installed() {
  const wanted = await packagesOf('package-lock.json');
  const present = await packagesOf('node_modules/.package-lock.json');
  // Packages for other platforms are optional, and absent.
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || present[name]?.version === version || (optional && !present[name]),
  );
}

/** @returns {Promise<Record<string, { version?: string, optional?: boolean }>>} none where the file isn't there */
async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return {};
  }
}
