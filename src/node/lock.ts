import { readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf, ignoreMissing } from './errors';

export interface Lock {
  /** The one who had it before was stopped without giving it back. */
  readonly afterCrash: boolean;
  release(): Promise<void>;
}

/** How long another writer is waited for, in milliseconds; one that takes longer is an error. */
const PATIENCE = 5000;
const PAUSE = 10;
/** A lock of this age, in milliseconds, is nobody's: to write takes a moment. */
const STALE = 10_000;
const MUTE = 1000;

/**
 * Keeps other writers of a file out, by a file beside it that says who writes.
 *
 * @throws an error with the code ELOCKED when another one doesn't give the lock back
 */
export async function lock(target: string): Promise<Lock> {
  const file = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  const end = Date.now() + PATIENCE;
  for (let afterCrash = false; ; ) {
    try {
      await writeFile(file, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
      return { afterCrash, release: () => unlink(file).catch(ignoreMissing) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (await isAbandoned(file)) {
      await unlink(file).catch(ignoreMissing);
      afterCrash = true;
    } else if (Date.now() > end) {
      throw Object.assign(new Error('Another program is writing it.'), { code: 'ELOCKED', syscall: 'open' });
    } else {
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
  }
}

/** Whether the writer doesn't run any more, or can't be asked and is too late. */
async function isAbandoned(file: string): Promise<boolean> {
  try {
    const [, pid, host] = /^(\d+) (.*)\n$/.exec(await readFile(file, 'utf8')) ?? [];
    if (host === hostname() && !isRunning(Number(pid))) return true;
    // Without a word in it its writer was stopped at once.
    return Date.now() - (await stat(file)).mtimeMs > (pid === undefined ? MUTE : STALE);
  } catch (error) {
    ignoreMissing(error);
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
