import { snap } from '../text/graphemes';
import { byPosition, isEmpty, type Span } from '../text/span';
import type { Annotation } from './annotation';
import type { ArticleState } from './article';
import { placeStored } from './locate';
import { keyOf } from './merge';

/** All that the sidecar holds of an article: what has a place in the text, in text order, and what has none. */
export type Kept = Pick<ArticleState, 'decided' | 'unplaced'>;

/**
 * Puts an annotation without a sure place on words that a person chose, its edges moved out of grapheme clusters and
 * white space. What was decided of it stays. Where the same label stands on those words already, the two become one.
 * Without words, or for an unknown id, nothing happens.
 */
export function placeAt(state: ArticleState, id: string, span: Span, by: string): Kept {
  const { text, decided, unplaced } = state;
  const waiting = unplaced.find(({ stored }) => stored.id === id);
  const place = snap(text, span);
  if (waiting === undefined || isEmpty(place)) return { decided, unplaced };
  const { stored } = waiting;
  const found = placeStored(text, stored, place);
  const placed: Annotation = stored.status === 'suggested' ? found : { ...found, by };
  const key = keyOf(placed);
  const twin = decided.find(annotation => keyOf(annotation) === key);
  const others = decided.filter(annotation => annotation !== twin);
  return {
    decided: [...others, twin ? { ...placed, ...twin } : placed].sort((a, b) => byPosition(a.span, b.span)),
    unplaced: unplaced.filter(other => other !== waiting),
  };
}

/** Takes an annotation without a sure place out of the sidecar. */
export function drop({ decided, unplaced }: ArticleState, id: string): Kept {
  const left = unplaced.filter(({ stored }) => stored.id !== id);
  return { decided, unplaced: left.length === unplaced.length ? unplaced : left };
}
