import type { Uri } from 'vscode';

/** Where sidecars are kept. */
export interface SidecarStore {
  /** The sidecar's text, its BOM kept; undefined when there is none. Rejects when it can't be read. */
  read(uri: Uri): Promise<string | undefined>;
  /**
   * Writes a sidecar whole, never a part of it. Rejects when it can't be written.
   *
   * @param before what `text` was made from, undefined for no file
   * @returns false when the file isn't that any more; it is left alone then
   */
  replace(uri: Uri, text: string, before: string | undefined): Promise<boolean>;
}
