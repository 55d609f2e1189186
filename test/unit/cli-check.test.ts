import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ARTICLE, hashiya } from '../cli';

describe('hashiya check', () => {
  let folder: string;
  let article: string;
  let sidecar: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hashiya-'));
    article = path.join(folder, 'a.txt');
    sidecar = `${article}.hashiya.yaml`;
    await writeFile(article, ARTICLE);
    await hashiya(['annotate', '--write', article]);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const lines = (out: string) => out.replaceAll(`${folder}${path.sep}`, '').trim().split('\n');

  it('finds nothing wrong with what annotate writes', async () => {
    for (const name of [folder, article, sidecar]) {
      const { code, out, err } = await hashiya(['check', name]);
      assert.deepEqual([code, out, err], [0, '', '1 file checked, 0 problems\n']);
    }
  });

  it('prints FILE:LINE:COLUMN: SEVERITY CODE: MESSAGE, and exits with 1', async () => {
    await writeFile(sidecar, (await readFile(sidecar, 'utf8')).replace('"موسكو"', '"دمشق"'));
    const { code, out, err } = await hashiya(['check', folder]);
    assert.equal(code, 1);
    assert.match(
      lines(out).join('\n'),
      /^a\.txt\.hashiya\.yaml:\d+:11: error text-differs: At \[41, 46\] stands/,
    );
    assert.equal(err, '1 file checked, 1 problem\n');
  });

  it('prints JSON', async () => {
    await writeFile(path.join(folder, 'hashiya.yaml'), 'hashiya: 1\nlabels: [{ id: قول, color: red }]\n');
    const { code, out } = await hashiya(['check', '--format', 'json', folder]);
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      checked: 2,
      problems: [
        {
          file: path.join(folder, 'hashiya.yaml'),
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 31,
          severity: 'warning',
          code: 'color-unknown',
          message: 'A colour is written as #rrggbb.',
        },
      ],
    });
    assert.deepEqual(JSON.parse((await hashiya(['check', '--format', 'json', sidecar])).out), {
      checked: 1,
      problems: [],
    });
  });

  it('knows the labels of the project file above', async () => {
    await writeFile(path.join(folder, 'hashiya.yaml'), 'hashiya: 1\nlabels: [{ id: weapon }]\n');
    await mkdir(path.join(folder, 'news'));
    const other = path.join(folder, 'news', 'b.txt');
    await writeFile(other, ARTICLE);
    await writeFile(
      `${other}.hashiya.yaml`,
      'hashiya: 1\nannotations:\n  - { label: weapon, span: [0, 3] }\n  - { label: motto, span: [4, 8] }\n',
    );
    const { out } = await hashiya(['check', other]);
    assert.equal(lines(out).length, 1);
    assert.match(out, /:4:14: warning label-unknown: The label "motto"/);
  });

  it('tells of an article that was changed', async () => {
    await writeFile(article, `خبر: ${ARTICLE}`);
    const { code, out } = await hashiya(['check', article]);
    assert.equal(code, 1);
    assert.match(
      lines(out)[0]!,
      /^a\.txt\.hashiya\.yaml:\d:11: warning text-changed: .* 0 have no sure place\.$/,
    );
  });

  it('tells of a sidecar without an article, and where its text went', async () => {
    await rm(article);
    await mkdir(path.join(folder, 'moved'));
    await writeFile(path.join(folder, 'moved', 'b.txt'), ARTICLE.replaceAll('\n', '\r\n'));
    await writeFile(path.join(folder, 'other.txt'), 'خبر آخر عن أمر آخر.\n');
    const { code, out } = await hashiya(['check', folder]);
    assert.equal(code, 1);
    assert.deepEqual(lines(out), [
      `a.txt.hashiya.yaml:1:1: error article-missing: There is no article beside this sidecar. Its text is in ${path.join('moved', 'b.txt')}.`,
    ]);
    assert.match((await hashiya(['check', sidecar])).out, /1:1: error article-missing/);
  });

  it("takes a layer of one annotator for the article's", async () => {
    await writeFile(
      `${article}.sara.hashiya.yaml`,
      'hashiya: 1\nannotations:\n  - { label: place, span: [0, 999] }\n',
    );
    assert.match(
      (await hashiya(['check', article])).out,
      /a\.txt\.sara\.hashiya\.yaml:3:27: error span-outside-text/,
    );
  });

  it('believes a reference to a suggestion, and no other', async () => {
    const { out } = await hashiya(['annotate', article]);
    const { annotations } = JSON.parse(out);
    const quote = annotations.find(({ label }: { label: string }) => label === 'quote');
    const written = (entity: string) =>
      'hashiya: 1\nannotations:\n  - { id: q1, label: quote, kind: direct, span: ' +
      `[${quote.span}], speaker: { span: [${quote.speaker.span}], entity: ${entity} } }\n`;
    await writeFile(sidecar, written(quote.speaker.entity));
    assert.equal((await hashiya(['check', sidecar])).out, '');
    await writeFile(sidecar, written('x00000'));
    assert.match((await hashiya(['check', sidecar])).out, /entity-unknown/);
  });

  it('checks each file once, and says what is not there', async () => {
    const { code, err, out } = await hashiya([
      'check',
      folder,
      sidecar,
      article,
      path.join(folder, 'none.txt'),
    ]);
    assert.equal(code, 1);
    assert.deepEqual(lines(out), ['none.txt:1:1: error unreadable: no such file or folder']);
    assert.match(err, /^1 file checked/);
  });

  it('follows no link out of the folder', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'hashiya-out-'));
    await writeFile(path.join(outside, 'x.yaml'), 'secret: [');
    await rm(sidecar);
    await symlink(path.join(outside, 'x.yaml'), sidecar);
    await symlink(outside, path.join(folder, 'link'));
    const { out } = await hashiya(['check', folder]);
    assert.deepEqual(lines(out), [
      'a.txt.hashiya.yaml:1:1: error unreadable: is a link that leads out of the folder; not read',
      'link:1:1: warning unreadable: is a link that leads out of the folder; passed over',
    ]);
    await rm(outside, { recursive: true });
  });

  it('reads no sidecar of 100 MB', async () => {
    await truncate(sidecar, 100_000_000);
    assert.match((await hashiya(['check', folder])).out, /:1:1: error too-large: 100000000 bytes/);
  });

  it('reads articles in the encoding that it is told, and tells a wrong one', async () => {
    await writeFile(article, Buffer.from(ARTICLE, 'utf16le'));
    assert.deepEqual((await hashiya(['check', folder, '--encoding', 'utf-16le'])).out, '');
    assert.deepEqual((await hashiya(['check', folder, '--encoding', 'auto'])).out, '');
    assert.match(
      (await hashiya(['check', folder])).out,
      /a\.txt:1:1: error wrong-encoding: probably not UTF-8: .*utf-16le/,
    );
  });
});
