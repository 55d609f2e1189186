import { FileType, Uri, workspace } from 'vscode';
import { sidecarsByArticle } from '../../core/sidecar/file-name';
import { nameOf } from '../sidecar-uri';

/** The folder that a file is in. */
export function folderOf(file: Uri): Uri {
  return Uri.joinPath(file, '..');
}

/** The names of what is in a folder; none where it can't be listed. */
export async function namesIn(folder: Uri): Promise<ReadonlyMap<string, FileType>> {
  try {
    return new Map(await workspace.fs.readDirectory(folder));
  } catch (error) {
    // Nothing to be found is all that follows: whoever opens or moves a file there hears the reason from the editor.
    void error;
    return new Map();
  }
}

/** Looks into folders, into each once. */
export class Folders {
  private readonly known = new Map<string, Promise<ReadonlyMap<string, FileType>>>();

  async has(file: Uri): Promise<boolean> {
    return (await this.list(folderOf(file))).has(nameOf(file));
  }

  /** The sidecars beside an article; none for a folder, whose sidecars are in it. */
  async sidecarsBeside(article: Uri): Promise<readonly Uri[]> {
    const folder = folderOf(article);
    const files = await this.list(folder);
    const name = nameOf(article);
    if (((files.get(name) ?? FileType.File) & FileType.Directory) !== 0) return [];
    const sidecars = sidecarsByArticle([...files.keys(), name]).get(name) ?? [];
    return sidecars.map(sidecar => Uri.joinPath(folder, sidecar));
  }

  private list(folder: Uri): Promise<ReadonlyMap<string, FileType>> {
    const key = folder.toString();
    const listed = this.known.get(key) ?? namesIn(folder);
    this.known.set(key, listed);
    return listed;
  }
}

/** Where something in `from`, or `from` itself, is after `from` became `to`; undefined for what is elsewhere. */
export function movedUri(uri: Uri, from: Uri, to: Uri): Uri | undefined {
  if (uri.scheme !== from.scheme || uri.authority !== from.authority) return undefined;
  if (uri.path !== from.path && !uri.path.startsWith(`${from.path}/`)) return undefined;
  return to.with({
    path: to.path + uri.path.slice(from.path.length),
    query: uri.query,
    fragment: uri.fragment,
  });
}
