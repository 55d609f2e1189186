import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { annotate } from '../../src/core/annotations/actions';
import type { Article } from '../../src/extension/article';
import { ArticleFile, api, insertAtStart, until } from './article-file';

const TEXT = 'قال الوزير "سنواصل العمل مع الجميع".\nوأضاف "لن نتراجع عن قرارنا هذا".\n';
const LAYER = 'hashiya: 1\ntext:\n  file: "FILE" # by hand\nannotations: []\n';

const label = (article: Article, words: string) =>
  article.decide(state => {
    const start = state.text.indexOf(words);
    return annotate(state, { start, end: start + words.length }, 'person', 'sara');
  });
const told = ({ state }: Article) =>
  state.decided.map(({ status, span }) => `${status} ${state.text.slice(span.start, span.end)}`);
/** Names are quoted where they need it. */
const bare = (source = '') => source.replace(/file: "(.*)"/, 'file: $1');
const bytes = (text: string) => new TextEncoder().encode(text);

/** Files of one folder of a test's own. */
class Folder {
  private static count = 0;
  readonly uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, `files-${++Folder.count}-${Date.now()}`);

  at(name: string): Uri {
    return Uri.joinPath(this.uri, name);
  }
  async write(name: string, text: string): Promise<void> {
    await workspace.fs.writeFile(this.at(name), bytes(text));
  }
  async read(name: string): Promise<string | undefined> {
    const found = await workspace.fs.readFile(this.at(name)).then(undefined, () => undefined);
    return found && new TextDecoder().decode(found);
  }
  async names(below = ''): Promise<string[]> {
    return (await workspace.fs.readDirectory(this.at(below))).map(([name]) => name).sort();
  }
  /** Waits until the folder has these files and no other. */
  async has(...names: readonly string[]): Promise<void> {
    const wanted = names.slice().sort().join(' ');
    await until(wanted, async () => (await this.names()).join(' ') === wanted).catch(async () =>
      assert.equal((await this.names()).join(' '), wanted),
    );
  }
  async open(name: string) {
    return new ArticleFile(this.at(name)).open();
  }
  /** As the explorer does it. */
  async rename(from: string, to: string): Promise<void> {
    const edit = new WorkspaceEdit();
    edit.renameFile(this.at(from), this.at(to));
    assert.ok(await workspace.applyEdit(edit));
  }
  async remove(): Promise<void> {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(this.uri, { recursive: true });
  }
}

/** Selects the active editor's file in the explorer. */
async function selectInExplorer(): Promise<void> {
  await commands.executeCommand('workbench.files.action.showActiveFileInExplorer');
  await new Promise(resolve => setTimeout(resolve, 500));
}

