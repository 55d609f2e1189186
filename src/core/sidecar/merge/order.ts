import type { Three } from './three';

/**
 * The keys of both sides in one order: that of the side that has changed the order, ours when neither has; the other
 * side's own keys come after the one that they come after there.
 */
export function mergeOrder({
  base = [],
  ours = [],
  theirs = [],
}: Three<readonly string[]>): readonly string[] {
  const oursMoved = !sameOrder(base, ours);
  const [first, second] = oursMoved || sameOrder(base, theirs) ? [ours, theirs] : [theirs, ours];
  const order = [...first];
  const known = new Set(first);
  const shared = new Set([...base, ...second.filter(key => known.has(key))]);
  for (const [i, key] of second.entries()) {
    if (known.has(key)) continue;
    known.add(key);
    const previous = second
      .slice(0, i)
      .filter(earlier => order.includes(earlier))
      .at(-1);
    let at = previous === undefined ? 0 : order.indexOf(previous) + 1;
    // Behind what the first side put at the same place.
    while (at < order.length && !shared.has(order[at]!)) at++;
    order.splice(at, 0, key);
    shared.add(key);
  }
  return order;
}

/** Whether the keys that both lists have come in the same order. */
function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const inA = new Set(a);
  const inB = new Set(b);
  const common = b.filter(key => inA.has(key));
  return a.filter(key => inB.has(key)).every((key, i) => key === common[i]);
}
