import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ARTICLE, hashiya, type Outcome } from '../cli';

describe('hashiya', () => {
  const helps: [string[], RegExp][] = [
    [['--help'], /^Usage: hashiya COMMAND/],
    [['-h'], /^Usage: hashiya COMMAND/],
    [['annotate', '--help'], /^Usage: hashiya annotate/],
    [['annotate', 'x', '-h'], /^Usage: hashiya annotate/],
    [['check', '--help'], /^Usage: hashiya check/],
    [['--version'], /^1\.2\.3\n$/],
  ];
  for (const [args, expected] of helps)
    it(`${args.join(' ')} prints to standard output`, async () => {
      const { code, out, err } = await hashiya(args);
      assert.match(out, expected);
      assert.deepEqual([code, err], [0, '']);
    });

  it('help fits into 80 columns', async () => {
    for (const args of [['--help'], ['annotate', '--help'], ['check', '--help']])
      for (const line of (await hashiya(args)).out.split('\n')) assert.ok(line.length <= 80, line);
  });

  const mistakes: [string[], RegExp][] = [
    [[], /which command/],
    [['evaluate'], /unknown command 'evaluate'/],
    [['--formt'], /unknown option '--formt'/],
    [['annotate'], /Name a file or a folder/],
    [['annotate', '--wirte', 'a.txt'], /--wirte/],
    [['annotate', '--format', 'xml', 'a.txt'], /unknown format 'xml'; the formats are jsonl, yaml, table/],
    [['annotate', 'a.txt', '--format'], /--format/],
    [['annotate', ''], /empty/],
    [['annotate', '--write', '-'], /standard input/],
    [['annotate', '--write'], /standard input/],
    [['annotate', '--encoding', 'cp1252', 'a.txt'], /unknown encoding 'cp1252'; the encodings are utf-8, /],
    [['check'], /Name a file or a folder/],
    [['check', '-'], /standard input/],
    [['check', '--format', 'xml', 'a'], /unknown format 'xml'; the formats are text, json/],
  ];
  for (const [args, expected] of mistakes)
    it(`${args.join(' ') || '(nothing)'} is a mistake that is explained`, async () => {
      const { code, out, err } = await hashiya(args);
      assert.match(err, expected);
      assert.match(err, /\nTry 'hashiya (annotate |check )?--help'\.\n$/);
      assert.deepEqual([code, out], [2, '']);
    });
});