describe('the files of an article', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const articleAt = (name: string) =>
    until(`the article ${name}`, async () => {
      const { articles } = await api();
      return articles.all.find(({ document }) => document.uri.toString() === folder.at(name).toString());
    });

  it('are renamed together, in one step to undo, and name each other', async () => {
    await folder.write('a.txt', TEXT);
    await folder.write('a.txt.omar.hashiya.yaml', LAYER.replace('FILE', 'a.txt'));
    const { article } = await folder.open('a.txt');
    await label(article, 'الوزير');
    const before = await folder.read('a.txt.hashiya.yaml');
    await folder.rename('a.txt', 'ب.txt');
    await folder.has('ب.txt', 'ب.txt.hashiya.yaml', 'ب.txt.omar.hashiya.yaml');
    const renamed = await articleAt('ب.txt');
    await until('its decision', () => told(renamed).length === 1);
    await until('its name', async () =>
      /file: "?ب.txt/.test((await folder.read('ب.txt.hashiya.yaml')) ?? ''),
    );
    await until(
      'the name in the layer',
      async () => (await folder.read('ب.txt.omar.hashiya.yaml')) === LAYER.replace('FILE', 'ب.txt'),
    );
    await until('the editor', () => window.activeTextEditor?.document.uri.path.endsWith('ب.txt'));
    await commands.executeCommand('undo');
    await folder.has('a.txt', 'a.txt.hashiya.yaml', 'a.txt.omar.hashiya.yaml');
    await until('the old name', async () => bare(await folder.read('a.txt.hashiya.yaml')) === bare(before));
    await until(
      'the old name in the layer',
      async () => bare(await folder.read('a.txt.omar.hashiya.yaml')) === bare(LAYER.replace('FILE', 'a.txt')),
    );
  });

  it('keep their history under the new name', async () => {
    await folder.write('a.txt', TEXT);
    const { article } = await folder.open('a.txt');
    await label(article, 'الوزير');
    await label(article, 'العمل');
    await folder.rename('a.txt', 'b.txt');
    const renamed = await articleAt('b.txt');
    await until('its history', () => renamed.history.past.length === 2);
    await until('its decisions', () => told(renamed).length === 2);
    await commands.executeCommand('hashiya.undo');
    assert.deepEqual(told(renamed), ['accepted الوزير']);
    await renamed.settled();
    assert.doesNotMatch((await folder.read('b.txt.hashiya.yaml')) ?? '', /"العمل"/);
    await folder.has('b.txt', 'b.txt.hashiya.yaml');
  });

  it('lose no decision that waits for the article to be saved', async () => {
    await folder.write('a.txt', TEXT);
    const { article, editor } = await folder.open('a.txt');
    await label(article, 'الوزير');
    await insertAtStart(editor, 'ثم ');
    await label(article, 'العمل');
    await folder.rename('a.txt', 'b.txt');
    const renamed = await articleAt('b.txt');
    await until('both decisions', () => told(renamed).length === 2);
    await renamed.document.save();
    await renamed.settled();
    await until('the sidecar', async () => /"العمل"/.test((await folder.read('b.txt.hashiya.yaml')) ?? ''));
    assert.match((await folder.read('b.txt.hashiya.yaml'))!, /"الوزير"/);
    await folder.has('b.txt', 'b.txt.hashiya.yaml');
  });

  it('go together when the sidecar has unsaved changes in an editor, which are kept', async () => {
    await folder.write('a.txt', TEXT);
    const { article } = await folder.open('a.txt');
    await label(article, 'الوزير');
    const editor = await window.showTextDocument(folder.at('a.txt.hashiya.yaml'), { preview: false });
    await insertAtStart(editor, '# by hand\n');
    await folder.rename('a.txt', 'b.txt');
    await folder.has('b.txt', 'b.txt.hashiya.yaml');
    const uri = folder.at('b.txt.hashiya.yaml').toString();
    const sidecar = await until('its editor', () =>
      workspace.textDocuments.find(document => document.uri.toString() === uri),
    );
    await until('the change by hand', () => sidecar.getText().startsWith('# by hand\n'));
    await until('the new name', () => /file: "?b.txt/.test(sidecar.getText()));
    await sidecar.save();
  });

  it('are moved to another folder together, and a whole folder keeps its own', async () => {
    await folder.write('a.txt', TEXT);
    await folder.write('below/c.txt', TEXT);
    const { article } = await folder.open('a.txt');
    await label(article, 'الوزير');
    await folder.rename('a.txt', 'below/a.txt');
    await until(
      'both',
      async () => (await folder.names('below')).join() === 'a.txt,a.txt.hashiya.yaml,c.txt',
    );
    assert.match((await folder.read('below/a.txt.hashiya.yaml'))!, /file: "?a.txt/);
    await folder.rename('below', 'elsewhere');
    const moved = await articleAt('elsewhere/a.txt');
    await until('its decision', () => told(moved).length === 1);
    assert.equal(moved.history.past.length, 1);
    await folder.has('elsewhere');
  });

  it('never write over a sidecar that is at the new place', async () => {
    await folder.write('a.txt', TEXT);
    const theirs = '# of another article\nhashiya: 1\nannotations: []\n';
    await folder.write('b.txt.hashiya.yaml', theirs);
    const { article } = await folder.open('a.txt');
    await label(article, 'الوزير');
    const ours = await folder.read('a.txt.hashiya.yaml');
    await folder.rename('a.txt', 'b.txt');
    await folder.has('b.txt', 'a.txt.hashiya.yaml', 'b.txt.hashiya.yaml');
    await (await articleAt('b.txt')).settled();
    assert.equal(await folder.read('b.txt.hashiya.yaml'), theirs);
    assert.equal(await folder.read('a.txt.hashiya.yaml'), ours);
  });

  it('are deleted together, and come back together', async () => {
    await folder.write('a.txt', TEXT);
    await folder.write('b.txt', TEXT);
    await folder.write('b.txt.hashiya.yaml', LAYER);
    const { article } = await folder.open('a.txt');
    await label(article, 'الوزير');
    const before = await folder.read('a.txt.hashiya.yaml');
    const confirm = workspace.getConfiguration('explorer');
    await confirm.update('confirmDelete', false, ConfigurationTarget.Global);
    await selectInExplorer();
    await commands.executeCommand('deleteFile');
    await folder.has('b.txt', 'b.txt.hashiya.yaml');
    await commands.executeCommand('workbench.files.action.focusFilesExplorer');
    await commands.executeCommand('undo');
    await folder.has('a.txt', 'a.txt.hashiya.yaml', 'b.txt', 'b.txt.hashiya.yaml');
    assert.equal(await folder.read('a.txt.hashiya.yaml'), before);
    const again = await folder.open('a.txt');
    assert.deepEqual(told(again.article), ['accepted الوزير']);
  });

  it('are copied together, and go together when that is undone', async () => {
    await folder.write('a.txt', TEXT);
    await folder.write('a.txt.omar.hashiya.yaml', LAYER.replace('FILE', 'a.txt'));
    const { article } = await folder.open('a.txt');
    await label(article, 'الوزير');
    const ours = (await folder.read('a.txt.hashiya.yaml'))!;
    // The explorer tells nobody when it has selected a file.
    await until('the copy', async () => {
      await selectInExplorer();
      await commands.executeCommand('filesExplorer.copy');
      await commands.executeCommand('filesExplorer.paste');
      await new Promise(resolve => setTimeout(resolve, 1000));
      return (await folder.names()).includes('a copy.txt');
    });
    await folder.has(
      'a copy.txt',
      'a copy.txt.hashiya.yaml',
      'a copy.txt.omar.hashiya.yaml',
      'a.txt',
      'a.txt.hashiya.yaml',
      'a.txt.omar.hashiya.yaml',
    );
    assert.equal(
      await folder.read('a copy.txt.hashiya.yaml'),
      ours.replace(/file: .*/, 'file: "a copy.txt"'),
    );
    assert.equal(await folder.read('a copy.txt.omar.hashiya.yaml'), LAYER.replace('FILE', 'a copy.txt'));
    assert.equal(await folder.read('a.txt.hashiya.yaml'), ours);
    await commands.executeCommand('workbench.files.action.focusFilesExplorer');
    await commands.executeCommand('undo');
    await folder.has('a.txt', 'a.txt.hashiya.yaml', 'a.txt.omar.hashiya.yaml');
  });
});
