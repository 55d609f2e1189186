// Builds dist/: the extension for the desktop and for the web, the command line, and the packed word lists.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildLexicon } from './lexicon.mjs';

/** What every bundle of the project shares, the tests' included. */
export const bundle = {
  bundle: true,
  // Of the two builds of this package the one of modules loads faster, and what isn't used of it is left out.
  alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
};

/** @param {{ production?: boolean }} [options] production: smaller, without source maps */
export async function buildAll({ production = false } = {}) {
  await mkdir('dist', { recursive: true });
  const options = { ...bundle, sourcemap: !production, minify: production };
  const extension = { ...options, external: ['vscode'] };
  await Promise.all([
    buildLexicon(),
    build({
      ...extension,
      entryPoints: ['src/desktop/main.ts'],
      platform: 'node',
      outfile: 'dist/extension.js',
    }),
    build({
      ...extension,
      entryPoints: ['src/extension/main.ts'],
      platform: 'browser',
      outfile: 'dist/browser.js',
    }),
    build({
      ...options,
      platform: 'node',
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
    }),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll({ production: process.argv.includes('--production') });
}
