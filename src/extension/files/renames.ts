import { Disposable, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { articleNamesOf, isSidecarName } from '../../core/sidecar/file-name';
import type { Articles } from '../articles';
import type { Drafts } from '../drafts';
import type { Histories } from '../histories';
import { inMessage } from '../icon-label';
import type { SidecarStore } from '../sidecar-store';
import { nameOf } from '../sidecar-uri';
import { Folders, folderOf, movedUri } from './beside';
import type { Moves } from './moves';
import { nameInSidecar } from './name-in-sidecar';

export interface RenameServices {
  readonly articles: Articles;
  readonly drafts: Drafts;
  readonly histories: Histories;
  readonly moves: Moves;
  readonly store: SidecarStore;
}

interface Renaming {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/**
 * Articles that are renamed or moved in the editor take their sidecars along, in the same step of the editor's undo.
 * A sidecar that is at the new place already is kept, and the one that would come there stays where it is.
 */
export function registerRenames(services: RenameServices): Disposable {
  // One after the other: the editor's undo tells of an article and of each of its sidecars by itself.
  let following = Promise.resolve();
  return Disposable.from(
    workspace.onWillRenameFiles(event => {
      const old = event.files.map(({ oldUri }) => oldUri);
      const ready = services.moves.begin(old, services.articles.all);
      event.waitUntil(ready.then(() => sidecarsOfRenamed(event.files)));
    }),
    workspace.onDidRenameFiles(({ files }) => {
      following = following.then(() => follow(files, services));
    }),
  );
}

/** The renamings of sidecars that belong to those of files. */
async function sidecarsOfRenamed(files: readonly Renaming[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const folders = new Folders();
  const along = new Set(files.map(({ oldUri }) => oldUri.toString()));
  const taken = new Set(files.map(({ newUri }) => newUri.toString()));
  const left: Uri[] = [];
  for (const { oldUri, newUri } of files) {
    if (isSidecarName(nameOf(oldUri))) continue;
    for (const sidecar of await folders.sidecarsBeside(oldUri)) {
      if (along.has(sidecar.toString())) continue;
      const target = newUri.with({ path: newUri.path + sidecar.path.slice(oldUri.path.length) });
      const sameFile = target.path.toLowerCase() === sidecar.path.toLowerCase();
      if (taken.has(target.toString()) || (!sameFile && (await folders.has(target)))) left.push(sidecar);
      else {
        taken.add(target.toString());
        edit.renameFile(sidecar, target);
      }
    }
  }
  if (left.length > 0) tellLeft(left);
  return edit;
}

function tellLeft(sidecars: readonly Uri[]): void {
  void window.showWarningMessage(
    l10n.t(
      'There is another sidecar at the new place already. It is kept, and {0} stays where it is.',
      inMessage(sidecars.map(nameOf).join(', ')),
    ),
  );
}

/** What we know under the old names goes over to the new ones, and the sidecars name their articles' files. */
async function follow(files: readonly Renaming[], services: RenameServices): Promise<void> {
  const { articles, drafts, histories, moves } = services;
  for (const { oldUri, newUri } of files) {
    for (const from of histories.articles.map(parsed)) {
      const to = movedUri(from, oldUri, newUri);
      if (to !== undefined) histories.move(from, to);
    }
    for (const from of drafts.articles.map(parsed)) {
      const to = movedUri(from, oldUri, newUri);
      if (to === undefined) continue;
      await drafts.set(to, drafts.get(from));
      await drafts.set(from, undefined);
    }
  }
  moves.end(files.map(({ oldUri }) => oldUri));
  const renamed = articles.all.filter(({ document }) =>
    files.some(({ newUri }) => movedUri(document.uri, newUri, newUri) !== undefined),
  );
  await Promise.all(renamed.map(article => article.renamed()));
  for (const file of files) await nameAnew(file, services);
}

function parsed(uri: string): Uri {
  return Uri.parse(uri, true);
}

/** A renamed article's sidecars name its new file; a sidecar that is renamed, after or without it, does too. */
async function nameAnew({ oldUri, newUri }: Renaming, services: RenameServices): Promise<void> {
  const folders = new Folders();
  if (!isSidecarName(nameOf(newUri))) {
    for (const sidecar of await folders.sidecarsBeside(newUri))
      await nameInSidecar(sidecar, { from: [nameOf(oldUri)], to: newUri }, services);
    return;
  }
  const from = articleNamesOf(nameOf(oldUri));
  for (const name of articleNamesOf(nameOf(newUri))) {
    const article = Uri.joinPath(folderOf(newUri), name);
    if (!(await folders.has(article))) continue;
    await nameInSidecar(newUri, { from, to: article }, services);
    return;
  }
}
