// Runs the tests. Without arguments all of them; with names of folders below test/ only those: unit, laws, grammar…
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { buildAll, bundle } from './build.mjs';

const IN_NODE = ['unit', 'laws', 'grammar'];
const OUT = 'dist/test';

async function testFiles(folder) {
  const names = await readdir(path.join('test', folder), { recursive: true });
  return names.filter(name => name.endsWith('.test.ts')).map(name => path.join('test', folder, name));
}

async function runInNode(folders, filter) {
  const sources = (await Promise.all(folders.map(testFiles))).flat().sort();
  await rm(OUT, { recursive: true, force: true });
  await build({
    ...bundle,
    platform: 'node',
    entryPoints: sources,
    outbase: 'test',
    outdir: OUT,
    sourcemap: 'inline',
    external: ['mocha', 'vscode-textmate', 'vscode-oniguruma'],
  });
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ timeout: 20_000, ...(filter && { grep: filter }) });
  for (const source of sources)
    mocha.addFile(path.resolve(OUT, path.relative('test', source).replace(/\.ts$/, '.js')));
  return new Promise(resolve => {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    mocha
      .run(failures => resolve({ ...counts, failed: failures }))
      .on('pass', () => counts.passed++)
      .on('pending', () => counts.skipped++);
  });
}

const grepAt = process.argv.indexOf('--grep');
const filter = grepAt > 0 ? process.argv[grepAt + 1] : undefined;
const named = process.argv.slice(2, grepAt > 0 ? grepAt : undefined);
await buildAll();
const { passed, failed, skipped } = await runInNode(named.length > 0 ? named : IN_NODE, filter);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
