import { l10n } from 'vscode';
import { setCue } from '../../core/annotations/actions';
import { cueCandidates } from '../../core/annotations/candidates';
import { buildCueIndex, type CueIndex } from '../../core/quotes/cues';
import { findQuote, pickPart } from './quote-part';
import { say } from './say';
import type { Handlers, Services } from './services';

/** Says which word introduces a quote: words selected beforehand, a word of saying near it, or none. */
export function cueCommand(services: Services): Handlers<'hashiya.setCue'> {
  let cues: CueIndex | undefined;
  return {
    'hashiya.setCue': async argument => {
      const target = await findQuote(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      const { version } = article.document;
      cues ??= buildCueIndex();
      const picked = await pickPart(target, {
        title: l10n.t('Cue'),
        found: cueCandidates(article.state.text, annotation.span, cues),
        now: annotation.cue?.span,
        nothing: l10n.t('None'),
      });
      if (picked === undefined) return;
      if (article.document.version !== version)
        return say(l10n.t('The text changed meanwhile. Nothing was changed.'));
      const by = services.settings.annotator(article.document);
      await article.decide(state => setCue(state, annotation.id, picked.span, by));
    },
  };
}
