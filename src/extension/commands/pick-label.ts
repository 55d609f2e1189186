import { l10n, type QuickPickItem, window } from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { LABELS } from '../../core/annotations/labels';
import { arabicOnKey, typedOnKey } from '../../core/text/keyboard';
import { inIconLabel } from '../icon-label';

interface LabelItem extends QuickPickItem {
  readonly id: string;
  /** What picks it at once; undefined for the user's own labels past the ninth. */
  readonly key: string | undefined;
}

/**
 * Asks for a label. Typing a label's key picks it at once, under a Latin or an Arabic keyboard layout.
 *
 * @param annotations those of the article: labels of the user's own that occur in it are offered too
 * @returns undefined when the user chose none
 */
export function pickLabel(
  title: string,
  annotations: readonly Annotation[],
  current?: string,
): Promise<string | undefined> {
  const pick = window.createQuickPick<LabelItem>();
  pick.title = title;
  pick.placeholder = l10n.t('Press the key of a label');
  pick.matchOnDescription = true;
  pick.items = itemsFor(annotations);
  if (current !== undefined) pick.activeItems = pick.items.filter(({ id }) => id === current);
  return new Promise(resolve => {
    const choose = (item: LabelItem | undefined) => {
      resolve(item?.id);
      pick.hide();
    };
    pick.onDidChangeValue(typed => {
      const item = pick.items.find(({ key }) => key !== undefined && typedOnKey(typed.trim(), key));
      if (item !== undefined) choose(item);
    });
    pick.onDidAccept(() => choose(pick.activeItems[0]));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsFor(annotations: readonly Annotation[]): readonly LabelItem[] {
  const builtIn = LABELS.map(
    ({ id, names, key }): LabelItem => ({
      id,
      key,
      label: names.en,
      description: `${names.ar} · ${keysOf(key)}`,
    }),
  );
  const known = new Set<string>(LABELS.map(({ id }) => id));
  const own = [...new Set(annotations.map(({ label }) => label))].filter(label => !known.has(label));
  return [
    ...builtIn,
    ...own.map((id, i): LabelItem => {
      const key = i < 9 ? String(i + 1) : undefined;
      return { id, key, label: inIconLabel(id), ...(key !== undefined && { description: key }) };
    }),
  ];
}

/** `P ح`: the letter and what its key types under the Arabic layout. */
function keysOf(key: string): string {
  return [key.toUpperCase(), arabicOnKey(key)].filter(Boolean).join(' ');
}
