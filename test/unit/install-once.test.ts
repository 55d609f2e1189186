import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
// @ts-expect-error a script without types
import { cacheFolder, installOnce } from '../../scripts/host/cache.mjs';

describe('the cache of what npm start and the tests install', () => {
  let cache: string;
  beforeEach(async () => {
    cache = await mkdtemp(path.join(os.tmpdir(), 'hashiya-cache-'));
  });
  afterEach(() => rm(cache, { recursive: true, force: true }));

  const fillWith = (text: string) => (folder: string) => writeFile(path.join(folder, 'file'), text);

  it('is filled once, however many ask at the same time', async () => {
    let fills = 0;
    const fill = async (folder: string) => {
      fills++;
      await new Promise(resolve => setTimeout(resolve, 50));
      await fillWith('whole')(folder);
    };
    const folders = await Promise.all([1, 2, 3].map(() => installOnce('thing', fill, { cache })));
    assert.deepEqual(
      folders,
      [1, 2, 3].map(() => path.join(cache, 'thing')),
    );
    assert.equal(fills, 1);
    assert.deepEqual(await readdir(cache), ['thing']);
  });

  it('never takes a cut installation for a whole one', async () => {
    const cut = async (folder: string) => {
      await fillWith('half')(folder);
      throw new Error('the network went away');
    };
    await assert.rejects(installOnce('thing', cut, { cache }), /went away/);
    await installOnce('thing', fillWith('whole'), { cache });
    assert.equal(await readFile(path.join(cache, 'thing', 'file'), 'utf8'), 'whole');
  });

  it('passes over the lock and the leavings of a process that was killed', async () => {
    const [lock, unfinished] = [path.join(cache, 'thing.lock'), path.join(cache, 'thing.unfinished')];
    await mkdir(lock);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lock, longAgo, longAgo);
    await mkdir(unfinished);
    await fillWith('half')(unfinished);
    await writeFile(path.join(unfinished, 'other'), 'half');
    await installOnce('thing', fillWith('whole'), { cache });
    assert.deepEqual(await readdir(path.join(cache, 'thing')), ['file']);
  });

  it('lies where the platform keeps such things', () => {
    const home = os.homedir();
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux'), path.join('/x', 'hashiya'));
    assert.equal(cacheFolder({}, 'linux'), path.join(home, '.cache', 'hashiya'));
    assert.equal(cacheFolder({}, 'darwin'), path.join(home, 'Library', 'Caches', 'hashiya'));
    assert.equal(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32'), path.join('/l', 'hashiya'));
  });
});
