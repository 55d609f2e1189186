import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';

/** One of the workspace's folders, or another one; undefined when the user chose none. */
export async function pickFolder(title: string, placeHolder: string): Promise<Uri | undefined> {
  const folders = (workspace.workspaceFolders ?? []).map(({ name, uri }): QuickPickItem & { uri?: Uri } => ({
    uri,
    label: `$(folder) ${name}`,
    description: uri.path,
  }));
  const other: QuickPickItem & { uri?: Uri } = { label: l10n.t('Other folder…') };
  const picked = await window.showQuickPick([...folders, other], { title, placeHolder });
  if (picked === undefined || picked.uri !== undefined) return picked?.uri;
  const chosen = await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true });
  return chosen?.[0];
}
