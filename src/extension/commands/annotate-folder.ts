import {
  type CancellationToken,
  l10n,
  type Progress,
  ProgressLocation,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import { annotateOnDisk, type Outcome } from '../annotate-on-disk';
import { articleFiles } from '../article-files';
import { inIconLabel, inMessage } from '../icon-label';
import { pickFolder } from './pick-folder';
import type { Handlers, Services } from './services';

/** What became of a folder's files. */
interface Tally {
  /** Sidecars written, and articles whose sidecar says it all already. */
  written: number;
  unchanged: number;
  /** What could not be annotated, and why. */
  readonly troubles: { readonly uri: Uri; readonly reason: string }[];
}

/** Puts the suggestions of every Arabic text in a folder into its sidecar. */
export function annotateFolderCommand(services: Services): Handlers<'hashiya.annotateFolder'> {
  return {
    'hashiya.annotateFolder': async argument => {
      const folder =
        argument instanceof Uri
          ? argument
          : await pickFolder(
              l10n.t('Annotate folder'),
              l10n.t('Sidecars are written beside every Arabic .txt file in it'),
            );
      if (folder === undefined) return;
      const tally: Tally = { written: 0, unchanged: 0, troubles: [] };
      const options = {
        location: ProgressLocation.Notification,
        cancellable: true,
        title: l10n.t('Annotating {0}', inMessage(workspace.asRelativePath(folder))),
      };
      const finished = await window.withProgress(options, (progress, token) =>
        annotateAll(services, folder, tally, { progress, token }),
      );
      // The folder is done, whether or not the user looks at the message.
      void report(tally, finished);
    },
  };
}

/** @returns false when it was cancelled */
async function annotateAll(
  services: Services,
  folder: Uri,
  tally: Tally,
  {
    progress,
    token,
  }: { progress: Progress<{ message?: string; increment?: number }>; token: CancellationToken },
): Promise<boolean> {
  const files: Uri[] = [];
  for await (const uri of articleFiles(folder)) {
    if (token.isCancellationRequested) return false;
    files.push(uri);
  }
  const { articles, histories, store } = services;
  const analyser = await services.analysers.create();
  for (const [i, uri] of files.entries()) {
    progress.report({ message: `${i + 1}/${files.length}`, increment: 100 / files.length });
    const outcome = await annotateOnDisk(uri, { articles, histories, analyser, store, token });
    if (outcome === 'cancelled' || token.isCancellationRequested) return false;
    count(tally, uri, outcome);
  }
  return true;
}

function count(tally: Tally, uri: Uri, outcome: Exclude<Outcome, 'cancelled'>): void {
  if (outcome === 'written') tally.written++;
  else if (outcome === 'unchanged') tally.unchanged++;
  else if (outcome !== 'no-article') tally.troubles.push({ uri, reason: outcome.trouble });
}

async function report({ written, unchanged, troubles }: Tally, finished: boolean): Promise<void> {
  const message = [
    finished ? '' : l10n.t('Stopped.'),
    l10n.t('Sidecars written: {0}.', written),
    unchanged > 0 ? l10n.t('Unchanged: {0}.', unchanged) : '',
    troubles.length > 0 ? l10n.t('Left alone: {0}.', troubles.length) : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (troubles.length === 0) {
    void window.showInformationMessage(message);
    return;
  }
  const show = l10n.t('Show which');
  if ((await window.showWarningMessage(message, show)) !== show) return;
  const items = troubles.map(({ uri, reason }): QuickPickItem & { uri: Uri } => ({
    uri,
    label: inIconLabel(workspace.asRelativePath(uri)),
    detail: inIconLabel(reason),
  }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Files left alone') });
  if (picked !== undefined) await window.showTextDocument(picked.uri);
}
