import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accept } from '../../src/core/annotations/actions';
import type { Article } from '../../src/extension/article';
import { ArticleFile } from './article-file';

const TEXT = 'قال الوزير "سنواصل العمل مع الجميع".\n';
const SECRET = 'hashiya: 1\nannotations:\n  - { label: person, span: [0, 3] }\n';

const acceptFirst = (article: Article) =>
  article.decide(state => accept(state, [article.annotations[0]!.id], 'sara'));

describe('symbolic links', () => {
  let file: ArticleFile;
  let outside: string;
  let target: string;
  beforeEach(async () => {
    file = new ArticleFile();
    await file.write(TEXT);
    outside = await mkdtemp(path.join(tmpdir(), 'hashiya-out-'));
    target = path.join(outside, 'secret.yaml');
    await writeFile(target, SECRET);
  });
  afterEach(async () => {
    await file.remove();
    await rm(outside, { recursive: true });
  });

  it('a sidecar that is one is neither read nor written', async () => {
    await symlink(target, file.sidecar.fsPath);
    const { article } = await file.open();
    assert.equal(article.sidecar.status, 'broken');
    assert.match(article.sidecar.problems[0]!.message, /symbolic link/);
    assert.equal(await acceptFirst(article), false);
    assert.equal(await readFile(target, 'utf8'), SECRET);
  });

  it('a lock beside the sidecar that is one is not written through', async () => {
    const { article } = await file.open();
    const link = path.join(path.dirname(file.sidecar.fsPath), `.${path.basename(file.sidecar.fsPath)}.lock`);
    await symlink(target, link);
    const decided = acceptFirst(article);
    await rm(link);
    await decided;
    assert.equal(await readFile(target, 'utf8'), SECRET);
  });

  it('a sidecar of 100 MB is not read', async () => {
    await writeFile(file.sidecar.fsPath, Buffer.alloc(100_000_000, 0x20));
    const { article } = await file.open();
    assert.equal(article.sidecar.status, 'broken');
    assert.match(article.sidecar.problems[0]!.message, /100000000 bytes/);
    assert.equal(await acceptFirst(article), false);
  });
});
