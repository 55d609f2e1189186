import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { commands, Uri, window, workspace } from 'vscode';
import { api, until } from './desk';

const ARTICLES = 100;

describe('looking at articles', () => {
  let folder: string;
  const git = async (...args: readonly string[]) => {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
    return (await promisify(execFile)('git', ['-C', folder, ...identity, ...args])).stdout;
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-looking-'));
    for (let i = 0; i < ARTICLES; i++) {
      // Line ends, byte order marks and missing final line ends of all kinds, none of which may be mended.
      const text = `${i % 3 === 0 ? '\ufeff' : ''}وصل الوفد رقم ${i} إلى بغداد.${i % 2 ? '\r\n' : '\n'}وقال الوزير: "سنعود"`;
      await writeFile(path.join(folder, `article-${i}.txt`), text);
    }
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Articles');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it(`writes nothing: ${ARTICLES} opened and closed, and git sees no change`, async () => {
    const { articles } = await api();
    for (let i = 0; i < ARTICLES; i++) {
      const document = await workspace.openTextDocument(Uri.file(path.join(folder, `article-${i}.txt`)));
      await window.showTextDocument(document);
      const article = await until(async () => articles.get(document), 'the article');
      await article.settled();
      assert.ok(article.annotations.length > 0, 'it has suggestions');
      await commands.executeCommand('workbench.action.closeActiveEditor');
    }
    assert.equal(await git('status', '--porcelain'), '');
    assert.equal((await readdir(folder)).length, ARTICLES + 1);
  }).timeout(120_000);
});
