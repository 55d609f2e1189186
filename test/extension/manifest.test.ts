import assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { COLOURED_LABELS } from '../../src/extension/highlight-styles';
import { DEFAULTS } from '../../src/extension/settings';
import { api } from './desk';

const manifest = () => extensions.getExtension('hashiya.hashiya')!.packageJSON.contributes;

describe('the manifest in VS Code', () => {
  it('contributes every command that is registered, and no other', async () => {
    await api();
    const contributed: string[] = manifest().commands.map(({ command }: { command: string }) => command);
    const known = (await commands.getCommands(true)).filter(name => /^hashiya\.[a-z]/.test(name));
    const ours = known.filter(name => !name.startsWith('hashiya.annotations.'));
    assert.deepEqual(ours.sort(), contributed.sort());
  });

  it('declares the settings that are read, with the same defaults', () => {
    const { properties } = manifest().configuration;
    assert.deepEqual(
      Object.keys(properties).sort(),
      Object.keys(DEFAULTS)
        .map(key => `hashiya.${key}`)
        .sort(),
    );
    const section = workspace.getConfiguration('hashiya');
    for (const [key, value] of Object.entries(DEFAULTS))
      assert.deepEqual(section.inspect(key)!.defaultValue, value, key);
  });

  it('has two colours for each label that is highlighted, in every kind of theme', () => {
    const { colors } = manifest();
    assert.deepEqual(
      colors.map(({ id }: { id: string }) => id).sort(),
      COLOURED_LABELS.flatMap(label => [`hashiya.${label}.background`, `hashiya.${label}.border`]).sort(),
    );
    for (const { id, defaults } of colors)
      assert.deepEqual(
        Object.keys(defaults).sort(),
        ['dark', 'highContrast', 'highContrastLight', 'light'],
        id,
      );
  });

  it("takes no key from VS Code's own", async () => {
    await commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = window.activeTextEditor!.document.getText();
    const bound = [...text.matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)];
    const others = bound.filter(([, , command]) => !command!.startsWith('hashiya.')).map(([, key]) => key!);
    assert.ok(others.length > 500, `${others.length} keys`);
    assert.ok(others.length < bound.length, 'our own are there too');
    assert.deepEqual(
      others.filter(key => /^(?:ctrl|cmd|meta)\+(?:'|quote|\[quote\])/i.test(key)),
      [],
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
