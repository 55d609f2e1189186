import type { PlacedParagraph } from '../analysis';

export function* unifyNames(
  placed: readonly Omit<PlacedParagraph, 'mentions'>[],
): Generator<undefined, readonly PlacedParagraph[]> {
  yield;
  return placed.map(p => ({ ...p, mentions: p.reading.mentions }));
}
