import { l10n, window } from 'vscode';
import { accept } from '../../core/annotations/actions';
import type { Article } from '../article';
import { openSidecarAt } from './open-sidecar';
import { say } from './say';
import type { Handlers, Services } from './services';
import { findTarget, isRef, isUnderCursor, type Target } from './target';

/** Opens the sidecar at an annotation; without one at the cursor, at its start. */
export function sidecarCommand(services: Services): Handlers<'hashiya.openSidecar'> {
  return {
    'hashiya.openSidecar': async argument => {
      const { active } = services.articles;
      if (active !== undefined && !isRef(argument) && !isUnderCursor(active, services.settings))
        return openAtStart(active);
      const target = await findTarget(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      const stored = article.state.decided.some(({ id }) => id === annotation.id);
      if (!stored && !(await acceptFirst(target, services.settings.annotator(article.document)))) return;
      await openSidecarAt(article, annotation.id);
    },
  };
}

/** Offers to accept a suggestion, which puts it into the sidecar. */
async function acceptFirst({ article, annotation }: Target, by: string): Promise<boolean> {
  const yes = l10n.t('Accept');
  const answer = await window.showInformationMessage(
    l10n.t('This suggestion is not in the sidecar yet. Accepting it writes it there.'),
    yes,
  );
  return answer === yes && article.decide(state => accept(state, [annotation.id], by));
}

async function openAtStart(article: Article): Promise<void> {
  if (article.sidecar.status === 'absent') say(l10n.t('This article has no sidecar yet.'));
  else await window.showTextDocument(article.sidecar.uri);
}
