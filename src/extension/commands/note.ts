import { l10n, window } from 'vscode';
import { setNote } from '../../core/annotations/actions';
import { excerpt } from '../../core/text/excerpt';
import { textOf } from '../../core/text/span';
import type { Handlers, Services } from './services';
import { findTarget } from './target';

/** Units of the annotated text in the title of the box. */
const SHOWN = 60;

/** Attaches a note to an annotation, changes it, or with an empty text takes it away. */
export function noteCommand(services: Services): Handlers<'hashiya.editNote'> {
  return {
    'hashiya.editNote': async argument => {
      const target = await findTarget(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      const typed = await window.showInputBox({
        title: l10n.t('Note on {0}', excerpt(textOf(article.state.text, annotation.span), SHOWN)),
        prompt: l10n.t('Leave it empty to remove the note.'),
        value: annotation.note ?? '',
      });
      const note = typed?.trim();
      if (note === undefined || note === (annotation.note ?? '')) return;
      const by = services.settings.annotator(article.document);
      await article.decide(state => setNote(state, annotation.id, note || undefined, by));
    },
  };
}
