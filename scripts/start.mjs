// npm start [-- PATH]: from a fresh clone to a VS Code with the extension and a folder of articles. Only Node's own
// modules are loaded at first, since the others have to be installed.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findDesktopCode, hasScreen, openInBrowser } from './host/desktop.mjs';
import { step } from './host/progress.mjs';
import { run } from './host/run.mjs';
import { installExtension, startServer } from './host/server.mjs';
import { CURRENT, installVSCode } from './host/vscode.mjs';
import { ensureModules } from './modules.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SAMPLES = path.join(ROOT, 'samples');
const FIRST_SAMPLE = path.join(SAMPLES, 'summit-talks.txt');
const PORT = 47_470;
const USAGE = `npm start -- [PATH] [OPTIONS]
Opens VS Code with Hashiya and a folder of articles: PATH, or the samples.

  --browser   VS Code in the browser, even where the desktop's is installed
  --no-open   only print the address
  --check     start, see that it answers, and stop`;

checkNode();
const { values, positionals } = readArguments();
process.chdir(ROOT);
await main().catch(error => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});

async function main() {
  const { folder, file } = await whatToOpen(positionals[0]);
  await step('Packages', say => ensureModules({ log: say }));
  await step('Build', async () => (await import('./build.mjs')).buildAll());
  if (folder === SAMPLES) await annotateSamples();
  const inBrowser = values.browser || values['no-open'] || values.check;
  const code = inBrowser ? undefined : await findDesktopCode();
  if (code) await openDesktop(code, folder, file);
  else await serve(folder, file);
}

/** Ends with a sentence where Node is older than package.json demands. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Hashiya needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (parsed.positionals.length > 1) throw new Error('One PATH at most.');
    if (!parsed.values.help) return parsed;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** The folder to open, and the article in it to show first, if any. */
async function whatToOpen(given) {
  if (given === undefined) return { folder: SAMPLES, file: FIRST_SAMPLE };
  // npm starts this script in the project; what the user names is seen from where the user is.
  const wanted = path.resolve(process.env.INIT_CWD ?? '.', given);
  const found = await stat(wanted).catch(error => {
    if (error.code === 'ENOENT') throw new Error(`There is no ${wanted}`);
    throw new Error(`${wanted} cannot be opened: ${error.message}`);
  });
  return found.isDirectory()
    ? { folder: wanted, file: undefined }
    : { folder: path.dirname(wanted), file: wanted };
}

async function annotateSamples() {
  console.log('\nWhat the command line finds in the samples (hashiya annotate samples --format table):\n');
  const cli = [path.join('dist', 'cli.js'), 'annotate', 'samples', '--format', 'table'];
  await run(process.execPath, cli, { show: true });
  console.log('');
}

async function openDesktop(code, folder, file) {
  await run(code, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder, ...(file ? [file] : [])]);
  console.log(`VS Code has opened ${folder}, with the extension in this window alone.`);
  console.log('To install it for good: npm run package && code --install-extension dist/hashiya.vsix');
}

async function serve(folder, file) {
  const host = await step(`VS Code ${CURRENT}`, say => installVSCode(CURRENT, { log: say }));
  const data = path.resolve('dist', 'workbench');
  const extensions = path.join(data, 'extensions');
  await mkdir(extensions, { recursive: true });
  const server = await step('Start', async () => {
    const { packageExtension } = await import('./package.mjs');
    await installExtension(host, await packageExtension({ log: () => undefined }), { data, extensions });
    return startServer({
      host,
      data,
      extensions,
      port: await freePort(PORT),
      token: await token(path.join(data, 'token')),
      settings: {
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      },
    });
  });
  const address = server.address(folder, file ? [['openFile', server.uri(file)]] : []);
  if (values.check) {
    await check(address).finally(server.stop);
    return;
  }
  const stop = () => server.stop().then(() => process.exit(0));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, stop);
  console.log(`\nVS Code with Hashiya and ${folder}:\n\n  ${address}\n\nCtrl+C stops it.`);
  if (!hasScreen())
    console.log(`From another machine: ssh -L ${server.port}:127.0.0.1:${server.port} THIS-MACHINE`);
  else if (!values['no-open']) openInBrowser(address);
  await server.ended;
}

/** Sees that the workbench answers to who has the token, and to nobody else. */
async function check(address) {
  const answer = await fetch(address, { redirect: 'manual' });
  const stranger = await fetch(new URL('/', address), { redirect: 'manual' });
  console.log(`The address answers ${answer.status}, without its token ${stranger.status}.`);
  if (answer.status >= 400 || stranger.status !== 403)
    throw new Error('VS Code does not answer as it should.');
}

/** The wanted port where it is free, so that the browser finds what it stored for it; else any. */
function freePort(wanted) {
  return new Promise(resolve => {
    const probe = net.createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}

/** A secret that stays the same for this clone, so that an open tab goes on working after a new start. */
async function token(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    const secret = randomBytes(16).toString('hex');
    await writeFile(file, secret, { mode: 0o600 });
    return secret;
  }
}
