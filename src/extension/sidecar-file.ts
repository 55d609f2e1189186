import { type Uri, workspace } from 'vscode';
import type { SidecarStore } from './sidecar-store';
import { bytesOf } from './whole-file';

/** The bytes of a sidecar aren't UTF-8, so that it can be neither read nor safely changed. */
class NotUtf8 extends Error {}

/** Sidecars through the editor's own file systems, which take a whole file at a time. */
export const editorStore: SidecarStore = {
  read: readSidecarFile,
  async replace(uri, text, before) {
    if ((await readSidecarFile(uri)) !== before) return false;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  },
};

export async function readSidecarFile(uri: Uri): Promise<string | undefined> {
  const bytes = await bytesOf(uri);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new NotUtf8('The sidecar is not UTF-8 text.', { cause });
  }
}
