import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LABELS } from '../../src/core/annotations/labels';
import { COMMAND_NAMES, labelCommand } from '../../src/extension/commands/names';

interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly colors: readonly { id: string; description: string }[];
    readonly configuration: {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    };
    readonly submenus: readonly { id: string; label: string }[];
    readonly menus: Readonly<
      Record<string, readonly { command?: string; submenu?: string; when?: string }[]>
    >;
    readonly keybindings: readonly {
      command: string;
      key: string;
      mac: string;
      when: string;
      args?: { inOrder: boolean };
    }[];
    readonly viewsContainers: {
      readonly activitybar: readonly { id: string; title: string; icon: string }[];
    };
    readonly views: Readonly<Record<string, readonly { id: string; name: string; icon: string }[]>>;
    readonly viewsWelcome: readonly { view: string; contents: string; when?: string }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const strings: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const {
  commands,
  menus,
  keybindings,
  views,
  viewsContainers,
  viewsWelcome,
  submenus,
  colors,
  configuration,
} = manifest.contributes;
const contributed = commands.map(({ command }) => command);
const menuEntries = Object.values(menus).flat();
const source = readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(path.join('src/extension', name), 'utf8'))
  .join('\n');

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!);

describe('the manifest', () => {
  it('contributes the commands that are registered', () => {
    assert.deepEqual(contributed.slice().sort(), COMMAND_NAMES.slice().sort());
    assert.deepEqual(sorted(commands.map(({ category }) => category)), ['Hashiya']);
  });

  it('puts only existing commands and submenus into menus', () => {
    for (const { command, submenu } of menuEntries) {
      if (command !== undefined) assert.ok(contributed.includes(command), command);
      else assert.ok(submenus.some(({ id }) => id === submenu) && submenu! in menus, submenu);
    }
  });

  it('says of each command when the palette shows it', () => {
    const said = menus.commandPalette!.map(({ command }) => command!);
    const always = contributed.filter(command => !said.includes(command));
    assert.deepEqual(always, ['hashiya.chooseHighlights']);
  });

  it('binds existing commands behind one leader, by places on the keyboard', () => {
    for (const { command, key, mac, when, args } of keybindings) {
      assert.ok(contributed.includes(command), command);
      if (args?.inOrder) continue;
      assert.match(key, /^ctrl\+\[Quote\] (?:(?:ctrl|shift)\+)?\[\w+\]$/);
      assert.equal(mac, key.replaceAll('ctrl', 'cmd'));
      // Everywhere in an article, so that a command can say why it does nothing.
      assert.equal(when, 'editorTextFocus && hashiya.article');
    }
    assert.equal(sorted(keybindings.map(({ key }) => key)).length, keybindings.length);
  });

  it("takes the editor's undo and redo only where an action on annotations is next", () => {
    const taken = keybindings.filter(({ args }) => args?.inOrder);
    assert.deepEqual(
      taken.map(({ command, key }) => `${command} ${key}`),
      ['hashiya.undo ctrl+z', 'hashiya.redo ctrl+shift+z', 'hashiya.redo ctrl+y'],
    );
    for (const { command, when } of taken)
      assert.equal(
        when,
        `(editorTextFocus || focusedView == 'hashiya.annotations') && hashiya.article && ${command}esAction`,
      );
  });

  it("binds each label's command to the label's key", () => {
    for (const { id, key } of LABELS) {
      const bound = keybindings.filter(({ command }) => command === labelCommand(id));
      assert.deepEqual(
        bound.map(({ key }) => key),
        [`ctrl+[Quote] [Key${key.toUpperCase()}]`],
      );
    }
  });

  it('uses every string of package.nls.json and has every one it uses', () => {
    const used = all(JSON.stringify(manifest), /"%([^%"]+)%"/g);
    assert.deepEqual(Object.keys(strings).sort(), sorted(used));
  });

  it('has no other text than that', () => {
    const properties = Object.entries(configuration.properties);
    const titles = [
      configuration.title,
      ...colors.map(({ description }) => description),
      ...properties.flatMap(([, { enumDescriptions = [] }]) => enumDescriptions),
      ...properties.map(
        ([key, { description, markdownDescription }]) => description ?? markdownDescription ?? key,
      ),
      ...commands.map(({ title }) => title),
      ...submenus.map(({ label }) => label),
      ...Object.values(views).flatMap(list => list.map(({ name }) => name)),
      ...viewsWelcome.map(({ contents }) => contents),
      ...viewsContainers.activitybar.map(({ title }) => title),
    ];
    for (const title of titles) assert.match(title, /^%[^%]+%$/);
  });

  it('registers its views and refers to no other', () => {
    const ids = Object.values(views).flatMap(list => list.map(({ id }) => id));
    assert.deepEqual(sorted(all(source, /createTreeView(?:<\w+>)?\(\s*'([^']+)'/g)), ids.sort());
    assert.deepEqual(
      Object.keys(views),
      viewsContainers.activitybar.map(({ id }) => id),
    );
    for (const { view } of viewsWelcome) assert.ok(ids.includes(view), view);
    const named = menuEntries.flatMap(({ when }) => all(when ?? '', /view == ([\w.]+)/g));
    for (const view of named) assert.ok(ids.includes(view), view);
    assert.ok(named.length > 0);
  });

  it('links only to existing commands from its texts', () => {
    for (const text of Object.values(strings))
      for (const command of all(text, /\(command:(hashiya\.[\w.]+)\)/g))
        assert.ok(contributed.includes(command), command);
  });

  it('asks only for context keys that the code sets', () => {
    const whens = [...menuEntries, ...keybindings, ...viewsWelcome].map(({ when }) => when ?? '');
    const asked = sorted(whens.flatMap(when => all(when.replace(/view == \S+/gi, ''), /(hashiya\.\w+)/g)));
    assert.deepEqual(asked, [
      'hashiya.article',
      'hashiya.atAnnotation',
      'hashiya.atQuote',
      'hashiya.order',
      'hashiya.redoesAction',
      'hashiya.toReview',
      'hashiya.undoesAction',
    ]);
    for (const key of asked) assert.ok(source.includes(`'${key}'`), key);
  });

  it('leaves the texts of the code to translators, who find them by their letters', () => {
    const calls = all(source, /\bl10n\.t\(\s*(.)/g);
    assert.ok(calls.length > 50);
    assert.deepEqual(
      sorted(calls),
      ['"', "'"].filter(quote => calls.includes(quote)),
    );
  });

  it('ships the pictures it names', () => {
    const icons = [...viewsContainers.activitybar, ...Object.values(views).flat()].map(({ icon }) => icon);
    for (const icon of icons) assert.ok(existsSync(icon), icon);
    const shipped = readFileSync('.vscodeignore', 'utf8').split('\n');
    for (const icon of icons) assert.ok(shipped.includes(`!${icon}`), icon);
  });
});
