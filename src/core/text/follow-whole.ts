import { follower, inOrder, type TextChange } from './changes';
import { snap } from './graphemes';
import { partition } from './search';
import type { Span } from './span';

/**
 * Follows spans as `follow` does, and keeps their edges right: a vowel sign typed behind a name belongs to its last
 * letter, and when the last word of a name is deleted, the space before it isn't the name's either.
 *
 * @param changes of one event: all in positions of the old text, without overlaps, in any order
 * @param newText what the changes make
 */
export function wholeFollower(
  changes: readonly TextChange[],
  newText: string,
): (span: Span) => Span | undefined {
  const sorted = inOrder(changes);
  const follow = follower(sorted);
  return span => {
    const moved = follow(span);
    if (moved === undefined || !(isTouched(sorted, span.start) || isTouched(sorted, span.end))) return moved;
    const whole = snap(newText, moved);
    return whole.end > whole.start ? whole : undefined;
  };
}

/** Whether a change ends, starts or lies at an offset of the old text. */
function isTouched(changes: readonly TextChange[], offset: number): boolean {
  const first = changes[partition(changes.length, i => changes[i]!.end < offset)];
  return first !== undefined && first.start <= offset;
}
