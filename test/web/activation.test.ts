import { extensions, workspace } from 'vscode';

// Node's assertions don't exist in this host.
function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${actual} is not ${expected}`);
}

describe('in a browser', () => {
  it('runs without Node', () => {
    equal(typeof globalThis.process?.versions?.node, 'undefined');
  });

  it('starts with the first Arabic text', async () => {
    const extension = extensions.getExtension('hashiya.hashiya');
    if (!extension) throw new Error('VS Code does not know the extension');
    await workspace.openTextDocument({ language: 'plaintext', content: 'قال الوزير' });
    const end = Date.now() + 5_000;
    while (!extension.isActive && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 20));
    equal(extension.isActive, true);
  });
});
