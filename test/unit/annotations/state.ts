import type { Annotation } from '../../../src/core/annotations/annotation';
import type { ArticleState } from '../../../src/core/annotations/article';
import type { Span } from '../../../src/core/text/span';

/** The span of the nth place where words stand in a text. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand ${nth + 1} times in the text`);
  return { start, end: start + words.length };
}

/** A suggestion as the analyser makes it; its id is made of label, words and place, for readable failures. */
export function suggestion(
  text: string,
  label: string,
  words: string,
  more: Partial<Annotation> = {},
  nth = 0,
): Annotation {
  const span = spanOf(text, words, nth);
  return {
    id: `${label}-${words}-${nth}`,
    label,
    span,
    status: 'suggested',
    by: 'hashiya@1',
    confidence: 0.9,
    ...more,
  };
}

export function stateOf(text: string, suggestions: readonly Annotation[]): ArticleState {
  return { text, decided: [], unplaced: [], suggestions };
}

/** Each annotation in one line: status, label, words. */
export function told(text: string, annotations: readonly Annotation[]): string[] {
  return annotations.map(
    ({ status, label, span }) => `${status} ${label} ${text.slice(span.start, span.end)}`,
  );
}
