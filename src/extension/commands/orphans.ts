import { l10n, type QuickPickItem, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Orphan } from '../folder-check';
import { inIconLabel } from '../icon-label';
import { nameOf, sidecarUriOf } from '../sidecar-uri';
import { say } from './say';

/** Lets the user choose a sidecar without an article, and what to do with it; then the next, until all are done. */
export async function showOrphans(orphans: readonly Orphan[]): Promise<void> {
  const items = orphans.map((orphan): QuickPickItem & { orphan: Orphan } => ({
    orphan,
    label: inIconLabel(workspace.asRelativePath(orphan.uri)),
    ...(orphan.likely.length > 0 && { description: likelyText(orphan) }),
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Sidecars without an article'),
    placeHolder: l10n.t('Choose one to attach it to an article, to open or to delete it'),
    matchOnDescription: true,
  });
  if (picked === undefined) return;
  const done = await actOn(picked.orphan);
  const left = done ? orphans.filter(orphan => orphan !== picked.orphan) : orphans;
  if (done && left.length > 0) await showOrphans(left);
}

function likelyText({ likely: [best] }: Orphan): string {
  const name = inIconLabel(workspace.asRelativePath(best!.uri));
  return best!.same ? l10n.t('its text is {0}', name) : l10n.t('its annotations fit {0}', name);
}

type Action = QuickPickItem & { readonly run: () => Promise<boolean> };

/** @returns whether the sidecar is an orphan no more */
async function actOn({ uri, likely }: Orphan): Promise<boolean> {
  const actions: Action[] = [
    ...likely.map(
      ({ uri: article, same }): Action => ({
        label: `$(link) ${l10n.t('Attach to {0}', inIconLabel(workspace.asRelativePath(article)))}`,
        ...(same && { description: l10n.t('the text that was annotated') }),
        run: () => attach(uri, article),
      }),
    ),
    { label: `$(search) ${l10n.t('Attach to another article…')}`, run: () => attachToOther(uri) },
    { label: `$(go-to-file) ${l10n.t('Open')}`, run: () => open(uri) },
    { label: `$(trash) ${l10n.t('Delete…')}`, run: () => remove(uri) },
  ];
  const title = inIconLabel(workspace.asRelativePath(uri));
  return (await window.showQuickPick(actions, { title }))?.run() ?? false;
}

/** Gives the sidecar its article's name, as one step that can be undone in the explorer. */
export async function attach(sidecar: Uri, article: Uri): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.renameFile(sidecar, sidecarUriOf(article), { overwrite: false });
  const attached = await workspace.applyEdit(edit);
  say(
    attached
      ? l10n.t('Attached to {0}.', nameOf(article))
      : l10n.t('Not attached: {0} may have a sidecar already.', nameOf(article)),
  );
  return attached;
}

async function attachToOther(sidecar: Uri): Promise<boolean> {
  const options = {
    defaultUri: sidecar,
    openLabel: l10n.t('Attach'),
    filters: { [l10n.t('Articles')]: ['txt'] },
  };
  const chosen = await window.showOpenDialog(options);
  return chosen?.[0] !== undefined && attach(sidecar, chosen[0]);
}

async function open(sidecar: Uri): Promise<boolean> {
  await window.showTextDocument(sidecar);
  return false;
}

async function remove(sidecar: Uri): Promise<boolean> {
  const yes = l10n.t('Delete');
  const detail = l10n.t('The decisions in it are lost with it.');
  const question = l10n.t('Delete a sidecar?');
  const answer = await window.showWarningMessage(
    question,
    { modal: true, detail: `${nameOf(sidecar)}\n${detail}` },
    yes,
  );
  if (answer !== yes) return false;
  const edit = new WorkspaceEdit();
  edit.deleteFile(sidecar);
  return workspace.applyEdit(edit);
}
