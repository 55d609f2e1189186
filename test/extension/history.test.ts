import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import { accept, annotate, remove, setNote } from '../../src/core/annotations/actions';
import type { Article } from '../../src/extension/article';
import { ArticleFile, insertAtStart, replace, until } from './article-file';

const TEXT = 'قال الوزير "سنواصل العمل مع الجميع".\nوأضاف "لن نتراجع عن قرارنا هذا".\n';

const run = (name: string, ...args: unknown[]) => commands.executeCommand(`hashiya.${name}`, ...args);
/** What the editor's own keys do. */
const undoLast = () => run('undo', { inOrder: true });
const redoLast = () => run('redo', { inOrder: true });

const label = (article: Article, words: string) =>
  article.decide(state => {
    const start = state.text.indexOf(words);
    return annotate(state, { start, end: start + words.length }, 'person', 'sara');
  });
const told = ({ state }: Article) =>
  state.decided.map(({ status, span }) => `${status} ${state.text.slice(span.start, span.end)}`);

describe('undo of actions on annotations', () => {
  let file: ArticleFile;
  beforeEach(() => {
    file = new ArticleFile();
  });
  afterEach(() => file.remove());

  it('takes the last action back in the text and in the sidecar, and redo does it again', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await label(article, 'الوزير');
    const first = await file.readSidecar();
    await article.decide(state => accept(state, [article.annotations.at(-1)!.id], 'sara'));
    const second = await file.readSidecar();
    assert.equal(told(article).length, 2);
    await run('undo');
    assert.deepEqual(told(article), ['accepted الوزير']);
    assert.equal(await file.readSidecar(), first);
    await run('undo');
    assert.deepEqual(told(article), []);
    await run('undo');
    await run('redo');
    await run('redo');
    assert.equal(await file.readSidecar(), second);
    await run('redo');
    assert.equal(await file.readSidecar(), second);
  });

  it('takes accepting all back as one step', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    const count = article.annotations.length;
    assert.ok(count >= 2);
    await run('acceptAll');
    assert.equal(told(article).length, count);
    await run('undo');
    assert.deepEqual(told(article), []);
    assert.equal(article.annotations.filter(({ status }) => status === 'suggested').length, count);
  });

  it('takes annotating the file back as one step', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await run('annotateFile');
    assert.ok(told(article).length >= 2);
    await run('undo');
    assert.deepEqual(told(article), []);
  });

  it('is still there after the article was closed and opened again', async () => {
    await file.write(TEXT);
    const first = await file.open();
    await label(first.article, 'الوزير');
    await label(first.article, 'العمل');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('closed', () => first.document.isClosed);
    await file.write(`أمس ${TEXT}`);
    const { article } = await file.open();
    assert.notEqual(article, first.article);
    assert.deepEqual(told(article), ['accepted الوزير', 'accepted العمل']);
    await run('undo');
    assert.deepEqual(told(article), ['accepted الوزير']);
    await run('undo');
    assert.deepEqual(told(article), []);
  });

  it('goes with the text: the last thing first, whether an action or an edit', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await label(article, 'الوزير');
    await insertAtStart(editor, 'ثم ');
    await label(article, 'العمل');
    await undoLast();
    assert.deepEqual(told(article), ['accepted الوزير']);
    await undoLast();
    await until('the text is undone', () => document.getText() === TEXT);
    assert.deepEqual(told(article), ['accepted الوزير']);
    await undoLast();
    assert.deepEqual(told(article), []);
    assert.equal(document.getText(), TEXT);
    await redoLast();
    assert.deepEqual(told(article), ['accepted الوزير']);
    await redoLast();
    await until('the text is redone', () => document.getText() === `ثم ${TEXT}`);
    await redoLast();
    assert.deepEqual(told(article), ['accepted الوزير', 'accepted العمل']);
  });

  it('leaves the text alone when only an action is to be undone', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await label(article, 'العمل');
    await insertAtStart(editor, 'ثم ');
    await run('undo');
    assert.deepEqual(told(article), []);
    assert.equal(document.getText(), `ثم ${TEXT}`);
    await run('redo');
    assert.deepEqual(told(article), ['accepted العمل']);
  });

  it('is right after words were deleted and came back by undo of the text', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await label(article, 'الوزير');
    await label(article, 'العمل');
    await replace(editor, 'الوزير "سنواصل العمل', '');
    assert.deepEqual(told(article), []);
    await commands.executeCommand('undo');
    await until('the text is back', () => document.getText() === TEXT);
    await until('its annotations are back', () => told(article).length === 2);
    await run('undo');
    await run('undo');
    assert.deepEqual(told(article), []);
    assert.deepEqual(article.state.unplaced, []);
    await run('redo');
    await run('redo');
    assert.deepEqual(told(article), ['accepted الوزير', 'accepted العمل']);
  });

  it('leaves what came from the disk in between', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await label(article, 'الوزير');
    await label(article, 'العمل');
    const source = (await file.readSidecar())!;
    const theirs = source.replace(
      /(text: "الوزير"[\s\S]*?status: )accepted\n(\s+)by: sara/,
      '$1rejected\n$2by: omar\n$2note: "ليس اسما" # من المكتب',
    );
    assert.notEqual(theirs, source);
    await file.write(theirs, file.sidecar);
    await until('it is read', () => told(article).includes('rejected الوزير'));
    await run('undo');
    assert.deepEqual(told(article), ['rejected الوزير']);
    await run('undo');
    assert.deepEqual(told(article), ['rejected الوزير']);
    const after = (await file.readSidecar())!;
    assert.match(after, /by: omar\n\s+note: "ليس اسما" # من المكتب/);
    assert.doesNotMatch(after, /العمل"\n/);
  });

  it('waits with the sidecar until the article is saved', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await label(article, 'الوزير');
    const before = await file.readSidecar();
    await insertAtStart(editor, 'ثم ');
    await run('undo');
    assert.equal(await file.readSidecar(), before);
    assert.ok(await document.save());
    await article.settled();
    assert.doesNotMatch((await file.readSidecar()) ?? '', /الوزير/);
  });

  it('lists what was done, and goes to any point', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await label(article, 'الوزير');
    const { id } = article.state.decided[0]!;
    await article.decide(state => setNote(state, id, 'من هو؟', 'sara'));
    await article.decide(state => remove(state, id, 'sara'));
    assert.deepEqual(
      article.history.past.map(({ summary: { kind, words } }) => `${kind} ${words}`),
      ['annotated الوزير', 'noted الوزير', 'removed الوزير'],
    );
    const open = run('showHistory');
    await new Promise(resolve => setTimeout(resolve, 500));
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await open;
    assert.deepEqual(told(article), ['accepted الوزير']);
    assert.equal(article.annotations.find(({ label: of }) => of === 'person')?.note, undefined);
    assert.deepEqual([article.history.past.length, article.history.future.length], [1, 2]);
    await article.turn((history, state) => history.goTo(2, state));
    assert.equal(article.annotations.find(({ label: of }) => of === 'person')?.note, 'من هو؟');
  });

  it('of a whole folder is one step in each article, open or not', async () => {
    const folder = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'undo-folder');
    const inside = new ArticleFile(Uri.joinPath(folder, 'a.txt'));
    await inside.write(TEXT);
    await run('annotateFolder', folder);
    assert.match((await inside.readSidecar()) ?? '', /سنواصل/);
    const { article } = await inside.open();
    assert.ok(told(article).length >= 2);
    await run('undo');
    assert.deepEqual(told(article), []);
    assert.doesNotMatch((await inside.readSidecar()) ?? '', /سنواصل/);
    await inside.remove();
    await workspace.fs.delete(folder, { recursive: true });
  });
});
