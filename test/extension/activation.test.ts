import assert from 'node:assert/strict';
import { extensions, workspace } from 'vscode';

describe('activation', () => {
  it('waits for plain text', async () => {
    const extension = extensions.getExtension('hashiya.hashiya');
    assert.ok(extension, 'VS Code knows the extension');
    assert.equal(extension.isActive, false);
    await workspace.openTextDocument({ language: 'json', content: '{}' });
    assert.equal(extension.isActive, false);
    await workspace.openTextDocument({ language: 'plaintext', content: 'قال الوزير' });
    const end = Date.now() + 5_000;
    while (!extension.isActive && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 20));
    assert.equal(extension.isActive, true);
  });
});
