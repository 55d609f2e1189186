import { snap } from '../text/graphemes';
import { isEmpty, type Span } from '../text/span';
import type { Annotation } from './annotation';
import type { ArticleState } from './article';
import { placeStored } from './locate';
import { keyOf, mergeByPosition } from './merge';
import { nameInstead } from './references';

/** All that the sidecar holds of an article: what has a place in the text, in text order, and what has none. */
export type Kept = Pick<ArticleState, 'decided' | 'unplaced'>;

/**
 * Puts an annotation without a sure place on words that a person chose, its edges moved out of grapheme clusters and
 * white space. What was decided of it stays. Where the same label stands on those words already, the two become one,
 * and what named either names it. Without words, or for an unknown id, nothing happens.
 */
export function placeAt(state: ArticleState, id: string, span: Span, by: string): Kept {
  const { text, decided, unplaced } = state;
  const waiting = unplaced.find(({ stored }) => stored.id === id);
  const place = snap(text, span);
  if (waiting === undefined || isEmpty(place)) return { decided, unplaced };
  const { stored } = waiting;
  const found = placeStored(text, stored, place);
  const placed: Annotation = stored.status === 'suggested' ? found : { ...found, by };
  const others = unplaced.filter(other => other !== waiting);
  const key = keyOf(placed);
  const twin = decided.find(annotation => keyOf(annotation) === key);
  if (twin === undefined) return { decided: mergeByPosition(decided, [placed]), unplaced: others };
  const joined = join(twin, placed);
  const gone = [id, twin.id];
  // What continues a piece of an utterance names the first one of them.
  const instead = joined.continues ?? twin.id;
  return {
    decided: decided.map(other => nameInstead(other === twin ? joined : other, gone, instead)),
    unplaced: others.map(other => {
      const named = nameInstead(other.stored, gone, instead);
      return named === other.stored ? other : { ...other, stored: named };
    }),
  };
}

/** Two annotations of the same words as one: what stands there already says first. */
function join(there: Annotation, placed: Annotation): Annotation {
  const { continues: _c, unplaced: _u, ...rest } = placed;
  const { continues: _, ...own } = there;
  const first = [there.continues, placed.continues].find(
    id => id !== undefined && id !== there.id && id !== placed.id,
  );
  return { ...rest, ...own, ...(first !== undefined && { continues: first }) };
}

/** Takes an annotation without a sure place out of the sidecar. */
export function drop({ decided, unplaced }: ArticleState, id: string): Kept {
  const left = unplaced.filter(({ stored }) => stored.id !== id);
  return { decided, unplaced: left.length === unplaced.length ? unplaced : left };
}
