import { type Uri, workspace } from 'vscode';
import { bytesOf, refuseLinkAt } from './whole-file';

/** The bytes of a sidecar aren't UTF-8, so that it can be neither read nor safely changed. */
class NotUtf8 extends Error {}

/** The sidecar's text, its BOM kept; undefined when there is none. Rejects when it can't be read. */
export async function readSidecarFile(uri: Uri): Promise<string | undefined> {
  const [present, replacement] = await Promise.all([bytesOf(uri), replacementOf(uri)]);
  const bytes = present ?? (replacement && (await recover(uri, replacement)));
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new NotUtf8('The sidecar is not UTF-8 text.', { cause });
  }
}

/**
 * Writes the sidecar so that whoever reads it by `readSidecarFile`, also after a crash, finds the old text or the new,
 * never a part: on a disk beside it and then over it. Other file systems take a whole file at a time by themselves.
 */
export async function writeSidecarFile(uri: Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  if (uri.scheme !== 'file') return workspace.fs.writeFile(uri, bytes);
  const replaces = (await bytesOf(uri)) !== undefined;
  const beside = besideOf(uri, replaces ? REPLACEMENT : '.new');
  await refuseLinkAt(beside);
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    if (await holds(uri, text)) return;
    await workspace.fs.delete(beside).then(undefined, () => {
      // It wasn't even made; the first error says why.
    });
    throw error;
  }
}

/**
 * The end of the name of a whole new text that is about to replace the sidecar. The editor's renaming deletes the old
 * file first, so that for a moment, or after a crash in it, only this one is there. A first text has another name:
 * one that was cut off must not be taken for a sidecar.
 */
const REPLACEMENT = '.tmp';

/** The bytes of a text that is to replace the sidecar, or was when its writer was stopped. */
async function replacementOf(uri: Uri): Promise<Uint8Array | undefined> {
  return uri.scheme === 'file' ? bytesOf(besideOf(uri)) : undefined;
}

/** Puts a replacement whose writer was stopped in its place. */
async function recover(uri: Uri, bytes: Uint8Array): Promise<Uint8Array> {
  await workspace.fs.rename(besideOf(uri), uri, { overwrite: false }).then(undefined, () => {
    // Its writer goes on after all, and puts it in place itself.
  });
  return bytes;
}

function besideOf(uri: Uri, ending = REPLACEMENT): Uri {
  return uri.with({ path: `${uri.path}${ending}` });
}

async function holds(uri: Uri, text: string): Promise<boolean> {
  const bytes = await bytesOf(uri).catch(() => undefined);
  return bytes !== undefined && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === text;
}
