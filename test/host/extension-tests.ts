import { cp } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'node:util';
import { startServer } from '../../scripts/host/server.mjs';
import { installVSCode } from '../../scripts/host/vscode.mjs';
import { openPage } from './browser';
import { fewBuiltins, removeFolder, temporaryFolder } from './folders';
import { MARK } from './mark';

const TIMEOUT_MS = 300_000;

export interface ExtensionTests {
  readonly version: string;
  /** The bundle of tests, a module with `run`. It must lie below the extension's folder, which is the current one. */
  readonly bundle: string;
  /** Copied, and the copy opened, so that tests may write. */
  readonly folder: string;
  /** Only tests whose name matches. */
  readonly grep?: string;
}

/** Runs tests inside the extension host of a real VS Code and hands on each line that they print. */
export async function runExtensionTests(
  options: ExtensionTests,
  print: (line: string) => void,
): Promise<void> {
  const host = await installVSCode(options.version);
  const data = await temporaryFolder();
  const folder = path.join(data, 'workspace');
  await cp(options.folder, folder, { recursive: true });
  process.env.HASHIYA_GREP = options.grep ?? '';
  const server = await startServer({
    host,
    data,
    extensions: path.join(data, 'extensions'),
    builtins: await fewBuiltins(host.root, path.join(data, 'builtins')),
    settings: { 'git.enabled': false },
    args: ['--enable-smoke-test-driver', '--disable-workspace-trust'],
  });
  const noise: string[] = [];
  const hear = (text: string) => {
    if (text.startsWith(MARK)) print(text.slice(MARK.length));
    else noise.push(text);
  };
  const { browser, page } = await openPage();
  try {
    const ended = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(new Error(`The tests do not end. VS Code's last words:\n${noise.slice(-20).join('\n')}`)),
        TIMEOUT_MS,
      );
      const settle = (done: () => void) => {
        clearTimeout(timer);
        done();
      };
      page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => hear(format(...args)));
      page.exposeFunction('codeAutomationExit', () => settle(resolve));
      page.on('crash', () => settle(() => reject(new Error('The page crashed'))));
    });
    await page.goto(
      server.address(folder, [
        ['extensionDevelopmentPath', server.uri('.')],
        ['extensionTestsPath', server.uri(options.bundle)],
        ['enableProposedApi', ''],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ]),
    );
    await ended;
  } finally {
    await browser.close();
    await server.stop();
    await removeFolder(data);
  }
}
