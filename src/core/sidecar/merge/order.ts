import type { Three } from './three';

/**
 * The keys of both sides in one order: that of the base, or of the side that has changed it (ours when both have).
 * What is new on a side comes after the key that it comes after there, what is new on ours first.
 */
export function mergeOrder({
  base = [],
  ours = [],
  theirs = [],
}: Three<readonly string[]>): readonly string[] {
  const start = [ours, theirs].find(side => !sameOrder(base, side)) ?? base;
  const order = [...start];
  for (const keys of [base, ours, theirs]) insert(keys, order);
  const left = new Set([...ours, ...theirs]);
  return order.filter(key => left.has(key));
}

/** Puts the keys that are missing in an order into it, each behind the one before it and what is new there. */
function insert(keys: readonly string[], order: string[]): void {
  const before = new Set(order);
  const own = new Set(keys);
  let at = 0;
  for (const key of keys) {
    if (before.has(key)) {
      at = order.indexOf(key) + 1;
      continue;
    }
    while (at < order.length && before.has(order[at]!) && !own.has(order[at]!)) at++;
    order.splice(at++, 0, key);
  }
}

/** Whether the keys that both lists have come in the same order. */
function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const inA = new Set(a);
  const inB = new Set(b);
  const common = b.filter(key => inA.has(key));
  return a.filter(key => inB.has(key)).every((key, i) => key === common[i]);
}
