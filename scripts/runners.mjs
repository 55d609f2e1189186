// The ways to run tests. Each answers how many passed, failed and were skipped.
import { fork } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAll, bundle } from './build.mjs';
import { run } from './host/run.mjs';
import { packageExtension, VSIX } from './package.mjs';
import { importTool } from './tool.mjs';

const OUT = 'dist/test';
const FLOW_TIMEOUT_MS = '120000';
const COUNTS = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Types, formatter and linter. @returns {Promise<Counts>} */
export async function check() {
  await run('npm', ['run', '--silent', 'check'], { show: true });
  return { passed: 1, failed: 0, skipped: 0 };
}

/** Packages the extension, and sees that it is small. @returns {Promise<Counts>} */
export async function packaged() {
  await packageExtension();
  return { passed: 1, failed: 0, skipped: 0 };
}

/**
 * Runs the tests of some folders in Node. With a version of VS Code they find it in HASHIYA_VSCODE, and the package in
 * HASHIYA_VSIX.
 *
 * @param {readonly string[]} kinds folders below test/
 * @param {{ grep?: string, version?: string }} options
 * @returns {Promise<Counts>}
 */
export async function inNode(kinds, { grep, version }) {
  if (!version) await buildAll();
  const sources = (await Promise.all(kinds.map(testFiles))).flat();
  for (const kind of kinds) await rm(path.join(OUT, kind), { recursive: true, force: true });
  await build({
    ...bundle,
    platform: 'node',
    packages: 'external',
    entryPoints: sources,
    outbase: 'test',
    outdir: OUT,
    sourcemap: 'inline',
  });
  const files = sources.map(source =>
    path.resolve(OUT, path.relative('test', source).replace(/\.ts$/, '.js')),
  );
  const env = {
    ...process.env,
    ...(version && { HASHIYA_VSCODE: version, HASHIYA_VSIX: path.resolve(VSIX) }),
  };
  const options = [
    ...(grep ? ['--grep', grep] : []),
    ...(version ? ['--timeout', FLOW_TIMEOUT_MS] : ['--jobs', String(availableParallelism())]),
  ];
  const child = fork('scripts/mocha.mjs', [...files, ...options], {
    env,
    execArgv: ['--enable-source-maps'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', counts => resolve(/** @type {Counts} */ (counts)));
    child.once('exit', code => reject(new Error(`The tests ended with ${code} and without a count`)));
  });
}

/**
 * Runs the tests of test/extension inside the extension host of a real VS Code.
 *
 * @param {{ version: string, grep?: string }} options
 * @returns {Promise<Counts>}
 */
export async function extension({ version, grep }) {
  await buildAll();
  const tests = await bundleExtensionTests();
  // The extension host inherits it.
  process.env.HASHIYA_GREP = grep ?? '';
  const { runExtensionTests } = await importTool('test/host/extension-tests.ts');
  return counting(print => runExtensionTests({ version, bundle: tests, folder: 'samples' }, print));
}

/**
 * Runs the tests of test/web in an extension host without Node, where the `browser` entry is used.
 *
 * @returns {Promise<Counts>}
 */
export async function web() {
  await buildAll();
  const tests = await bundleForHost('web', {
    platform: 'browser',
    external: ['vscode'],
    alias: { mocha: path.resolve('test/host/mocha-web.ts') },
    // Else Mocha's file for browsers takes itself for the bundle, and puts itself in the place of what that exports.
    define: { exports: 'undefined' },
  });
  const { runWebTests } = await importTool('test/host/extension-tests.ts');
  return counting(print => runWebTests({ bundle: tests, folder: 'samples' }, print));
}

/** The tests of test/extension for an extension host with Node. @returns {Promise<string>} the path of their bundle */
export function bundleExtensionTests() {
  return bundleForHost('extension', { platform: 'node', external: ['vscode', 'mocha'] });
}

/** One bundle of all tests of a folder and of what runs them inside VS Code. @returns {Promise<string>} its path */
async function bundleForHost(kind, options) {
  const files = ['test/host/in-host.ts', ...(await testFiles(kind))];
  const [first, ...others] = files.map(file => JSON.stringify(`./${file}`));
  const outfile = path.join(OUT, `${kind}.js`);
  await build({
    ...bundle,
    ...options,
    stdin: {
      contents: [`export { run } from ${first};`, ...others.map(file => `import ${file};`)].join('\n'),
      resolveDir: '.',
    },
    outfile,
    sourcemap: 'inline',
  });
  return outfile;
}

/** Prints what the tests inside a host print, and reads the counts from it. @returns {Promise<Counts>} */
async function counting(start) {
  let printed = '';
  await start(line => {
    printed += `${line}\n`;
    console.log(line);
  });
  const found = COUNTS.exec(printed);
  if (!found) throw new Error('The tests gave no count');
  const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number);
  return { passed, failed, skipped };
}

async function testFiles(kind) {
  const names = await readdir(path.join('test', kind), { recursive: true }).catch(error => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const tests = names.filter(name => name.endsWith('.test.ts')).sort();
  return tests.map(name => path.join('test', kind, name));
}
