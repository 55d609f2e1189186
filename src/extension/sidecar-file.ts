import { FileSystemError, type Uri, workspace } from 'vscode';

/** The bytes of a sidecar aren't UTF-8, so that it can be neither read nor safely changed. */
export class NotUtf8 extends Error {}

/** The sidecar's text, its BOM kept; undefined when there is none. Rejects when it can't be read. */
export async function readSidecarFile(uri: Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new NotUtf8('The sidecar is not UTF-8 text.', { cause });
  }
}

/**
 * Writes the sidecar so that whoever reads it, or looks after a crash, finds the old text or the new, never a part:
 * on a disk beside it and then over it. Other file systems take a whole file at a time by themselves.
 */
export async function writeSidecarFile(uri: Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  if (uri.scheme !== 'file') return workspace.fs.writeFile(uri, bytes);
  const beside = uri.with({ path: `${uri.path}.tmp` });
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => {
      // It wasn't even made; the first error says why.
    });
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}
