import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { SIDECAR_ENDING } from '../core/sidecar/file-name';
import { decode, type Undecodable } from './decode';

/** Where the sidecar of an article lies. */
export function sidecarPath(article: string): string {
  return article + SIDECAR_ENDING;
}

const BOM = '\ufeff';

/** What is on the disk now, a byte order mark included; undefined when there is no sidecar. */
export async function readSidecarFile(
  file: string,
): Promise<{ readonly text: string } | Undecodable | undefined> {
  const bytes = await readIfThere(file);
  if (bytes === undefined) return undefined;
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    return { before: '', reason: 'not UTF-8: a sidecar is always UTF-8' };
  const decoded = decode(bytes);
  if (!('text' in decoded)) return decoded;
  return { text: bytes[0] === 0xef && bytes[1] === 0xbb ? BOM + decoded.text : decoded.text };
}

/**
 * Puts `text` in the place of the file as one step: whoever reads it, also after a crash, finds the old content or
 * the new one. A link stays a link, and the file keeps its mode.
 *
 * @param before what `text` was made from, undefined for no file
 * @returns false when somebody else wrote the file meanwhile; it is left alone then
 */
export async function replaceFile(file: string, text: string, before: string | undefined): Promise<boolean> {
  const target = before === undefined ? file : await realpath(file);
  const mode = before === undefined ? undefined : (await stat(target)).mode & 0o777;
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`,
  );
  try {
    await writeAndSync(temporary, text, mode);
    const now = await readIfThere(target);
    const expected = before === undefined ? undefined : Buffer.from(before);
    if (now === undefined || expected === undefined ? now !== expected : !expected.equals(now)) {
      await unlink(temporary);
      return false;
    }
    await rename(temporary, target);
    return true;
  } catch (error) {
    await unlink(temporary).catch(ignoreMissing);
    throw error;
  }
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

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    ignoreMissing(error);
    return undefined;
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
