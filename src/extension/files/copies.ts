import { Disposable, FileType, Uri, workspace } from 'vscode';
import {
  isSidecarName,
  originalNamesOf,
  SIDECAR_ENDING,
  sidecarsByArticle,
} from '../../core/sidecar/file-name';
import { nameArticle } from '../../core/sidecar/name-article';
import { applyChanges } from '../../core/text/changes';
import type { SidecarStore } from '../sidecar-store';
import { nameOf } from '../sidecar-uri';
import { Folders, folderOf, namesIn } from './beside';

/** So many articles of one name are looked at for one that a copy is of. */
const MOST = 20;

/** A sidecar that came with a copy, and what was written into it. */
interface Written {
  readonly sidecar: Uri;
  readonly text: string;
}

/**
 * Copies of articles get copies of their sidecars. The editor says of a copy only that a file was made, so the
 * original is sought: an article with the very same bytes beside it, or of the same name elsewhere in the workspace.
 * When the copy is undone, the sidecars go with it if nothing was done to them.
 */
export function registerCopies(store: SidecarStore): Disposable {
  const copies = new Map<string, readonly Written[]>();
  return Disposable.from(
    workspace.onDidCreateFiles(async ({ files }) => {
      for (const file of files) {
        const written = await copySidecars(file, store).catch(tolerate);
        if (written.length > 0) copies.set(file.toString(), written);
      }
    }),
    workspace.onDidDeleteFiles(async ({ files }) => {
      for (const file of files) {
        for (const written of copies.get(file.toString()) ?? [])
          await takeAway(written, store).catch(tolerate);
        copies.delete(file.toString());
      }
    }),
  );
}

/** A file that vanished or can't be read meanwhile is none to copy. The person looks at the editor's own work. */
function tolerate(): readonly Written[] {
  return [];
}

async function copySidecars(copy: Uri, store: SidecarStore): Promise<readonly Written[]> {
  if (isSidecarName(nameOf(copy))) return [];
  const { type, size } = await workspace.fs.stat(copy);
  if (type !== FileType.File || size === 0) return [];
  const folders = new Folders();
  if ((await folders.sidecarsBeside(copy)).length > 0) return [];
  const bytes = await workspace.fs.readFile(copy);
  for await (const original of likelyOriginals(copy)) {
    if (!(await holds(original, bytes))) continue;
    const written: Written[] = [];
    for (const sidecar of await folders.sidecarsBeside(original)) {
      const source = await store.read(sidecar);
      const changes = source === undefined ? undefined : nameArticle(source, nameOf(copy));
      const target = copy.with({ path: copy.path + sidecar.path.slice(original.path.length) });
      if (changes === undefined) continue;
      const text = applyChanges(source!, changes);
      // Only where there is none.
      if (await store.replace(target, text, undefined)) written.push({ sidecar: target, text });
    }
    return written;
  }
  return [];
}

/** Articles with a sidecar of which a file may be a copy, the likeliest first. */
async function* likelyOriginals(copy: Uri): AsyncGenerator<Uri> {
  const folder = folderOf(copy);
  const originals = originalNamesOf(nameOf(copy));
  const beside = [...sidecarsByArticle((await namesIn(folder)).keys()).keys()];
  beside.sort((a, b) => rank(originals, a) - rank(originals, b));
  for (const name of beside) yield Uri.joinPath(folder, name);
  for (const name of originals) {
    const pattern = `**/${escapeGlob(name)}${SIDECAR_ENDING}`;
    const found = await workspace.findFiles(pattern, '**/node_modules/**', MOST);
    for (const sidecar of found.sort((a, b) => (a.path < b.path ? -1 : 1)))
      yield sidecar.with({ path: sidecar.path.slice(0, -SIDECAR_ENDING.length) });
  }
}

function rank(originals: readonly string[], name: string): number {
  const at = originals.indexOf(name);
  return at < 0 ? originals.length : at;
}

function escapeGlob(name: string): string {
  return name.replace(/[*?[\]{}]/g, '[$&]');
}

async function holds(file: Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    if ((await workspace.fs.stat(file)).size !== bytes.length) return false;
    const other = await workspace.fs.readFile(file);
    return other.every((byte, i) => byte === bytes[i]);
  } catch (error) {
    // It isn't there any more, or not for us.
    void error;
    return false;
  }
}

async function takeAway({ sidecar, text }: Written, store: SidecarStore): Promise<void> {
  if ((await store.read(sidecar)) === text) await workspace.fs.delete(sidecar);
}
