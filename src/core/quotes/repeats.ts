import { normalizeText } from '../text/normalize';
import { lengthOf, type Span, textOf } from '../text/span';
import type { Stretch } from './passage';

/** Only stretches of a few words are compared. */
const LONGEST = 40;
/** How many stretches are counted between two pauses. */
const STRETCHES_A_STEP = 2048;

/** How often the same words stand in marks, by `keyOf`. Pauses now and then. */
export function* countRepeats(
  text: string,
  stretches: readonly Stretch[],
): Generator<undefined, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [i, { span }] of stretches.entries()) {
    if (i % STRETCHES_A_STEP === 0) yield;
    if (lengthOf(span) > LONGEST) continue;
    const key = keyOf(text, span);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The words of a stretch in their folded spelling; '' for those too long to be compared. */
export function keyOf(text: string, span: Span): string {
  return lengthOf(span) > LONGEST ? '' : normalizeText(textOf(text, span));
}
