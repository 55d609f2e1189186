import { cp } from 'node:fs/promises';
import path from 'node:path';
import { startServer } from '../../scripts/host/server.mjs';
import { installVSCode } from '../../scripts/host/vscode.mjs';
import { serveWeb } from '../../scripts/host/web.mjs';
import { fewBuiltins, removeFolder, temporaryFolder } from './folders';
import { runTestsInPage } from './test-page';

export interface ExtensionTests {
  /** The bundle of tests, a module with `run`. It must lie below the extension's folder, which is the current one. */
  readonly bundle: string;
  /** What the workbench opens: a copy, so that tests may write. */
  readonly folder: string;
}

/** Runs tests inside the extension host of a real VS Code. Those named by HASHIYA_GREP, or all. */
export async function runExtensionTests(
  { bundle, folder, version }: ExtensionTests & { readonly version: string },
  print: (line: string) => void,
): Promise<void> {
  const host = await installVSCode(version);
  const data = await temporaryFolder();
  const workspace = path.join(data, 'workspace');
  await cp(folder, workspace, { recursive: true });
  const server = await startServer({
    host,
    data,
    extensions: path.join(data, 'extensions'),
    builtins: await fewBuiltins(host.root, path.join(data, 'builtins')),
    settings: { 'git.enabled': false },
    args: ['--enable-smoke-test-driver', '--disable-workspace-trust'],
  });
  try {
    const address = server.address(workspace, [
      ['extensionDevelopmentPath', server.uri('.')],
      ['extensionTestsPath', server.uri(bundle)],
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ]);
    await runTestsInPage(address, print);
  } finally {
    await server.stop();
    await removeFolder(data);
  }
}

/** Runs tests in a VS Code for the web, whose extension host is a worker of the browser. */
export async function runWebTests(
  { bundle, folder }: ExtensionTests,
  print: (line: string) => void,
): Promise<void> {
  const { address, stop } = await serveWeb({ extension: '.', tests: bundle, folder });
  try {
    await runTestsInPage(address, print);
  } finally {
    await stop();
  }
}
