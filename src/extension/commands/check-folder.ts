import { commands, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type FolderReport, findOrphans, type Orphan } from '../folder-check';
import { inMessage } from '../icon-label';
import { showOrphans } from './orphans';
import { pickFolder } from './pick-folder';
import { say } from './say';
import type { Handlers, Services } from './services';

/** Shows what is wrong in a folder's sidecars and project file, and finds articles for sidecars without one. */
export function checkCommands({ checks }: Services): Handlers<'hashiya.checkFolder' | 'hashiya.findOrphans'> {
  return {
    'hashiya.checkFolder': async argument => {
      const folder = await folderOf(argument, l10n.t('Check folder'));
      if (folder === undefined) return;
      const title = l10n.t('Checking {0}', inMessage(workspace.asRelativePath(folder)));
      const options = { location: ProgressLocation.Notification, cancellable: true, title };
      const report = await window.withProgress(options, (_, token) => checks.check(folder, token));
      // The folder is checked, whether or not the user looks at the message.
      if (report !== undefined) void tell(report, folder);
    },
    'hashiya.findOrphans': async argument => {
      const folder = await folderOf(argument, l10n.t('Find sidecars without an article'));
      if (folder !== undefined) await choose(folder);
    },
  };
}

async function folderOf(argument: unknown, title: string): Promise<Uri | undefined> {
  if (argument instanceof Uri) return argument;
  const [only, another] = workspace.workspaceFolders ?? [];
  if (only !== undefined && another === undefined) return only.uri;
  return pickFolder(title, l10n.t('All sidecars in it are looked at'));
}

async function tell({ checked, problems, orphans }: FolderReport, folder: Uri): Promise<void> {
  if (problems === 0) {
    void window.showInformationMessage(
      l10n.t('Nothing is wrong with the {0} files that were checked.', checked),
    );
    return;
  }
  const show = l10n.t('Show Problems');
  const find = l10n.t('Sidecars without an Article');
  const answer = await window.showWarningMessage(
    l10n.t('Files checked: {0}. Problems: {1}.', checked, problems),
    show,
    ...(orphans.length > 0 ? [find] : []),
  );
  if (answer === show) await commands.executeCommand('workbench.actions.view.problems');
  else if (answer === find) await choose(folder);
}

async function choose(folder: Uri): Promise<void> {
  const title = l10n.t('Looking for sidecars without an article');
  const options = { location: ProgressLocation.Notification, cancellable: true, title };
  const orphans = await window.withProgress(
    options,
    (_, token): Promise<readonly Orphan[] | undefined> => findOrphans(folder, token),
  );
  if (orphans?.length === 0) say(l10n.t('Every sidecar has its article.'));
  else if (orphans !== undefined) await showOrphans(orphans);
}
