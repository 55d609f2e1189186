import { equalSpans, lengthOf, overlaps, type Span, touches } from '../text/span';
import type { Annotation } from './annotation';
import { mergeByPosition, openSuggestions } from './merge';
import type { Unplaced } from './stored';

/** All that is known of one article; never changed in place. Spans count UTF-16 units of `text`. */
export interface ArticleState {
  readonly text: string;
  /** What the sidecar holds or will hold, in text order: accepted, rejected, or suggested by "Annotate file". */
  readonly decided: readonly Annotation[];
  /** What the sidecar holds but has no sure place in the text. */
  readonly unplaced: readonly Unplaced[];
  /** The analyser's, in text order, whether decided by now or not. */
  readonly suggestions: readonly Annotation[];
}

/** An article that nothing is known of yet. */
export function emptyState(text: string): ArticleState {
  return { text, decided: [], unplaced: [], suggestions: [] };
}

/** The annotations that are shown, in text order: decisions except rejections, and suggestions still open. */
export function annotationsOf(state: ArticleState): readonly Annotation[] {
  const shown = state.decided.filter(({ status }) => status !== 'rejected');
  return mergeByPosition(shown, suggestionsOf(state));
}

/** The analyser's suggestions that no decision answers or contradicts, in text order. */
export function suggestionsOf({ text, decided, suggestions, unplaced }: ArticleState): readonly Annotation[] {
  return openSuggestions(
    text,
    decided,
    suggestions,
    unplaced.map(({ stored }) => stored.id),
  );
}

/**
 * The annotations under a cursor, its two neighbours included, or under a selection; the smallest first.
 *
 * @param at an offset or a span, in units
 */
export function annotationsAt(annotations: readonly Annotation[], at: number | Span): readonly Annotation[] {
  const span = typeof at === 'number' ? { start: at, end: at } : at;
  const hit =
    span.start === span.end
      ? (candidate: Span) => touches(candidate, span.start)
      : (candidate: Span) => overlaps(candidate, span);
  return annotations
    .filter(candidate => hit(candidate.span))
    .sort(
      (a, b) =>
        Number(equalSpans(b.span, span)) - Number(equalSpans(a.span, span)) ||
        lengthOf(a.span) - lengthOf(b.span) ||
        a.span.start - b.span.start,
    );
}
