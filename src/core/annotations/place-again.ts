import type { ArticleState } from './article';
import { locate } from './locate';
import { keyOf, mergeByPosition } from './merge';

/**
 * Looks once more for the annotations without a sure place: the words that they had may be back, by undo or by
 * moving a paragraph in two steps. One whose place another annotation has by now stays without.
 */
export function placeAgain(state: ArticleState): Pick<ArticleState, 'decided' | 'unplaced'> {
  const { text, decided, unplaced } = state;
  if (unplaced.length === 0) return { decided, unplaced };
  const found = locate(text, { annotations: unplaced.map(({ stored }) => stored) });
  const held = new Set(decided.map(keyOf));
  const placed = found.placed.filter(annotation => !held.has(keyOf(annotation)));
  if (placed.length === 0) return { decided, unplaced };
  const ids = new Set(placed.map(({ id }) => id));
  return {
    decided: mergeByPosition(decided, placed),
    unplaced: unplaced.filter(({ stored }) => !ids.has(stored.id)),
  };
}
