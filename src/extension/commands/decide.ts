import { l10n } from 'vscode';
import { accept, acceptAll, reject, relabel, remove } from '../../core/annotations/actions';
import type { Annotation } from '../../core/annotations/annotation';
import type { Article } from '../article';
import { pickLabel } from './pick-label';
import { say } from './say';
import type { Handlers, Services } from './services';
import { findTarget } from './target';

type Names = 'accept' | 'reject' | 'relabel' | 'remove' | 'acceptAll';

/** Accepts, rejects, relabels or removes one annotation; accepts all. */
export function decideCommands(services: Services): Handlers<`hashiya.${Names}`> {
  const { articles, settings } = services;
  const by = (article: Article) => settings.annotator(article.document);
  return {
    'hashiya.accept': async argument => {
      const target = await findTarget(services, argument, {
        filter: isUndecided,
        otherwise: l10n.t('This annotation is accepted already.'),
      });
      if (target === undefined) return;
      const { article, annotation } = target;
      await article.decide(state => accept(state, [annotation.id], by(article)));
    },

    'hashiya.reject': async argument => {
      const target = await findTarget(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      await article.decide(state => reject(state, [annotation.id], by(article)));
    },

    'hashiya.relabel': async argument => {
      const target = await findTarget(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      const label = await pickLabel(l10n.t('Change label'), article.annotations, annotation.label);
      if (label === undefined || label === annotation.label) return;
      await article.decide(state => relabel(state, annotation.id, label, by(article)));
    },

    'hashiya.remove': async argument => {
      const target = await findTarget(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      await article.decide(state => remove(state, annotation.id, by(article)));
    },

    'hashiya.acceptAll': async () => {
      const { active: article } = articles;
      if (article === undefined) return;
      const count = article.annotations.filter(isUndecided).length;
      if (count === 0) say(l10n.t('There is no undecided annotation.'));
      else if (await article.decide(state => acceptAll(state, by(article))))
        say(l10n.t('Accepted: {0}', count));
    },
  };
}

function isUndecided({ status }: Annotation): boolean {
  return status === 'suggested';
}
