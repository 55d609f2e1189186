import { randomBytes } from 'node:crypto';
import { access, constants, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, ignoreMissing } from './errors';
import { lock } from './lock';

/**
 * Puts `text` in the place of a file as one step, flushed to the disk: whoever reads it, also after a crash, finds
 * the old content or the new one. A link stays a link, and the file keeps its mode. Of several writers that all use
 * this function each sees what the one before has written. Where no file may be made in the folder, the file is
 * written over, which is not one step.
 *
 * @param before what `text` was made from, undefined for no file
 * @returns false when somebody else wrote the file meanwhile; it is left alone then
 */
export async function replaceFile(file: string, text: string, before: string | undefined): Promise<boolean> {
  const target = before === undefined ? file : await realpath(file).catch(ignoreMissing);
  if (target === undefined) return false;
  const locked = await lock(target).catch(error => whereNoneMayBeMade(target, error));
  if (locked === undefined) return writeOver(target, text, before);
  try {
    if (locked.afterCrash) await removeLeftovers(target);
    return await replaceAlone(target, text, before);
  } finally {
    await locked.release();
  }
}

async function replaceAlone(target: string, text: string, before: string | undefined): Promise<boolean> {
  if (!(await stillHolds(target, before))) return false;
  const mode = before === undefined ? undefined : (await stat(target)).mode & 0o777;
  const temporary = `${temporaryStart(target)}${randomBytes(4).toString('hex')}${TEMPORARY_END}`;
  try {
    await writeAndSync(temporary, text, mode);
    // Programs that know no lock may have written since.
    if (!(await stillHolds(target, before))) {
      await unlink(temporary);
      return false;
    }
    await renameOver(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(ignoreMissing);
    throw error;
  }
  await syncFolder(path.dirname(target));
  return true;
}

function temporaryStart(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.`);
}

const TEMPORARY_END = '.tmp';

/** What a writer left that was stopped before it put its text in place. */
async function removeLeftovers(target: string): Promise<void> {
  const start = path.basename(temporaryStart(target));
  for (const name of await readdir(path.dirname(target)))
    if (name.startsWith(start) && name.endsWith(TEMPORARY_END))
      await unlink(path.join(path.dirname(target), name)).catch(ignoreMissing);
}

async function stillHolds(target: string, before: string | undefined): Promise<boolean> {
  const now = await readIfThere(target);
  if (now === undefined || before === undefined) return now === undefined && before === undefined;
  return Buffer.from(before).equals(now);
}

async function writeAndSync(file: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** How often, and after how many milliseconds, a renaming is tried again: on Windows a reader may be in the way. */
const RENAMINGS = 8;
const RENAME_PAUSE = 15;

async function renameOver(from: string, to: string): Promise<void> {
  for (let left = RENAMINGS; ; left--) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (left <= 1 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await new Promise(resolve => setTimeout(resolve, RENAME_PAUSE * (RENAMINGS - left + 1)));
    }
  }
}

/** Makes a renaming last. Some systems can't, and it lasts a little later there. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(codeOf(error))) throw error;
  }
}

/** Undefined where a file may be written but none made beside it. */
async function whereNoneMayBeMade(target: string, error: unknown): Promise<undefined> {
  if (!['EACCES', 'EPERM', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error;
  await access(target, constants.W_OK).catch(() => {
    throw error;
  });
}

async function writeOver(target: string, text: string, before: string | undefined): Promise<boolean> {
  if (!(await stillHolds(target, before))) return false;
  const handle = await open(target, 'r+');
  try {
    const { bytesWritten } = await handle.write(Buffer.from(text), 0, undefined, 0);
    await handle.truncate(bytesWritten);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}

/** Undefined when there is no such file. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    ignoreMissing(error);
    return undefined;
  }
}
