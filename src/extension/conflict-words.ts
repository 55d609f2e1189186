import { l10n } from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import { annotationHere, type Conflict } from '../core/annotations/conflict';
import { excerpt } from '../core/text/excerpt';
import { textOf } from '../core/text/span';
import type { Article } from './article';
import { kindName, labelName, statusName } from './names';

/** Units of words or of a note that a line shows. */
const SHOWN = 40;

/** The two versions of a conflict, each in words; undefined when the annotation is not there any more. */
export function conflictWords(
  { state }: Article,
  conflict: Conflict,
): { readonly here: string; readonly there: string } | undefined {
  const here = annotationHere(state, conflict);
  const there = state.decided.find(({ id }) => id === conflict.id);
  if (here === undefined || there === undefined) return undefined;
  const keys = Object.keys(conflict.here);
  return { here: versionWords(here, keys, state.text), there: versionWords(there, keys, state.text) };
}

/** What an annotation says in the fields that are in conflict, and who said so. */
function versionWords(annotation: Annotation, keys: readonly string[], text: string): string {
  const words = keys.filter(key => key !== 'by').map(key => fieldWords(annotation, key, text));
  return annotation.by === '' ? words.join(', ') : l10n.t('{0} ({1})', words.join(', '), annotation.by);
}

function fieldWords(annotation: Annotation, key: string, text: string): string {
  const none = l10n.t('none');
  const isolated = (words: string) => `\u2068${excerpt(words, SHOWN)}\u2069`;
  switch (key) {
    case 'label':
      return labelName(annotation.label);
    case 'status':
      return statusName(annotation.status);
    case 'kind':
      return annotation.kind ? kindName(annotation.kind) : none;
    case 'span':
      return isolated(textOf(text, annotation.span));
    case 'speaker':
      return l10n.t(
        'speaker: {0}',
        annotation.speaker ? isolated(textOf(text, annotation.speaker.span)) : none,
      );
    case 'cue':
      return l10n.t('cue: {0}', annotation.cue ? isolated(textOf(text, annotation.cue.span)) : none);
    case 'note':
      return l10n.t('note: {0}', annotation.note ? isolated(annotation.note) : none);
    case 'link':
      return l10n.t('link: {0}', annotation.link ?? none);
    default:
      return `${key}: ${JSON.stringify(annotation[key as keyof Annotation]) ?? none}`;
  }
}
