import type { Annotation } from '../core/annotations/annotation';
import type { Article } from './article';
import type { Settings } from './settings';

/** The annotations of an article whose highlights are not hidden, in text order: what commands and hovers are about. */
export function shownIn({ annotations, document }: Article, settings: Settings): readonly Annotation[] {
  const hidden = new Set(settings.hiddenLabels(document));
  return hidden.size === 0 ? annotations : annotations.filter(({ label }) => !hidden.has(label));
}
