import { l10n, type QuickPickItem, window } from 'vscode';
import { type Conflict, type ConflictChoice, settleConflict } from '../../core/annotations/conflict';
import type { Article } from '../article';
import type { Articles } from '../articles';
import { conflictWords } from '../conflict-words';
import { type ConflictRef, choiceName, choicesOf } from '../conflicts';
import { inIconLabel } from '../icon-label';
import { say } from './say';
import type { Handlers, Services } from './services';

/** Settles conflicts between decisions here and in the sidecar, as the argument says or one by one. */
export function conflictCommand({ articles }: Services): Handlers<'hashiya.resolveConflicts'> {
  return {
    'hashiya.resolveConflicts': async argument => {
      const { uri, id, choice } = (argument ?? {}) as Partial<ConflictRef>;
      const article = uri === undefined ? articles.active : articleAt(articles, uri);
      if (article === undefined) return;
      const conflicts = article.sidecar.conflicts.filter(conflict => id === undefined || conflict.id === id);
      if (conflicts.length === 0) say(l10n.t('Nothing was decided differently here and in the sidecar.'));
      for (const conflict of conflicts) {
        const chosen = choice ?? (await ask(article, conflict));
        if (chosen === undefined) return;
        await settle(article, conflict, chosen);
      }
    },
  };
}

function articleAt({ all }: Articles, uri: string): Article | undefined {
  return all.find(({ document }) => document.uri.toString() === uri);
}

async function ask(article: Article, conflict: Conflict): Promise<ConflictChoice | undefined> {
  const words = conflictWords(article, conflict);
  if (words === undefined) return 'sidecar';
  const details = { here: words.here, sidecar: words.there, both: `${words.there}; ${words.here}` };
  const items = choicesOf(conflict).map((choice): QuickPickItem & { choice: ConflictChoice } => ({
    choice,
    label: choiceName(choice),
    detail: inIconLabel(details[choice]),
  }));
  const picked = await window.showQuickPick(items, {
    title: `\u2068${conflict.words}\u2069`,
    placeHolder: l10n.t('This was decided differently here and in the sidecar'),
  });
  return picked?.choice;
}

async function settle(article: Article, conflict: Conflict, choice: ConflictChoice): Promise<void> {
  if (choice !== 'sidecar' && !(await article.decide(state => settleConflict(state, conflict, choice))))
    return;
  await article.sidecar.yielded(conflict);
}
