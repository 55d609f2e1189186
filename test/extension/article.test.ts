import assert from 'node:assert/strict';
import { commands, languages, Range, workspace } from 'vscode';
import { accept } from '../../src/core/annotations/actions';
import { ArticleFile, api, insertAtStart, replace, until, wordsOf } from './article-file';

const TEXT = 'قال الوزير "سنواصل العمل مع الجميع".\nوأضاف "لن نتراجع عن قرارنا هذا".\n';

describe('an open article', () => {
  let file: ArticleFile;
  beforeEach(() => {
    file = new ArticleFile();
  });
  afterEach(() => file.remove());

  it('has its suggestions as soon as it is open, and nothing is written', async () => {
    await file.write(TEXT);
    const { article } = await file.open();
    assert.deepEqual(wordsOf(article, 'quote'), ['سنواصل العمل مع الجميع', 'لن نتراجع عن قرارنا هذا']);
    assert.equal(await file.readSidecar(), undefined);
  });

  it('keeps them on their words at once while the text is edited, and then finds new ones', async () => {
    await file.write(TEXT);
    const { article, editor } = await file.open();
    const changes: string[] = [];
    const listener = article.onDidChange(change =>
      changes.push(`${change} ${wordsOf(article, 'quote').length}`),
    );
    await insertAtStart(editor, 'قالت "هذه الكلمات جديدة". ');
    await until('a new analysis', () => !article.analysing);
    listener.dispose();
    assert.deepEqual(changes, ['typed 2', 'analysed 3']);
    assert.equal(wordsOf(article, 'quote').at(-1), 'لن نتراجع عن قرارنا هذا');
  });

  it('gets back at undo what a deletion took, in part or in whole', async () => {
    await file.write(TEXT);
    const { article, editor, document } = await file.open();
    const quotes = article.annotations.filter(({ label }) => label === 'quote');
    await article.decide(state => accept(state, new Set(quotes.map(({ id }) => id)), 'sara'));
    const before = article.state.decided;
    const to = TEXT.indexOf('نتراجع');
    await editor.edit(edit =>
      edit.delete(new Range(document.positionAt(TEXT.indexOf('العمل')), document.positionAt(to))),
    );
    assert.deepEqual(wordsOf(article, 'quote'), ['سنواصل', 'نتراجع عن قرارنا هذا']);
    await editor.edit(edit => edit.delete(new Range(0, 0, 2, 0)));
    assert.equal(article.state.unplaced.length, 2);
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    await until('the text', () => article.state.text === TEXT);
    assert.deepEqual(
      article.state.decided.map(({ id, span }) => ({ id, span })),
      before.map(({ id, span }) => ({ id, span })),
    );
    assert.deepEqual(article.state.unplaced, []);
  });

  it('a newer edit overtakes the analysis of the older', async () => {
    await file.write(TEXT);
    const { article, editor } = await file.open();
    const seen: string[] = [];
    const listener = article.onDidChange(change => {
      if (change === 'analysed') seen.push(article.state.text);
    });
    for (let i = 0; i < 5; i++) await insertAtStart(editor, 'و');
    await article.settled();
    listener.dispose();
    assert.equal(seen.at(-1), editor.document.getText());
    assert.equal(wordsOf(article, 'quote').length, 2);
  });

  it('is put into the language mode of articles once, and the user may change it back', async () => {
    await file.write(TEXT);
    const { document } = await file.open();
    await until('the language mode', () => document.languageId === 'arabic-news');
    const { articles } = await api();
    const article = articles.get(document);
    assert.equal(workspace.getConfiguration('editor', document).get('wordWrap'), 'on');
    await languages.setTextDocumentLanguage(document, 'plaintext');
    assert.equal(articles.get(document), article);
    await new Promise(resolve => setTimeout(resolve, 100));
    assert.equal(document.languageId, 'plaintext');
  });

  it('stops being one in another language mode', async () => {
    await file.write(TEXT);
    const { document } = await file.open();
    await until('the language mode', () => document.languageId === 'arabic-news');
    const { articles } = await api();
    await languages.setTextDocumentLanguage(document, 'json');
    await until('no article', () => articles.get(document) === undefined);
  });

  it('is gone when its editor is closed', async () => {
    await file.write(TEXT);
    const { document } = await file.open();
    const { articles } = await api();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('no article', () => articles.get(document) === undefined);
    assert.equal(articles.active, undefined);
  });

  it('begins when Arabic is typed into an English text, which until then costs nothing', async () => {
    await file.write('Only words of English here.\n');
    const { articles } = await api();
    const editor = await file.show();
    const { document } = editor;
    assert.equal(articles.get(document), undefined);
    await replace(editor, 'Only words of English here.', 'قال الوزير "سنواصل العمل مع الجميع".');
    const article = await until('an article', () => articles.get(document));
    await article.settled();
    assert.deepEqual(wordsOf(article, 'quote'), ['سنواصل العمل مع الجميع']);
  });

  for (const [name, text] of [
    ['empty', ''],
    ['of one line end', '\r\n'],
    ['of combining marks', '\u064b\u064e\u0651'],
    ['of numbers', '12 34'],
  ] as const)
    it(`a plain text file ${name} is none, and no error`, async () => {
      await file.write(text);
      const { articles } = await api();
      const document = await workspace.openTextDocument(file.uri);
      assert.equal(articles.get(document), undefined);
    });

  it('with CRLF, emoji and a BOM has its positions right', async () => {
    await file.write(`\ufeff😀 ${TEXT.replaceAll('\n', '\r\n')}`);
    const { article, document } = await file.open();
    assert.deepEqual(wordsOf(article, 'quote'), ['سنواصل العمل مع الجميع', 'لن نتراجع عن قرارنا هذا']);
    assert.equal(article.state.text, document.getText());
  });
});
