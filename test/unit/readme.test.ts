import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const readme = readFileSync('README.md', 'utf8');
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const titleOf = (command: string) => {
  const { title } = contributes.commands.find(entry => entry.command === command)!;
  return strings[title.replaceAll('%', '')] ?? title;
};
const rows = readme.split('\n').filter(line => line.startsWith('|'));
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  'ctrl+Quote': "Ctrl+'",
  'shift+Z': 'Shift+Z',
  'ctrl+z': 'Ctrl+Z',
  'ctrl+y': 'Ctrl+Y',
  'ctrl+shift+z': 'Ctrl+Shift+Z',
};

describe('README', () => {
  it('names every command of the palette, with its key', () => {
    const hidden = new Set(
      contributes.menus.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command),
    );
    const inPalette = contributes.commands.filter(({ command }) => !hidden.has(command));
    assert.ok(inPalette.length > 15);
    for (const { command } of inPalette) {
      const row = rows.find(line => line.includes(titleOf(command)));
      assert.ok(row, `${titleOf(command)} is missing`);
      for (const { key } of contributes.keybindings.filter(binding => binding.command === command)) {
        const code = /(?:shift\+)?\[(?:Key)?\w+\]$|[^ ]+$/.exec(key)![0].replace(/\[(?:Key)?(\w+)\]/, '$1');
        assert.ok(row.includes(`\`${KEYS[code] ?? code}\``), `${titleOf(command)} has the key ${code}`);
      }
    }
  });

  it('names every setting, and no other', () => {
    const named = rows.flatMap(line => /^\| `(hashiya\.[\w.]+)`/.exec(line)?.[1] ?? []);
    assert.deepEqual(named.sort(), Object.keys(contributes.configuration.properties).sort());
  });

  it('links to files that there are, and its pictures are in the package', () => {
    const links = [
      ...readme.matchAll(/\]\((?!https?:)([^)#]+)/g),
      ...readme.matchAll(/src(?:set)?="([^"]+)"/g),
    ];
    assert.ok(links.length > 3);
    const packaged = readFileSync('.vscodeignore', 'utf8').split('\n');
    for (const [, link] of links) {
      assert.ok(existsSync(link!), `${link} is missing`);
      if (link!.endsWith('.png')) assert.ok(packaged.includes(`!${link}`), `${link} is not packaged`);
    }
  });
});
