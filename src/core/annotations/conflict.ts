import type { Annotation } from './annotation';
import type { ArticleState } from './article';
import type { Edit } from './follow-edit';
import { idOf } from './ids';
import { mergeByPosition } from './merge';

/**
 * A person here and somebody elsewhere decided differently on one thing. The annotation says what the sidecar does;
 * what was decided here is kept until the person chooses.
 */
export interface Conflict {
  readonly id: string;
  /** What it was here: only what differs from the sidecar's, with who decided. A field that was taken off is null. */
  readonly here: Readonly<Record<string, unknown>>;
  /** The words that it stood on here. */
  readonly words: string;
}

/** What a person chooses at a conflict. */
export type ConflictChoice = 'here' | 'sidecar' | 'both';

/** The annotation as it was here; undefined when it isn't in the state any more. */
export function annotationHere({ decided, text }: ArticleState, conflict: Conflict): Annotation | undefined {
  const there = decided.find(({ id }) => id === conflict.id);
  if (there === undefined) return undefined;
  const merged: Record<string, unknown> = { ...there };
  for (const [key, value] of Object.entries(conflict.here)) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  const here = merged as unknown as Annotation;
  // A place that isn't that of the words any more is none.
  return text.slice(here.span.start, here.span.end) === conflict.words ? here : { ...here, span: there.span };
}

/** Whether both versions can stand side by side: two annotations, or one with both notes. */
export function canKeepBoth({ here }: Conflict): boolean {
  const keys = Object.keys(here).filter(key => key !== 'by');
  return keys.includes('label') || keys.includes('span') || keys.join() === 'note';
}

/** The decisions after a conflict was settled. */
export function settleConflict(
  state: ArticleState,
  conflict: Conflict,
  choice: ConflictChoice,
): readonly Annotation[] {
  const { decided, text } = state;
  const here = annotationHere(state, conflict);
  const there = decided.find(({ id }) => id === conflict.id);
  if (choice === 'sidecar' || here === undefined || there === undefined) return decided;
  if (choice === 'here') return decided.map(one => (one === there ? here : one));
  if (!('label' in conflict.here || 'span' in conflict.here)) {
    const note = [there.note, here.note].filter(Boolean).join('\n');
    return decided.map(one => (one === there ? { ...there, note } : one));
  }
  const taken = new Set([...decided, ...state.suggestions].map(({ id }) => id));
  const id = idOf(here.label, text.slice(here.span.start, here.span.end), 1, taken);
  return mergeByPosition(decided, [{ ...here, id }]);
}

/** Conflicts after an edit of the text. */
export function followConflict(conflict: Conflict, edit: Edit): Conflict {
  const { span } = conflict.here as Partial<Annotation>;
  if (span === undefined) return conflict;
  const moved = edit.follow({ id: conflict.id, label: '', status: 'accepted', by: '', span });
  if (moved === undefined) return conflict;
  const words = edit.newText.slice(moved.span.start, moved.span.end);
  return { ...conflict, here: { ...conflict.here, span: moved.span }, words };
}
