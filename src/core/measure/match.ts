import { lengthOf, type Span } from '../text/span';

/** Pairs each gold item with the first item found that is the same and not yet taken. */
export function pair<G, F>(
  wanted: readonly G[],
  found: readonly F[],
  same: (g: G, f: F) => boolean,
): Map<G, F> {
  const free = new Set(found);
  const pairs = new Map<G, F>();
  for (const g of wanted) {
    for (const f of free) {
      if (!same(g, f)) continue;
      pairs.set(g, f);
      free.delete(f);
      break;
    }
  }
  return pairs;
}

const PARTICLES = /^[\u0648\u0641\u0628\u0644\u0643\u0633]{0,2}$/;

/** Same end, and a start that differs by one or two attached particles at most. */
export function sameName(text: string, a: Span, b: Span): boolean {
  if (a.end !== b.end) return false;
  return PARTICLES.test(text.slice(Math.min(a.start, b.start), Math.max(a.start, b.start)));
}

const EDGE =
  /[ \t\n\u200e\u200f"\u00ab\u00bb\u201c\u201d\u201e\u2018\u2019'\u2039\u203a().,\u060c\u061b;:!\u061f?\u2026-]/;

/** The span without quotation marks, white space and punctuation at its edges. */
export function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text[from]!)) from++;
  while (to > from && EDGE.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Overlap / union; 0 when they share nothing. */
export function overlapShare(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 ? shared / (lengthOf(a) + lengthOf(b) - shared) : 0;
}
