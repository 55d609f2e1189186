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
  /** `before[i]`: by how much, and `removed[i]`: how many units, the first `i` changes shift and take away. */
  const before = [0];
  const removed = [0];
  for (const [i, { start, end, text }] of sorted.entries()) {
    before.push(before[i]! + text.length - (end - start));
    removed.push(removed[i]! + end - start);
  }
  /** How many changes end at or before `offset`, insertions at it included. */
  const endingBy = (offset: number) => partition(sorted, change => change.end <= offset);
  /** How many changes start before `offset`. */
  const startingBefore = (offset: number) => partition(sorted, change => change.start < offset);

  return ({ start, end }) => {
    const first = endingBy(start);
    const last = startingBefore(end);
    if (last < first) return end > start ? shifted(start, end, before[first]!) : undefined;
    const cutStart = Math.max(0, start - (sorted[first]?.start ?? start));
    const cutEnd = last > first ? Math.max(0, sorted[last - 1]!.end - end) : 0;
    if (removed[last]! - removed[first]! - (last > first ? cutStart : 0) - cutEnd >= end - start)
      return undefined;
    const newStart =
      last > first && cutStart > 0
        ? start + before[first]! - cutStart + sorted[first]!.text.length
        : start + before[first]!;
    const crossing = cutEnd > 0 ? sorted[last - 1]! : undefined;
    const newEnd = crossing === undefined ? end + before[last]! : crossing.start + before[last - 1]!;
    return { start: newStart, end: newEnd };
  };
}

function shifted(start: number, end: number, by: number): Span {
  return { start: start + by, end: end + by };
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

/** In text order; of an insertion and a replacement at one place the insertion first. */
function inOrder(changes: readonly TextChange[]): readonly TextChange[] {
  return [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How many items of the list pass a test that holds for a first part of it only. */
function partition<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
