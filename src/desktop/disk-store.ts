import { editorStore } from '../extension/sidecar-file';
import type { SidecarStore } from '../extension/sidecar-store';
import { refuseLinkAt } from '../extension/whole-file';
import { replaceFile } from '../node/replace-file';

/**
 * Sidecars on a disk, each written in one step and flushed; those of other file systems through the editor. Links are
 * not followed.
 */
export const diskStore: SidecarStore = {
  read: uri => editorStore.read(uri),
  async replace(uri, text, before) {
    if (uri.scheme !== 'file') return editorStore.replace(uri, text, before);
    await refuseLinkAt(uri);
    return replaceFile(uri.fsPath, text, before);
  },
};
