import type { Annotation } from './annotation';
import type { ArticleState } from './article';
import { keyOf, mergeByPosition } from './merge';
import { sameFields } from './stored';

/** So much text is kept in all, in UTF-16 units; the oldest is forgotten first. */
const MOST_TEXT = 4_000_000;
const MOST_STATES = 200;

/**
 * Where annotations stood in the texts that an article had lately. When undo, redo or a person's own typing brings
 * such a text back, they stand there again: those whose words were deleted too, and those that lost a part of them.
 */
export class Past {
  private states: readonly ArticleState[] = [];

  /** The state before an edit. */
  remember(state: ArticleState): void {
    const kept = [...this.states.filter(({ text }) => text !== state.text), state].slice(-MOST_STATES);
    let units = kept.reduce((sum, { text }) => sum + text.length, 0);
    while (kept.length > 1 && units > MOST_TEXT) units -= kept.shift()!.text.length;
    this.states = kept;
  }

  /** The state after an edit, with the places that its annotations had when the text was the same. Decisions stay. */
  restore(state: ArticleState): ArticleState {
    const before = this.states.find(({ text }) => text === state.text);
    if (before === undefined || before.decided.length === 0) return state;
    const old = new Map(before.decided.map(annotation => [annotation.id, annotation]));
    const decided = state.decided.map(annotation => placedAs(annotation, old.get(annotation.id)));
    const held = new Set(decided.map(keyOf));
    const back = state.unplaced.flatMap(({ stored }): Annotation[] => {
      const there = old.get(stored.id);
      if (there === undefined || held.has(keyOf({ label: stored.label, span: there.span }))) return [];
      const { speaker, cue, unplaced, span } = there;
      return [{ ...sameFields(stored), ...defined({ span, speaker, cue, unplaced }) } as Annotation];
    });
    const ids = new Set(back.map(({ id }) => id));
    return {
      ...state,
      decided: mergeByPosition(decided, back),
      unplaced: state.unplaced.filter(({ stored }) => !ids.has(stored.id)),
    };
  }
}

/** An annotation where it stood. A speaker or cue that was chosen since stays. */
function placedAs(annotation: Annotation, old: Annotation | undefined): Annotation {
  if (old === undefined) return annotation;
  const lost = annotation.unplaced ?? [];
  const speaker =
    lost.includes('speaker') || annotation.speaker?.entity === old.speaker?.entity
      ? old.speaker
      : annotation.speaker;
  const cue = lost.includes('cue') || annotation.cue?.class === old.cue?.class ? old.cue : annotation.cue;
  const { speaker: _s, cue: _c, unplaced: _u, ...rest } = annotation;
  return { ...rest, ...defined({ span: old.span, speaker, cue, unplaced: old.unplaced }) } as Annotation;
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
