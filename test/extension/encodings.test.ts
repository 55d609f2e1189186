import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { commands, languages, window, workspace } from 'vscode';
import { acceptAll } from '../../src/core/annotations/actions';
import { readSidecar } from '../../src/core/sidecar/read';
import { hashOf } from '../../src/core/text/hash';
import { ArticleFile, api, until } from './article-file';

const TEXT = 'قال وزير الخارجية الروسي سيرغي لافروف "نعم، اتفقنا".\r\nوصل الوفد إلى دمشق يوم السبت.\r\n';

/** Windows-1256 for the characters of the text. */
const WINDOWS = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const windows1256 = (text: string) => Buffer.from([...text].map(letter => WINDOWS.get(letter)!));

describe('articles in other encodings', () => {
  let file: ArticleFile;
  beforeEach(() => {
    file = new ArticleFile();
  });
  afterEach(async () => {
    await workspace.getConfiguration('files').update('encoding', undefined);
    await file.remove();
  });

  const encodings: [name: string, setting: string, bytes: Buffer][] = [
    ['UTF-8 with a byte order mark', 'utf8', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE', 'utf8', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE', 'utf8', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['Windows-1256', 'windows1256', windows1256(TEXT)],
  ];
  for (const [name, setting, bytes] of encodings)
    it(`${name}: the sidecar speaks of the text as decoded, and the article keeps its bytes`, async () => {
      await workspace.getConfiguration('files').update('encoding', setting);
      await writeFile(file.uri.fsPath, bytes);
      const { article } = await file.open();
      assert.equal(article.state.text, TEXT);
      assert.equal(await article.decide(state => acceptAll(state, 'sara')), true);
      const sidecar = readSidecar((await file.readSidecar())!).value!;
      const stored = TEXT.replaceAll('\r\n', '\n');
      assert.equal(sidecar.sha256, hashOf(stored));
      assert.equal(sidecar.length, stored.length);
      assert.ok(sidecar.annotations.length > 2);
      for (const { span, text } of sidecar.annotations) assert.equal(stored.slice(...span), text);
      assert.ok(bytes.equals(await readFile(file.uri.fsPath)));
    });

  it('tells of a wrong guess, and writes nothing then', async () => {
    await workspace.getConfiguration('files').update('encoding', 'windows1256');
    await writeFile(file.uri.fsPath, TEXT.repeat(3));
    const { article } = await file.open();
    assert.match(article.state.text, /\u0638\u201a/);
    assert.equal(await article.decide(state => acceptAll(state, 'sara')), false);
    assert.equal(await file.readSidecar(), undefined);
    await until('a diagnostic', () =>
      languages.getDiagnostics(file.uri).find(({ code }) => code === 'wrong-encoding'),
    );
    await commands.executeCommand('notifications.clearAll');
  });

  it('tells what hashiya check would find, in the sidecar', async () => {
    await file.write(TEXT);
    await file.write(
      'hashiya: 1\nannotations:\n  - { id: q1, label: quote, span: [39, 42], staus: rejected, continues: q9 }\n',
      file.sidecar,
    );
    await file.open();
    const found = await until('diagnostics', () => {
      const { length } = languages.getDiagnostics(file.sidecar);
      return length > 1 && languages.getDiagnostics(file.sidecar);
    });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['field-misspelt', 'continues-unknown'],
    );
    assert.ok((await api()).articles.all.length > 0 && window.activeTextEditor);
  });
});
