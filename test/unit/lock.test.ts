import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { lock } from '../../src/node/lock';
import { replaceFile } from '../../src/node/replace-file';

describe('the lock of a file', () => {
  let folder: string;
  let file: string;
  let held: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hashiya-'));
    file = path.join(folder, 'a.yaml');
    held = path.join(folder, '.a.yaml.lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("is one writer's at a time, and then the next one's", async () => {
    const first = await lock(file);
    let second = false;
    const waiting = lock(file).then(async ({ release, afterCrash }) => {
      second = true;
      assert.equal(afterCrash, false);
      await release();
    });
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(second, false);
    await first.release();
    await waiting;
    assert.deepEqual(await readdir(folder), []);
  });

  it('is taken from a writer that does not run any more, whose leftovers go', async () => {
    await writeFile(held, `${2 ** 22 + 1} ${hostname()}\n`);
    await writeFile(path.join(folder, '.a.yaml.0badcafe.tmp'), 'half');
    assert.equal(await replaceFile(file, 'whole', undefined), true);
    assert.deepEqual(await readdir(folder), ['a.yaml']);
  });

  for (const [who, content, age] of [
    ['said nothing', '', 2],
    ['is on another machine and too late', '1 elsewhere\n', 11],
  ] as const)
    it(`is taken from a writer that ${who}`, async () => {
      await writeFile(held, content);
      const then = Date.now() / 1000 - age;
      await utimes(held, then, then);
      const { release, afterCrash } = await lock(file);
      assert.equal(afterCrash, true);
      await release();
    });

  it('lets each of many writers see what the one before wrote', async () => {
    await writeFile(file, '0');
    const add = async (): Promise<void> => {
      for (;;) {
        const before = await readFile(file, 'utf8');
        if (await replaceFile(file, String(Number(before) + 1), before)) return;
      }
    };
    await Promise.all(Array.from({ length: 12 }, add));
    assert.equal(await readFile(file, 'utf8'), '12');
  });
});
