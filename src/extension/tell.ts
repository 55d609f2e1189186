import { commands, l10n, Range, window } from 'vscode';
import type { Article } from './article';
import { doubtOf } from './decode';
import { messageOf } from './errors';
import { inMessage } from './icon-label';
import { positionsIn } from './ranges';
import { nameOf } from './sidecar-uri';

/** A decision was refused. From a broken sidecar's message one gets to the place where it is broken. */
export async function refused({ document, sidecar }: Article, reason: string): Promise<void> {
  if (reason === doubtOf(document.getText())) {
    const reopen = l10n.t('Reopen with Encoding');
    if ((await window.showWarningMessage(reason, reopen)) === reopen)
      await commands.executeCommand('workbench.action.editor.changeEncoding');
    return;
  }
  if (sidecar.status !== 'broken') {
    await window.showWarningMessage(reason);
    return;
  }
  const show = l10n.t('Show the Problem');
  if ((await window.showErrorMessage(reason, show)) !== show) return;
  const at = positionsIn(sidecar.source ?? '')(sidecar.problems[0]?.span?.start ?? 0);
  await window.showTextDocument(sidecar.uri, { selection: new Range(at, at) });
}

/** Decisions could not be written. They are kept and tried again. */
export function notWritten({ sidecar }: Article, error: unknown): void {
  void window.showWarningMessage(
    l10n.t(
      'Your decisions could not be written to {0} ({1}). They are kept, and written as soon as that is possible.',
      inMessage(nameOf(sidecar.uri)),
      inMessage(messageOf(error)),
    ),
  );
}

/** No suggestions can be made: a fault of ours. */
export function notAnalysed(error: unknown): void {
  void window.showErrorMessage(l10n.t('The article could not be analysed: {0}', inMessage(messageOf(error))));
}

/** The word lists that belong to the extension can't be used; `message` says what that means. */
export function listsDamaged(message: string): void {
  void window.showWarningMessage(message);
}
