import assert from 'node:assert/strict';
import { type CodeAction, commands, languages, Range, Selection, window, workspace } from 'vscode';
import { editSidecar } from '../../src/core/sidecar/edit';
import { applyChanges } from '../../src/core/text/changes';
import type { Article } from '../../src/extension/article';
import { marked } from '../marked';
import { api, readFile, runAndPick, until, writeFile } from './desk';

const BEFORE = 'قالت هدى سالم إن الجسر جاهز.\nوغادرت هدى المدينة مساء.\nثم عادت هدى المدينة صباحا.\n';
/** Another text around one of the names, and the other two mentions gone. */
const AFTER = 'الجسر مغلق، بحسب ما أعلنت هدى للصحافة في بيان.\n';

let articles = 0;

/** Opens an article whose sidecar was written for another text, in the notation of `marked`. */
async function changedElsewhere(source: string, text: string): Promise<Article> {
  const before = marked(source);
  const file = `review-${++articles}.txt`;
  const state = { decided: before.annotations, unplaced: [] };
  const { value } = editSidecar(undefined, { file, text: before.text }, state);
  await writeFile(`${file}.hashiya.yaml`, applyChanges('', value!));
  const document = await workspace.openTextDocument(await writeFile(file, text));
  await window.showTextDocument(document);
  const article = await until(async () => (await api()).articles.get(document), 'the article');
  await article.settled();
  return article;
}

const fixesAt = async ({ document }: Article, range: Range) =>
  (
    await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range)
  ).filter(({ command }) => command?.command.startsWith('hashiya.'));
const run = ({ command }: CodeAction) =>
  commands.executeCommand(command!.command, ...(command!.arguments ?? []));
const wordsOf = ({ state: { text, decided } }: Article) =>
  decided.map(({ span }) => text.slice(span.start, span.end));

describe('annotations to review', () => {
  const source = BEFORE.replace('عادت هدى', 'عادت {person+|هدى}').replace('هدى سالم', '{person+|هدى سالم}');

  it('are problems with quick fixes: one takes the likely place, another drops', async () => {
    const article = await changedElsewhere(source, AFTER);
    assert.deepEqual(wordsOf(article), []);
    const problems = languages.getDiagnostics(article.document.uri);
    assert.deepEqual(problems.map(({ code }) => code).sort(), ['annotation-fuzzy', 'annotation-lost']);
    const likely = problems.find(({ code }) => code === 'annotation-fuzzy')!;
    assert.equal(article.document.getText(likely.range), 'هدى');
    const fixes = await fixesAt(article, likely.range);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Take this place', 'Choose a place…', 'Drop the annotation'],
    );
    assert.equal(fixes[0]!.isPreferred, true);
    await run(fixes[0]!);
    await article.settled();
    assert.deepEqual(wordsOf(article), ['هدى']);
    const top = await fixesAt(article, new Range(0, 0, 0, 0));
    assert.deepEqual(
      top.map(({ title }) => title),
      ['Choose a place…', 'Drop the annotation'],
    );
    await run(top[1]!);
    await article.settled();
    assert.deepEqual(languages.getDiagnostics(article.document.uri), []);
    const sidecar = (await readFile(article.sidecar.uri)) ?? '';
    assert.match(sidecar, new RegExp(`span: \\[${AFTER.indexOf('هدى')}, `));
    assert.doesNotMatch(sidecar, /سالم/);
  });

  it('go where the user selected words, and the sidecar says so when it is read again', async () => {
    const article = await changedElsewhere(source, AFTER);
    const lost = article.state.unplaced.find(({ stored }) => stored.text === 'هدى سالم')!;
    const editor = window.activeTextEditor!;
    const start = AFTER.indexOf('أعلنت');
    const at = (offset: number) => article.document.positionAt(offset);
    editor.selection = new Selection(at(start), at(start + 5));
    const ref = { uri: article.document.uri.toString(), id: lost.stored.id };
    await runAndPick('hashiya.choosePlace', 0, ref);
    await article.settled();
    assert.deepEqual(wordsOf(article), ['أعلنت']);
    await article.reload();
    assert.deepEqual(wordsOf(article), ['أعلنت']);
    assert.equal(article.state.unplaced.length, 1);
  });

  it('stay in the sidecar as they are while nobody decides', async () => {
    const article = await changedElsewhere(source, AFTER);
    const before = await readFile(article.sidecar.uri);
    await commands.executeCommand('hashiya.acceptAll');
    await article.settled();
    const after = (await readFile(article.sidecar.uri)) ?? '';
    for (const line of before!.split('\n').filter(line => /text: "هدى/.test(line)))
      assert.ok(after.includes(line), line);
  });
});
