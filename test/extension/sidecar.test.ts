import assert from 'node:assert/strict';
import { type CodeAction, commands, DiagnosticSeverity, languages, window, workspace } from 'vscode';
import { accept, annotate, reject, setNote } from '../../src/core/annotations/actions';
import type { Article } from '../../src/extension/article';
import { ArticleFile, insertAtStart, replace, until, wordsOf } from './article-file';

const TEXT = 'قال الوزير "سنواصل العمل مع الجميع".\nوأضاف "لن نتراجع عن قرارنا هذا".\n';

/** Accepts the first quote of the article. */
const acceptFirst = (article: Article) =>
  article.decide(state => accept(state, [article.annotations[0]!.id], 'sara'));

/** Labels the first occurrence of some words. */
const label = (article: Article, words: string) =>
  article.decide(state => {
    const start = state.text.indexOf(words);
    return annotate(state, { start, end: start + words.length }, 'person', 'sara');
  });

describe('the sidecar of an article', () => {
  let file: ArticleFile;
  beforeEach(() => {
    file = new ArticleFile();
  });
  afterEach(() => file.remove());

  it('is written at a decision, and only decisions are in it', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    assert.equal(article.sidecar.status, 'absent');
    assert.equal(await acceptFirst(article), true);
    const source = await file.readSidecar();
    assert.match(source ?? '', /text: "سنواصل العمل مع الجميع"/);
    assert.match(source ?? '', /by: sara/);
    assert.doesNotMatch(source ?? '', /لن نتراجع عن قرارنا هذا"\n {4}(context|status)/);
    assert.equal(article.sidecar.status, 'read');
    assert.equal(article.annotations[0]!.status, 'accepted');
  });

  it('is read when the article opens: what was rejected stays away', async () => {
    await file.write(TEXT);
    const first = await file.open();
    await first.article.decide(state => reject(state, [first.article.annotations[0]!.id], 'sara'));
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('closed', () => first.document.isClosed);
    const { article } = await file.open();
    assert.notEqual(article, first.article);
    assert.deepEqual(wordsOf(article, 'quote'), ['لن نتراجع عن قرارنا هذا']);
    assert.equal(article.state.decided[0]!.status, 'rejected');
  });

  it('waits for the article to be saved, and then has the positions of the saved text', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await insertAtStart(editor, 'ثم ');
    await article.settled();
    await acceptFirst(article);
    assert.equal(article.annotations[0]!.status, 'accepted');
    assert.equal(await file.readSidecar(), undefined);
    await insertAtStart(editor, 'ثم ');
    assert.ok(await document.save());
    await article.settled();
    const start = document.getText().indexOf('سنواصل');
    assert.match((await file.readSidecar()) ?? '', new RegExp(`span: \\[${start}, ${start + 22}\\]`));
  });

  it('gets new positions when the article is saved later', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await acceptFirst(article);
    const before = await file.readSidecar();
    await insertAtStart(editor, 'ثم ');
    assert.equal(await file.readSidecar(), before);
    assert.ok(await document.save());
    await article.settled();
    const start = document.getText().indexOf('سنواصل');
    assert.match((await file.readSidecar()) ?? '', new RegExp(`span: \\[${start}, `));
  });

  it('edited by hand is shown at once', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await acceptFirst(article);
    const source = (await file.readSidecar()) ?? '';
    await file.write(
      source.replace('status: accepted', 'status: accepted\n    note: "من المراسل"'),
      file.sidecar,
    );
    await until('the note', () => article.annotations[0]!.note === 'من المراسل');
  });

  it('edited by hand keeps its comments and what another wrote when a decision is added', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await acceptFirst(article);
    const source = (await file.readSidecar()) ?? '';
    const edited = `# reviewed by the desk\n${source.replace('status: accepted', 'status: accepted\n    note: "من المراسل"')}`;
    // Both before the watcher can say so.
    await file.write(edited, file.sidecar);
    await label(article, 'الوزير');
    const after = (await file.readSidecar()) ?? '';
    assert.match(after, /^# reviewed by the desk\n/);
    assert.match(after, /note: "من المراسل"/);
    assert.match(after, /label: person/);
    assert.deepEqual(wordsOf(article, 'person'), ['الوزير']);
  });

  it('takes many decisions at once, one after the other', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    const words = ['الوزير', 'العمل', 'الجميع', 'قرارنا'];
    await Promise.all(words.map(word => label(article, word)));
    const source = (await file.readSidecar()) ?? '';
    for (const word of words) assert.match(source, new RegExp(`text: "${word}"`));
  });

  it('that is broken is shown at its line, refuses decisions, stays as it is, and recovers', async () => {
    await file.write(TEXT);
    const broken = 'hashiya: 1\nannotations:\n  - id: "a\n  label: [\n';
    await file.write(broken, file.sidecar);
    const { article } = await file.open();
    assert.equal(article.sidecar.status, 'broken');
    const [problem] = languages.getDiagnostics(file.sidecar);
    assert.equal(problem?.severity, DiagnosticSeverity.Error);
    assert.ok(problem.range.start.line >= 2, `line ${problem.range.start.line}`);
    assert.equal(await acceptFirst(article), false);
    assert.equal(await file.readSidecar(), broken);
    assert.equal(wordsOf(article, 'quote').length, 2);
    await file.write('hashiya: 1\nannotations: []\n', file.sidecar);
    await until('it is read', () => article.sidecar.status === 'read');
    assert.deepEqual(languages.getDiagnostics(file.sidecar), []);
    assert.equal(await acceptFirst(article), true);
    assert.match((await file.readSidecar()) ?? '', /سنواصل العمل مع الجميع/);
  });

  it('with bytes that are not UTF-8 is broken too', async () => {
    await file.write(TEXT);
    const bytes = new Uint8Array([0x68, 0x3a, 0x20, 0xff, 0xfe]);
    await workspace.fs.writeFile(file.sidecar, bytes);
    const { article } = await file.open();
    assert.equal(article.sidecar.status, 'broken');
    assert.equal(await acceptFirst(article), false);
    assert.deepEqual(new Uint8Array(await workspace.fs.readFile(file.sidecar)), bytes);
  });

  it('open with unsaved changes is left to its editor until they are saved', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await acceptFirst(article);
    const editor = await window.showTextDocument(file.sidecar, { preview: false });
    await insertAtStart(editor, '# by hand\n');
    assert.equal(await label(article, 'الوزير'), true);
    assert.doesNotMatch((await file.readSidecar()) ?? '', /label: person/);
    assert.ok(await editor.document.save());
    const source = await until('both', async () => {
      const text = (await file.readSidecar()) ?? '';
      return text.includes('label: person') && text;
    });
    assert.match(source, /^# by hand\n/);
  });

  it('that is deleted takes its decisions along', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await acceptFirst(article);
    // A file that is made and deleted within a moment is to the editor's watcher one that never was.
    await new Promise(resolve => setTimeout(resolve, 500));
    await workspace.fs.delete(file.sidecar);
    await until('no decision', () => article.state.decided.length === 0);
    assert.equal(article.sidecar.status, 'absent');
    assert.equal(article.annotations[0]!.status, 'suggested');
  });

  it('keeps decisions that wait when the article is closed without saving', async () => {
    await file.write(TEXT);
    const first = await file.open();
    await insertAtStart(first.editor, 'ثم ');
    await label(first.article, 'الوزير');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('closed', () => first.document.isClosed);
    const { article } = await file.open();
    await article.settled();
    assert.deepEqual(wordsOf(article, 'person'), ['الوزير']);
    assert.match((await file.readSidecar()) ?? '', /label: person/);
  });

  it('that says something else than was decided here meanwhile shows both, and is changed when mine is chosen', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await label(article, 'الوزير');
    const { id } = article.annotations.find(annotation => annotation.label === 'person')!;
    await insertAtStart(editor, 'ثم ');
    await article.decide(state => setNote(state, id, 'هنا', 'sara'));
    const source = (await file.readSidecar()) ?? '';
    await file.write(source.replace(/( +)status: accepted\n/, '$&$1note: "هناك"\n'), file.sidecar);
    const conflicts = () =>
      languages.getDiagnostics(file.uri).filter(({ code }) => code === 'decided-differently');
    const [problem] = await until('a conflict', () => conflicts().length > 0 && conflicts());
    assert.match(problem!.message, /هنا.*sara.*هناك/);
    assert.equal(document.getText(problem!.range), 'الوزير');
    assert.equal(article.annotations.find(one => one.id === id)?.note, 'هناك');
    const fixes = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file.uri,
      problem!.range,
    );
    const mine = fixes.find(({ title }) => title === 'Keep mine')!;
    await commands.executeCommand(mine.command!.command, ...mine.command!.arguments!);
    assert.equal(article.annotations.find(one => one.id === id)?.note, 'هنا');
    await until('no conflict', () => conflicts().length === 0);
    assert.ok(await document.save());
    await article.settled();
    assert.match((await file.readSidecar()) ?? '', /note: "هنا"/);
  });

  it('keeps a decision whose words are deleted, and finds it again when they are back', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await label(article, 'الوزير');
    await replace(editor, 'الوزير ', '');
    assert.ok(await document.save());
    await article.settled();
    assert.deepEqual(wordsOf(article, 'person'), []);
    assert.match((await file.readSidecar()) ?? '', /label: person/);
    assert.equal(languages.getDiagnostics(file.uri).length, 1);
    await replace(editor, 'قال ', 'قال الوزير ');
    await article.settled();
    assert.deepEqual(wordsOf(article, 'person'), ['الوزير']);
    assert.deepEqual(languages.getDiagnostics(file.uri), []);
  });

  it('tells which accepted words were changed since, until they are decided on again', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    await label(article, 'الوزير');
    const { id } = article.annotations.find(annotation => annotation.label === 'person')!;
    assert.deepEqual([...article.drifted], []);
    await replace(editor, 'الوزير', 'الوزراء');
    assert.deepEqual([...article.drifted], [id]);
    await replace(editor, 'الوزراء', 'الوزير');
    assert.deepEqual([...article.drifted], []);
    await replace(editor, 'الوزير', 'الوزراء');
    assert.ok(await document.save());
    await article.settled();
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual([...article.drifted], [id]);
    await article.decide(state => setNote(state, id, 'صيغة الجمع', 'sara'));
    assert.deepEqual([...article.drifted], []);
  });

  it('leaves nothing but itself in the folder', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    await Promise.all([label(article, 'الوزير'), label(article, 'العمل')]);
    const names = (await workspace.fs.readDirectory(workspace.workspaceFolders![0]!.uri)).map(
      ([name]) => name,
    );
    assert.deepEqual(
      names.filter(name => name.includes('test-')).sort(),
      [file.uri, file.sidecar].map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
    );
  });
});
