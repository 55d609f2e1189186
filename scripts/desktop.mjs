// npm run test:desktop: the tests of the extension in a desktop VS Code, that of VSCODE_PATH or one that is downloaded.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildAll } from './build.mjs';
import { CURRENT } from './host/vscode.mjs';
import { bundleExtensionTests } from './runners.mjs';

await buildAll();
const tests = await bundleExtensionTests();
const temporary = await mkdtemp(path.join(os.tmpdir(), 'hashiya-desktop-'));
const folder = path.join(temporary, 'workspace');
await cp('samples', folder, { recursive: true });
const installed = process.env.VSCODE_PATH;
try {
  await runTests({
    ...(installed ? { vscodeExecutablePath: installed } : { version: process.env.VSCODE_VERSION ?? CURRENT }),
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: path.resolve(tests),
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${path.join(temporary, 'data')}`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (!installed) console.error('Where VS Code cannot be downloaded, VSCODE_PATH names an installed one.');
  process.exitCode = 1;
} finally {
  await rm(temporary, { recursive: true, force: true });
}
