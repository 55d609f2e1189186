import { partition } from './search';
import type { Span } from './span';

/** One replaced range of the old text, in its UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  /** What stands there in the new text. */
  readonly text: string;
}

/**
 * Where a span of the old text is in the new one. Typing at either edge never grows it, typing inside does, and so
 * does replacing a part of it. `undefined` when none of its units is left.
 *
 * @param changes of one event: all in positions of the old text, without overlaps, in any order
 */
export function follow(span: Span, changes: readonly TextChange[]): Span | undefined {
  return follower(changes)(span);
}

/** `follow` for many spans through the same changes: each costs a binary search. */
export function follower(changes: readonly TextChange[]): (span: Span) => Span | undefined {
  const sorted = inOrder(changes);
  /** By how many units the first `i` changes shift what follows, and how many units they take away. */
  const shift = [0];
  const removed = [0];
  for (const [i, { start, end, text }] of sorted.entries()) {
    shift.push(shift[i]! + text.length - (end - start));
    removed.push(removed[i]! + end - start);
  }
  return ({ start, end }) => {
    if (end <= start) return undefined;
    // The changes from `first` up to `last` reach into the span; an insertion at its start is before it.
    const first = partition(sorted.length, i => sorted[i]!.end <= start);
    const last = partition(sorted.length, i => sorted[i]!.start < end);
    if (first === last) return { start: start + shift[first]!, end: end + shift[first]! };
    const head = sorted[first]!;
    const tail = sorted[last - 1]!;
    const outside = Math.max(0, start - head.start) + Math.max(0, tail.end - end);
    if (removed[last]! - removed[first]! - outside >= end - start) return undefined;
    return {
      start: head.start < start ? head.start + head.text.length + shift[first]! : start + shift[first]!,
      end: tail.end > end ? tail.start + shift[last - 1]! : end + shift[last]!,
    };
  };
}

/** The new text. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const change of inOrder(changes)) {
    parts.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * The change without what its two texts have in common at their ends: a whole word replaced by its corrected form
 * becomes a change inside it, and the annotation on it stays.
 */
export function trimChange(oldText: string, change: TextChange): TextChange {
  const { text } = change;
  let { start, end } = change;
  let from = 0;
  while (start < end && from < text.length && oldText[start] === text[from]) {
    start++;
    from++;
  }
  let to = text.length;
  while (end > start && to > from && oldText[end - 1] === text[to - 1]) {
    end--;
    to--;
  }
  return from === 0 && to === text.length ? change : { start, end, text: text.slice(from, to) };
}

/** Changes in text order; of an insertion and a replacement at one place the insertion first. */
export function inOrder(changes: readonly TextChange[]): readonly TextChange[] {
  return [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
}
