import { l10n } from 'vscode';
import { setSpeaker } from '../../core/annotations/actions';
import { speakerCandidates } from '../../core/annotations/candidates';
import { findQuote, pickPart } from './quote-part';
import { say } from './say';
import type { Handlers, Services } from './services';

/** Says who speaks a quote: words selected beforehand, a mention near it, or nobody. */
export function speakerCommand(services: Services): Handlers<'hashiya.setSpeaker'> {
  return {
    'hashiya.setSpeaker': async argument => {
      const target = await findQuote(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      const { version } = article.document;
      const picked = await pickPart(target, {
        title: l10n.t('Speaker'),
        found: speakerCandidates(article.state.text, article.annotations, annotation.span).map(
          ({ span }) => span,
        ),
        now: annotation.speaker?.span,
        nothing: l10n.t('Nobody'),
      });
      if (picked === undefined) return;
      if (article.document.version !== version)
        return say(l10n.t('The text changed meanwhile. Nothing was changed.'));
      const by = services.settings.annotator(article.document);
      await article.decide(state => setSpeaker(state, annotation.id, picked.span, by));
    },
  };
}
