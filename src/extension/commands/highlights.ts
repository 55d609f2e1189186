import { ConfigurationTarget, l10n, type QuickPickItem, window, workspace } from 'vscode';
import { LABELS } from '../../core/annotations/labels';
import { groupByLabel } from '../../core/annotations/outline';
import { inIconLabel } from '../icon-label';
import { labelName } from '../names';
import type { Handlers, Services } from './services';

/** Chooses the labels whose highlights are shown; the choice goes into the setting `hashiya.highlights.hidden`. */
export function highlightsCommand({ articles, settings }: Services): Handlers<'hashiya.chooseHighlights'> {
  return {
    'hashiya.chooseHighlights': async () => {
      const document = articles.active?.document;
      const hidden = settings.hiddenLabels(document);
      const present = articles.active?.annotations ?? [];
      const builtIn = LABELS.map(({ id }) => id);
      const counts = new Map(groupByLabel(present, builtIn).map(({ label, shown }) => [label, shown]));
      const items = [...new Set([...builtIn, ...counts.keys(), ...hidden])].map(
        (id): QuickPickItem & { id: string } => ({
          id,
          label: inIconLabel(labelName(id)),
          description: String(counts.get(id) ?? 0),
          picked: !hidden.includes(id),
        }),
      );
      const picked = await window.showQuickPick(items, {
        canPickMany: true,
        title: l10n.t('Highlights'),
        placeHolder: l10n.t('Choose the labels to highlight'),
      });
      if (picked === undefined) return;
      const shown = new Set(picked.map(({ id }) => id));
      const hide = items.map(({ id }) => id).filter(id => !shown.has(id));
      await writeHidden(hide);
    },
  };
}

/** Writes where the setting is set already, else for the user. */
async function writeHidden(labels: readonly string[]): Promise<void> {
  const section = workspace.getConfiguration('hashiya');
  const place = section.inspect('highlights.hidden');
  const target =
    place?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  const value = labels.length > 0 || target === ConfigurationTarget.Workspace ? labels : undefined;
  await section.update('highlights.hidden', value, target);
}
