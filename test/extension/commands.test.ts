import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, window, workspace } from 'vscode';
import { openArticle, runAndPick } from './desk';

const run = (name: string, ...args: unknown[]) => commands.executeCommand(`hashiya.${name}`, ...args);

describe('commands on the article in the editor', () => {
  it('annotate the selection and write it into the sidecar', async () => {
    const desk = await openArticle('زار فلان بن علان المدينة');
    desk.go('فلان بن علان ');
    await run('annotate.person');
    assert.deepEqual(desk.decided(), ['person فلان بن علان accepted']);
    assert.match((await desk.sidecar())!, /label: person\n\s+span: \[4, 16\]\n\s+text: "فلان بن علان"/);
  });

  it('annotate the word at the cursor without its particle', async () => {
    const desk = await openArticle('زار {place+|نبلونة} وبعدها ونبلونة');
    desk.go('ونبلو^نة');
    await run('annotate.place');
    assert.deepEqual(desk.decided(), ['place نبلونة accepted', 'place نبلونة accepted']);
    assert.equal(desk.article.state.decided[1]!.span.start, desk.article.state.text.lastIndexOf('نبلونة'));
  });

  it('annotate with a label from the list', async () => {
    const desk = await openArticle('انعقد مؤتمر الزهور أمس');
    desk.go('مؤتمر الزهور');
    await runAndPick('hashiya.annotate', 6);
    assert.deepEqual(desk.decided(), ['event مؤتمر الزهور accepted']);
  });

  it('annotate nothing where there is nothing', async () => {
    const desk = await openArticle('قال   لهم');
    desk.go('قال ^  لهم');
    await run('annotate.person');
    assert.deepEqual(desk.decided(), []);
  });

  it('accept, reject and remove what is at the cursor', async () => {
    const desk = await openArticle('زار {person|فلان} {place|نبلونة} مع {person+|علان}');
    desk.go('فل^ان');
    await run('accept');
    desk.go('نبل^ونة');
    await run('reject');
    desk.go('عل^ان');
    await run('remove');
    assert.deepEqual(desk.decided(), ['person فلان accepted', 'place نبلونة rejected']);
    assert.ok(!desk.article.annotations.some(({ label }) => label === 'place'));
    const sidecar = (await desk.sidecar())!;
    assert.match(sidecar, /status: accepted[\s\S]*status: rejected/);
    assert.doesNotMatch(sidecar, /text: "علان"/);
  });

  it('leave what is accepted alone when it is accepted again', async () => {
    const desk = await openArticle('زار {person+|فلان} المدينة');
    const before = desk.article.state.decided;
    desk.go('فل^ان');
    await run('accept');
    assert.equal(desk.article.state.decided, before);
  });

  it('change the label', async () => {
    const desk = await openArticle('زار {person|نبلونة} الكبيرة');
    desk.go('نبل^ونة');
    await runAndPick('hashiya.relabel', 1);
    assert.deepEqual(desk.decided(), ['place نبلونة accepted']);
  });

  it('accept everything', async () => {
    const desk = await openArticle('زار {person|فلان} {place|نبلونة}');
    await run('acceptAll');
    assert.ok(desk.article.annotations.length >= 2);
    assert.ok(desk.article.annotations.every(({ status }) => status === 'accepted'));
  });

  it('let the user choose where several lie, the smallest first', async () => {
    const desk = await openArticle('{quote|زار {person|فلان} {place|نبلونة}}');
    desk.go('فل^ان');
    await runAndPick('hashiya.accept', 0);
    assert.equal(desk.decided()[1], 'person فلان accepted');
    desk.go('نبل^ونة');
    await runAndPick('hashiya.accept', 1);
    assert.equal(desk.decided()[0], 'quote زار فلان نبلونة accepted');
  });

  it('ask nothing where only one can be meant', async () => {
    const desk = await openArticle('{quote+|زار {person|فلان}}');
    desk.go('فل^ان');
    await run('accept');
    assert.equal(desk.decided()[1], 'person فلان accepted');
  });

  it('act on the annotation that is exactly selected', async () => {
    const desk = await openArticle('{quote|زار {person|فلان}}');
    desk.go('فلان');
    await run('reject');
    assert.deepEqual(desk.decided(), ['quote زار فلان suggested', 'person فلان rejected']);
  });

  it('go from annotation to annotation and select them', async () => {
    const desk = await openArticle('^{person+|فلان} زار {place|نبلونة} {person+|علان}');
    const seen: string[] = [];
    desk.go('^فلان');
    for (const name of ['next', 'next', 'next', 'next', 'previous', 'nextUndecided']) {
      await run(name);
      seen.push(desk.selected());
    }
    assert.deepEqual(seen, ['فلان', 'نبلونة', 'علان', 'فلان', 'علان', 'نبلونة']);
  });

  it('set and clear the speaker and the cue of a quote', async () => {
    const desk = await openArticle('قال {person+|فلان}: {quote|سنعود قريبا}');
    desk.go('سنع^ود');
    await runAndPick('hashiya.setSpeaker', 0);
    const quote = () => desk.article.state.decided.find(({ label }) => label === 'quote')!;
    assert.deepEqual(quote().speaker, { span: { start: 4, end: 8 }, entity: 'a1' });
    await runAndPick('hashiya.setCue', 0);
    assert.deepEqual(quote().cue, { span: { start: 0, end: 3 } });
    assert.match((await desk.sidecar())!, /speaker:[\s\S]*cue:/);
    await runAndPick('hashiya.setSpeaker', 1);
    assert.equal(quote().speaker, undefined);
  });

  it('take selected words for the speaker of the nearest quote', async () => {
    const desk = await openArticle('صرح المتحدث الجديد: {quote|سنعود قريبا}');
    desk.go('المتحدث الجديد');
    await runAndPick('hashiya.setSpeaker', 0);
    assert.deepEqual(desk.article.state.decided[0]!.speaker, { span: { start: 4, end: 18 } });
  });

  it('put all suggestions into the sidecar, undecided', async () => {
    const desk = await openArticle('وقال رئيس الوزراء: "سنعود إلى العمل قريبا"');
    assert.ok(desk.article.annotations.length > 0, 'there are suggestions');
    await run('annotateFile');
    assert.equal(desk.decided().length, desk.article.annotations.length);
    assert.match((await desk.sidecar())!, /status: suggested/);
  });

  it('open the sidecar at an annotation', async () => {
    const desk = await openArticle('زار {person+|فلان} {place+|نبلونة}');
    desk.go('نبل^ونة');
    await run('openSidecar');
    const editor = window.activeTextEditor!;
    assert.match(editor.document.uri.path, /\.hashiya\.yaml$/);
    const { text } = editor.document.lineAt(editor.selection.active.line);
    assert.match(text, /id: a2/);
  });

  it('act on the annotation that a link or a tree item names', async () => {
    const desk = await openArticle('زار {person|فلان} {place|نبلونة}');
    const uri = desk.article.document.uri.toString();
    await run('accept', { uri, id: 'a2' });
    assert.deepEqual(desk.decided(), ['person فلان suggested', 'place نبلونة accepted']);
    await run('reveal', { uri, id: 'a1' });
    assert.equal(desk.selected(), 'فلان');
  });

  it('decide nothing for a link whose annotation is gone', async () => {
    const desk = await openArticle('زار {person|فلان} {place|نبلونة}');
    desk.go('فل^ان');
    await run('accept', { uri: desk.article.document.uri.toString(), id: 'gone' });
    assert.deepEqual(desk.decided(), ['person فلان suggested', 'place نبلونة suggested']);
  });

  it('take a rejection back', async () => {
    const desk = await openArticle('زار {person-|فلان} المدينة');
    await run('accept', { uri: desk.article.document.uri.toString(), id: 'a1' });
    assert.deepEqual(desk.decided(), ['person فلان accepted']);
  });

  it('pass over labels whose highlights are hidden', async () => {
    const desk = await openArticle('{quote|زار {person|فلان} المدينة}');
    const settings = workspace.getConfiguration('hashiya');
    await settings.update('highlights.hidden', ['quote'], ConfigurationTarget.Global);
    try {
      desk.go('فل^ان');
      await run('accept');
      assert.deepEqual(desk.decided(), ['quote زار فلان المدينة suggested', 'person فلان accepted']);
      desk.go('^زار');
      await run('next');
      await run('next');
      assert.equal(desk.selected(), 'فلان');
    } finally {
      await settings.update('highlights.hidden', undefined, ConfigurationTarget.Global);
    }
  });
});
