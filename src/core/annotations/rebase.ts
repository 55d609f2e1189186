import { byPosition } from '../text/span';
import type { Annotation } from './annotation';
import { keyOf } from './merge';
import type { Kept } from './review';

/**
 * `rebase` for all that a sidecar holds. One without a sure place that a person here put somewhere, or dropped, does
 * not come back; one that lost its words here and was never written stays.
 */
export function rebaseKept(base: Kept, ours: Kept, theirs: Kept): Kept {
  const decided = rebase(base.decided, ours.decided, theirs.decided);
  const placed = new Set(decided.map(({ id }) => id));
  const [before, here, there] = [base, ours, theirs].map(
    ({ unplaced }) => new Set(unplaced.map(({ stored }) => stored.id)),
  );
  const known = new Set(base.decided.map(({ id }) => id));
  return {
    decided,
    unplaced: [
      ...theirs.unplaced.filter(
        ({ stored: { id } }) => !placed.has(id) && (here!.has(id) || !before!.has(id)),
      ),
      ...ours.unplaced.filter(
        ({ stored: { id } }) => !(placed.has(id) || there!.has(id) || before!.has(id) || known.has(id)),
      ),
    ],
  };
}

/**
 * What a person decided here, put on top of what the sidecar says by now: neither side loses anything to the other.
 * Where both changed one annotation, each field that was changed here wins and the others are the sidecar's. Taken
 * away here and changed there, it stays; changed here and taken away there, too.
 *
 * @param base what the sidecar said when the decisions here were made
 * @param ours `base` and the decisions
 * @param theirs what the sidecar says now
 * @returns in text order
 */
export function rebase(
  base: readonly Annotation[],
  ours: readonly Annotation[],
  theirs: readonly Annotation[],
): readonly Annotation[] {
  const before = byId(base);
  const here = byId(ours);
  const merged = new Map<string, Annotation>();
  for (const their of theirs) {
    const old = before.get(their.id);
    const our = here.get(their.id);
    if (our !== undefined) merged.set(their.id, mergeFields(old, our, their));
    else if (old === undefined || !same(old, their)) merged.set(their.id, their);
  }
  const taken = new Set([...merged.values()].map(keyOf));
  for (const our of ours) {
    const old = before.get(our.id);
    if (merged.has(our.id) || (old !== undefined && same(old, our))) continue;
    // The same words with the same label came there under another id.
    if (taken.has(keyOf(our))) continue;
    merged.set(our.id, our);
  }
  return [...merged.values()].sort((a, b) => byPosition(a.span, b.span));
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map(annotation => [annotation.id, annotation]));
}

function mergeFields(old: Annotation | undefined, our: Annotation, their: Annotation): Annotation {
  const [before, here, there] = [{ ...old }, { ...our }, { ...their }] as Record<string, unknown>[];
  const merged: Record<string, unknown> = { ...there };
  for (const key of new Set([...Object.keys(before!), ...Object.keys(here!)])) {
    if (same(before![key], here![key])) continue;
    if (here![key] === undefined) delete merged[key];
    else merged[key] = here![key];
  }
  return merged as unknown as Annotation;
}

/** Equal in content; fields in another order count as other, which costs no more than a needless change. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
