import assert from 'node:assert/strict';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSidecarFile } from '../../src/cli/sidecar-file';
import { replaceFile } from '../../src/node/replace-file';

describe('replaceFile', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hashiya-'));
    file = path.join(folder, 'a.yaml');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a file, and replaces one, leaving nothing else behind', async () => {
    assert.equal(await replaceFile(file, 'قال', undefined), true);
    assert.equal(await replaceFile(file, 'نعم', 'قال'), true);
    assert.equal(await readFile(file, 'utf8'), 'نعم');
    assert.deepEqual(await readdir(folder), ['a.yaml']);
  });

  it('leaves a file alone that somebody wrote meanwhile', async () => {
    for (const before of ['mine', undefined]) {
      await writeFile(file, 'theirs');
      assert.equal(await replaceFile(file, 'new', before), false);
      assert.equal(await readFile(file, 'utf8'), 'theirs');
    }
    assert.deepEqual(await readdir(folder), ['a.yaml']);
  });

  it('does not bring back a file that somebody removed meanwhile', async () => {
    assert.equal(await replaceFile(file, 'new', 'old'), false);
    assert.deepEqual(await readdir(folder), []);
  });

  it('keeps a link and the mode', async () => {
    const target = path.join(folder, 'store', 'real.yaml');
    await mkdir(path.dirname(target));
    await writeFile(target, 'old');
    await chmod(target, 0o640);
    await symlink('store/real.yaml', file);
    assert.equal(await replaceFile(file, 'new', 'old'), true);
    assert.ok((await lstat(file)).isSymbolicLink());
    assert.equal(await readFile(target, 'utf8'), 'new');
    assert.equal((await stat(target)).mode & 0o777, 0o640);
  });

  it('keeps a byte order mark that was read', async () => {
    await writeFile(file, '\ufeffold');
    const read = await readSidecarFile(file);
    assert.deepEqual(read, { text: '\ufeffold' });
    assert.equal(await replaceFile(file, '\ufeffnew', '\ufeffold'), true);
  });
});
