import { Disposable, RelativePattern, Uri, window, workspace } from 'vscode';
import type { Articles } from './articles';
import type { Moves } from './files/moves';
import { SIDECAR_ENDING } from './sidecar-uri';

/**
 * Reads an article's sidecar again when it changes on the disk, or when an editor that held it with unsaved changes
 * lets go of it; and those of all articles when the user comes back to the window, since watchers miss changes on
 * some disks. Our own writes are told by their content, in the article.
 */
export function registerSidecarWatcher(articles: Articles, moves: Moves): Disposable {
  const bySidecar = (uri: Uri) =>
    articles.all.find(article => article.sidecar.uri.toString() === uri.toString() && !moves.holds(article));
  const changed = (uri: Uri) => void bySidecar(uri)?.sidecar.refresh();
  const watch = (pattern: string | RelativePattern): Disposable => {
    const watcher = workspace.createFileSystemWatcher(pattern);
    return Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    );
  };
  /** The workspace is watched from the first article on, other folders while an article in them is open. */
  const watchers = new Map<string, Disposable>();
  const update = () => {
    const wanted = new Map<string, string | RelativePattern>();
    for (const { document } of articles.all) {
      const folder = Uri.joinPath(document.uri, '..');
      if (workspace.getWorkspaceFolder(document.uri) !== undefined) wanted.set('', `**/*${SIDECAR_ENDING}`);
      else if (!document.isUntitled)
        wanted.set(folder.toString(), new RelativePattern(folder, `*${SIDECAR_ENDING}`));
    }
    for (const [key, watcher] of watchers) {
      if (key === '' || wanted.has(key)) continue;
      watcher.dispose();
      watchers.delete(key);
    }
    for (const [key, pattern] of wanted) if (!watchers.has(key)) watchers.set(key, watch(pattern));
  };
  update();
  return Disposable.from(
    articles.onDidOpen(update),
    articles.onDidClose(update),
    workspace.onDidChangeWorkspaceFolders(update),
    workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
    window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      for (const article of articles.all) if (!moves.holds(article)) void article.sidecar.refresh();
    }),
    new Disposable(() => Disposable.from(...watchers.values()).dispose()),
  );
}
