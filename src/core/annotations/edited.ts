import { follower, inOrder, type TextChange, trimChange } from '../text/changes';
import { snap } from '../text/graphemes';
import { partition } from '../text/search';
import { byPosition, type Span } from '../text/span';
import type { Annotation } from './annotation';
import type { ArticleState } from './article';
import { ArticleText } from './article-text';
import { returned } from './returned';
import { store } from './store';
import type { Unplaced } from './stored';

/**
 * The state after the text was edited: every span follows its words. A decision whose words are all gone is lost and
 * kept as unplaced with its quote; it comes back when an edit brings its words back to where they were. A suggestion
 * whose words are gone is dropped.
 *
 * @param changes of one event: all in positions of the old text, without overlaps, in any order
 * @param text the new text
 */
export function edited(state: ArticleState, changes: readonly TextChange[], text: string): ArticleState {
  const trimmed = inOrder(changes.map(change => trimChange(state.text, change)).filter(isReal));
  if (trimmed.length === 0) return { ...state, text };
  const follow = followWhole(trimmed, text);
  const decided: Annotation[] = [];
  const lost: Unplaced[] = [];
  let old: ArticleText | undefined;
  for (const annotation of state.decided) {
    const span = follow(annotation.span);
    if (span !== undefined) {
      decided.push(withParts(annotation, span, follow));
    } else {
      old ??= new ArticleText(state.text);
      lost.push({ stored: store(annotation, old), outcome: 'lost', candidates: [] });
    }
  }
  const { back, left } = returned(state.unplaced, trimmed, text);
  const suggestions = state.suggestions.flatMap(annotation => {
    const span = follow(annotation.span);
    return span === undefined ? [] : [withParts(annotation, span, follow)];
  });
  return {
    text,
    decided: byPlace([...decided, ...back]),
    unplaced: [...left.map(unplaced => withCandidates(unplaced, follow)), ...lost],
    suggestions: byPlace(suggestions),
  };
}

function isReal({ start, end, text }: TextChange): boolean {
  return end > start || text !== '';
}

type Follow = (span: Span) => Span | undefined;

/** Follows a span and moves an edge that the edit put inside a grapheme cluster or beside a space. */
function followWhole(changes: readonly TextChange[], text: string): Follow {
  const follow = follower(changes);
  return span => {
    const moved = follow(span);
    if (moved === undefined || !(isTouched(changes, span.start) || isTouched(changes, span.end)))
      return moved;
    const whole = snap(text, moved);
    return whole.end > whole.start ? whole : undefined;
  };
}

/** Whether a change ends, starts or lies at an offset of the old text. */
function isTouched(changes: readonly TextChange[], offset: number): boolean {
  const first = changes[partition(changes.length, i => changes[i]!.end < offset)];
  return first !== undefined && first.start <= offset;
}

function withParts(annotation: Annotation, span: Span, follow: Follow): Annotation {
  const { speaker, cue, unplaced = [], ...rest } = annotation;
  const speakerSpan = speaker && follow(speaker.span);
  const cueSpan = cue && follow(cue.span);
  const lost = [
    ...unplaced,
    ...(speaker && !speakerSpan ? (['speaker'] as const) : []),
    ...(cue && !cueSpan ? (['cue'] as const) : []),
  ];
  return {
    ...rest,
    span,
    ...(speaker && speakerSpan && { speaker: { ...speaker, span: speakerSpan } }),
    ...(cue && cueSpan && { cue: { ...cue, span: cueSpan } }),
    ...(lost.length > 0 && { unplaced: lost }),
  };
}

function withCandidates(unplaced: Unplaced, follow: Follow): Unplaced {
  if (unplaced.candidates.length === 0) return unplaced;
  return { ...unplaced, candidates: unplaced.candidates.flatMap(candidate => follow(candidate) ?? []) };
}

function byPlace(annotations: Annotation[]): Annotation[] {
  return annotations.sort((a, b) => byPosition(a.span, b.span));
}