describe('hashiya annotate', () => {
  let folder: string;
  let article: string;
  let sidecar: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hashiya-'));
    article = path.join(folder, 'a.txt');
    sidecar = path.join(folder, 'a.txt.hashiya.yaml');
    await writeFile(article, ARTICLE);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('prints one JSON object a text, and writes nothing', async () => {
    await writeFile(path.join(folder, 'b.txt'), ARTICLE);
    const { code, out, err } = await hashiya(['annotate', folder]);
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    assert.deepEqual(
      lines.map(line => line.file),
      [article, path.join(folder, 'b.txt')],
    );
    const quote = lines[0].annotations.find((a: { label: string }) => a.label === 'quote');
    assert.equal(quote.text, 'نعم، اتفقنا على وقف القتال');
    assert.equal(
      Array.from(ARTICLE)
        .slice(...quote.span)
        .join(''),
      quote.text,
    );
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(await readdir(folder), ['a.txt', 'b.txt']);
  });

  it('finds the same in standard input, with CRLF, a byte order mark or UTF-16', async () => {
    const expected = JSON.parse((await hashiya(['annotate', article])).out).annotations;
    const crlf = ARTICLE.replaceAll('\n', '\r\n');
    for (const input of [ARTICLE, crlf, `\ufeff${ARTICLE}`, Buffer.from(`\ufeff${crlf}`, 'utf16le')])
      for (const args of [[], ['-']]) {
        const { code, out } = await hashiya(['annotate', ...args], input);
        assert.deepEqual(JSON.parse(out), { file: '-', annotations: expected });
        assert.equal(code, 0);
      }
  });

  it('--write leaves what --format yaml prints, and writes it once', async () => {
    const printed = await hashiya(['annotate', article, '--format', 'yaml']);
    const written = await hashiya(['annotate', folder, '--write']);
    assert.deepEqual(written, { code: 0, out: `${sidecar}\n`, err: '' });
    assert.equal(await readFile(sidecar, 'utf8'), printed.out);
    assert.match(printed.out, /file: ['"]?a\.txt/);
    const { mtimeMs, ino } = await stat(sidecar);
    assert.deepEqual(await hashiya(['annotate', folder, '--write']), { code: 0, out: '', err: '' });
    const after = await stat(sidecar);
    assert.deepEqual([after.mtimeMs, after.ino], [mtimeMs, ino]);
    assert.deepEqual(await readdir(folder), ['a.txt', 'a.txt.hashiya.yaml']);
  });

  it('--write with --format prints as well', async () => {
    const { out } = await hashiya(['annotate', article, '--write', '--format', 'jsonl']);
    assert.equal(JSON.parse(out).file, article);
    assert.ok((await stat(sidecar)).isFile());
  });

  it("--write leaves a person's lines as they are", async () => {
    const mine = [
      '# mine',
      'hashiya: 1',
      'reviewed: "by Sara"   # kept',
      'annotations:',
      '  - { id: m1aaaa, label: place, span: [41, 46], text: "موسكو", status: rejected, by: sara }',
      '',
    ].join('\n');
    await writeFile(sidecar, mine);
    const [rejected] = annotationsOf(await hashiya(['annotate', article])).filter(a => a.text === 'موسكو');
    assert.deepEqual([rejected?.id, rejected?.status, rejected?.by], ['m1aaaa', 'rejected', 'sara']);
    await hashiya(['annotate', article, '--write']);
    const after = await readFile(sidecar, 'utf8');
    assert.notEqual(after, mine);
    for (const line of mine.split('\n')) assert.ok(after.split('\n').includes(line), line);
  });

  it('warns of an annotation whose words are gone, and keeps it', async () => {
    const lost =
      'hashiya: 1\nannotations:\n  - {id: m1aaaa, label: place, span: [3, 8], text: "القاهرة", by: sara}\n';
    await writeFile(sidecar, lost);
    const { code, out, err } = await hashiya(['annotate', article, '--write']);
    assert.equal(out, `${sidecar}\n`);
    assert.match(err, /a\.txt\.hashiya\.yaml:3:5: warning: .*m1aaaa.*القاهرة.*lost/);
    assert.ok((await readFile(sidecar, 'utf8')).includes(lost.split('\n')[2]!));
    assert.equal(code, 0);
  });

  it('leaves a broken sidecar alone, says where it is broken, and does the others', async () => {
    const broken = 'hashiya: 1\nannotations:\n  - id: "a\n';
    await writeFile(sidecar, broken);
    await writeFile(path.join(folder, 'b.txt'), ARTICLE);
    const { code, out, err } = await hashiya(['annotate', folder, '--write']);
    assert.equal(code, 1);
    assert.equal(out, `${path.join(folder, 'b.txt.hashiya.yaml')}\n`);
    assert.match(err, /a\.txt\.hashiya\.yaml:\d+:\d+: \S/);
    assert.equal(await readFile(sidecar, 'utf8'), broken);
    assert.equal((await hashiya(['annotate', article])).out, '');
  });

  it('says where an article is not UTF-8, and does the others', async () => {
    const b = path.join(folder, 'b.txt');
    await writeFile(b, Buffer.concat([Buffer.from('قال\nهو '), Buffer.from([0xff])]));
    const { code, out, err } = await hashiya(['annotate', b, article, path.join(folder, 'c.txt')]);
    assert.equal(code, 1);
    assert.deepEqual(err.split('\n'), [
      `${b}:2:4: not UTF-8 at byte 12 (0xFF)`,
      `${path.join(folder, 'c.txt')}: no such file or folder`,
      '',
    ]);
    assert.equal(JSON.parse(out).file, article);
  });

  it('reads Windows-1256 where it is told to, and writes nothing but the sidecar', async () => {
    const letters = Array.from({ length: 256 }, (_, byte) =>
      new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
    );
    const bytes = Buffer.from([...ARTICLE].map(letter => letters.indexOf(letter)));
    await writeFile(article, ARTICLE);
    const { out } = await hashiya(['annotate', article, '--format', 'yaml']);
    await writeFile(article, bytes);
    for (const encoding of ['windows-1256', 'auto']) {
      await rm(sidecar, { force: true });
      assert.equal((await hashiya(['annotate', folder, '--write', '--encoding', encoding])).code, 0);
      assert.equal(await readFile(sidecar, 'utf8'), out);
    }
    assert.ok(bytes.equals(await readFile(article)));
  });

  it('tells of a wrong encoding, and writes nothing then', async () => {
    const { code, err } = await hashiya(['annotate', article, '--write', '--encoding', 'windows-1256']);
    assert.equal(code, 1);
    assert.match(err, /a\.txt: probably not Windows-1256: .*; try --encoding utf-8; nothing is written\n$/);
    await assert.rejects(readFile(sidecar), { code: 'ENOENT' });
  });

  it('follows no sidecar out of the folder', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'hashiya-out-'));
    await writeFile(path.join(outside, 'x'), 'hashiya: 1\n');
    await symlink(path.join(outside, 'x'), sidecar);
    const { code, err } = await hashiya(['annotate', folder, '--write']);
    assert.equal(code, 1);
    assert.match(err, /a\.txt\.hashiya\.yaml: is a link that leads out of the folder/);
    assert.equal(await readFile(path.join(outside, 'x'), 'utf8'), 'hashiya: 1\n');
    await rm(outside, { recursive: true });
  });

  it('leaves a sidecar that is not UTF-8 alone', async () => {
    for (const bytes of [Buffer.from([0x61, 0xff]), Buffer.from('\ufeffhashiya: 1', 'utf16le')]) {
      await writeFile(sidecar, bytes);
      const { code, err } = await hashiya(['annotate', article, '--write']);
      assert.equal(code, 1);
      assert.match(err, /a\.txt\.hashiya\.yaml:1:\d: not UTF-8/);
      assert.deepEqual(await readFile(sidecar), bytes);
    }
  });

  it('prints several sidecars as a stream of documents', async () => {
    await writeFile(path.join(folder, 'b.txt'), ARTICLE);
    const one = (await hashiya(['annotate', article, '--format', 'yaml'])).out;
    const two = (await hashiya(['annotate', folder, '--format', 'yaml'])).out;
    assert.equal(two, `${one}---\n${one.replaceAll('a.txt', 'b.txt')}`);
  });

  it('prints a table', async () => {
    const { out } = await hashiya(['annotate', article, article, '--format', 'table']);
    assert.match(out, /\n {2}people +1 {2}سيرغي لافروف\n/);
    assert.match(out, /\n {4}line 1 +.*لافروف.*: «نعم، اتفقنا على وقف القتال»\n/);
  });

  function annotationsOf({ out }: Outcome): { id: string; text: string; status: string; by: string }[] {
    return JSON.parse(out).annotations;
  }
});
