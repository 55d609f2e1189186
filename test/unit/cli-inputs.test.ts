import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInputs } from '../../src/cli/inputs';

const ARABIC = 'قال الوزير';

async function* noInput(): AsyncGenerator<Uint8Array> {
  yield* [];
}

describe('readInputs', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hashiya-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(files: Record<string, string | Buffer>) {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
  }

  /** The names that are given, relative to the folder; what is wrong with one stands behind it. */
  async function names(...paths: string[]) {
    const out: string[] = [];
    const absolute = paths.map(name => (name === '-' ? name : path.join(folder, name)));
    for await (const input of readInputs(absolute, noInput())) {
      const name = input.name === '-' ? '-' : path.relative(folder, input.name);
      out.push('reason' in input ? `${name}: ${input.reason}` : name);
    }
    return out;
  }

  it('takes the Arabic text files of a folder in the order of their names', async () => {
    await write({
      'b.txt': ARABIC,
      'a/z.TXT': ARABIC,
      'a/deep/y.txt': ARABIC,
      'english.txt': 'The minister said',
      'empty.txt': '',
      'notes.md': ARABIC,
      'b.txt.hashiya.yaml': 'hashiya: 1',
      'node_modules/x.txt': ARABIC,
      '.git/x.txt': ARABIC,
      '._b.txt': ARABIC,
    });
    assert.deepEqual(await names(''), ['a/deep/y.txt', 'a/z.TXT', 'b.txt']);
  });

  it('takes a file that is named whatever it holds', async () => {
    await write({ 'notes.md': 'Hi', '.hidden.txt': '' });
    assert.deepEqual(await names('notes.md', '.hidden.txt'), ['notes.md', '.hidden.txt']);
  });

  it('gives whole files, also long ones', async () => {
    const long = `${ARABIC}\n`.repeat(5000);
    await write({ 'a.txt': long });
    for await (const input of readInputs([folder], noInput())) {
      assert.ok('bytes' in input);
      assert.equal(Buffer.from(input.bytes).toString(), long);
    }
  });

  it('gives nothing twice', async () => {
    await write({ 'a.txt': ARABIC, 'b/c.txt': ARABIC });
    assert.deepEqual(await names('', 'a.txt', 'b', 'a.txt', '.'), ['b/c.txt', 'a.txt']);
  });

  it('ends where links go in a circle, and follows the others', async () => {
    await write({ 'a/a.txt': ARABIC, 'a/z/b.txt': ARABIC });
    await symlink('..', path.join(folder, 'a/z/up'));
    await symlink('z', path.join(folder, 'a/link'));
    await symlink('nowhere', path.join(folder, 'a/dangling.txt'));
    assert.deepEqual(await names('a'), ['a/a.txt', 'a/link/b.txt']);
  });

  it('follows no link out of the folder that was named', async () => {
    await write({ 'a/a.txt': ARABIC, 'other/b.txt': ARABIC });
    await symlink('../other', path.join(folder, 'a/link'));
    await symlink('../other/b.txt', path.join(folder, 'a/link.txt'));
    const out = 'is a link that leads out of the folder; passed over';
    assert.deepEqual(await names('a'), ['a/a.txt', `a/link: ${out}`, `a/link.txt: ${out}`]);
  });

  it('says what is not there, what is a sidecar and where nothing is found', async () => {
    await write({ 'a.txt.hashiya.yaml': '', 'empty/readme.md': '' });
    assert.deepEqual(await names('missing.txt', 'a.txt.hashiya.yaml', 'empty'), [
      'missing.txt: no such file or folder',
      'a.txt.hashiya.yaml: is a sidecar, not an article; passed over',
      'empty: holds no .txt file that is mainly Arabic',
    ]);
  });

  it('reads standard input once', async () => {
    async function* chunks() {
      yield Buffer.from(ARABIC).subarray(0, 3);
      yield Buffer.from(ARABIC).subarray(3);
    }
    const texts: string[] = [];
    for await (const input of readInputs(['-', '-'], chunks()))
      texts.push('bytes' in input ? Buffer.from(input.bytes).toString() : '');
    assert.deepEqual(texts, [ARABIC]);
  });
});
