// Runs a program of ours that is written in TypeScript: node scripts/tool.mjs FILE.ts [ARGUMENTS]
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAll, bundle } from './build.mjs';

/**
 * Bundles a TypeScript file, and imports it.
 *
 * @param {string} source with an exported function `main`
 * @returns {Promise<{ main: (args: readonly string[]) => Promise<void> }>}
 */
export async function importTool(source) {
  const outfile = path.resolve('dist', 'tools', path.basename(source).replace(/\.ts$/, '.mjs'));
  await build({
    ...bundle,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    entryPoints: [source],
    outfile,
    sourcemap: 'inline',
  });
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(outfile).href);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll();
  const [source, ...args] = process.argv.slice(2);
  const { main } = await importTool(source);
  await main(args).catch(error => {
    console.error(error instanceof Error && error.message.startsWith('npm run') ? error.message : error);
    process.exitCode = 1;
  });
}
