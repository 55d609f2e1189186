// Installs npm packages into a folder of their own, where the project's own lock and scripts don't reach.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.mjs';

/**
 * Installs packages into an empty folder.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} packages names and versions
 */
export async function installPackages(folder, packages) {
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: packages }),
  );
  await npmInstall(folder, ['--no-package-lock']);
}

/** Installs what a folder's package.json names. No package's own script runs: they fetch or build what isn't needed. */
export async function npmInstall(folder, options) {
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', '--ignore-scripts', ...quietly, ...options], { cwd: folder });
}
