import { FileSystemError, FileType, l10n, type Uri, workspace } from 'vscode';
import { LARGEST } from '../core/sidecar/parse';

/** A character takes at most this many bytes in UTF-8 for each of its UTF-16 units. */
const BYTES_A_UNIT = 3;

/** A file that is left alone, with the reason in words for the user. */
export class LeftAlone extends Error {}

/**
 * The bytes of a sidecar or project file; undefined when there is none.
 *
 * @throws LeftAlone for a symbolic link, which may lead out of the workspace, and for a file that is too large to be
 * one; an error of the file system when it can't be read
 */
export async function bytesOf(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    refuseLink(uri, type);
    if (size > BYTES_A_UNIT * LARGEST)
      throw new LeftAlone(l10n.t('The file has {0} bytes; that is more than is read.', size));
    return await workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** @throws LeftAlone where a write to the file would go through a symbolic link */
export async function refuseLinkAt(uri: Uri): Promise<void> {
  try {
    refuseLink(uri, (await workspace.fs.stat(uri)).type);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

function refuseLink({ path }: Uri, type: FileType): void {
  if ((type & FileType.SymbolicLink) === 0) return;
  const name = path.slice(path.lastIndexOf('/') + 1);
  throw new LeftAlone(
    l10n.t('{0} is a symbolic link. It is not followed, since it may lead out of the workspace.', name),
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}
