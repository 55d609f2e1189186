import { Disposable, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Articles } from '../articles';
import { Folders } from './beside';
import type { Moves } from './moves';

/** Articles that are deleted in the editor take their sidecars along, in the same step of the editor's undo. */
export function registerDeletes(articles: Articles, moves: Moves): Disposable {
  return Disposable.from(
    workspace.onWillDeleteFiles(event => {
      const ready = moves.begin(event.files, articles.all);
      event.waitUntil(ready.then(() => sidecarsOfDeleted(event.files)));
    }),
    workspace.onDidDeleteFiles(({ files }) => moves.end(files)),
  );
}

async function sidecarsOfDeleted(files: readonly Uri[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const folders = new Folders();
  const along = new Set(files.map(String));
  for (const file of files)
    for (const sidecar of await folders.sidecarsBeside(file))
      if (!along.has(sidecar.toString())) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  return edit;
}
