import { byPosition } from '../text/span';
import type { Annotation } from './annotation';
import type { Conflict } from './conflict';
import { keyOf } from './merge';
import type { Kept } from './review';
import type { StoredAnnotation } from './stored';

/** What both sides say together. */
export interface Rebased {
  /** In text order. Where both decided differently it says what the other side does. */
  readonly decided: readonly Annotation[];
  /** Where both decided differently, what was decided here. */
  readonly conflicts: readonly Conflict[];
}

/**
 * `rebase` for all that a sidecar holds. One without a sure place that a person here put somewhere, or dropped, does
 * not come back; one that lost its words here and was never written stays.
 */
export function rebaseKept(text: string, base: Kept, ours: Kept, theirs: Kept): Kept & Rebased {
  const { decided, conflicts } = rebase(text, base.decided, ours.decided, theirs.decided);
  const placed = new Set(decided.map(({ id }) => id));
  const [before, here, there] = [base, ours, theirs].map(
    ({ unplaced }) => new Map(unplaced.map(({ stored }) => [stored.id, stored])),
  );
  // What one of them names may have become another here.
  const changed = (their: StoredAnnotation) => {
    const our = here!.get(their.id);
    return our !== undefined && same(before!.get(their.id), their) ? our : their;
  };
  const known = new Set(base.decided.map(({ id }) => id));
  return {
    decided,
    conflicts,
    unplaced: [
      ...theirs.unplaced
        .filter(({ stored: { id } }) => !placed.has(id) && (here!.has(id) || !before!.has(id)))
        .map(their => ({ ...their, stored: changed(their.stored) })),
      ...ours.unplaced.filter(
        ({ stored: { id } }) => !(placed.has(id) || there!.has(id) || before!.has(id) || known.has(id)),
      ),
    ],
  };
}

/**
 * What a person decided here, put on top of what the sidecar says by now: neither side loses anything to the other.
 * Where both changed one annotation, each field comes from the side that changed it, and one that both changed
 * differently is a conflict. Taken away here and changed there, it stays; changed here and taken away there, too.
 *
 * @param text the article, in which all positions are
 * @param base what the sidecar said when the decisions here were made
 * @param ours `base` and the decisions
 * @param theirs what the sidecar says now
 */
export function rebase(
  text: string,
  base: readonly Annotation[],
  ours: readonly Annotation[],
  theirs: readonly Annotation[],
): Rebased {
  const before = byId(base);
  const here = byId(ours);
  const merged = new Map<string, Annotation>();
  const conflicts: Conflict[] = [];
  for (const their of theirs) {
    const old = before.get(their.id);
    const our = here.get(their.id);
    if (our !== undefined) {
      const { annotation, here } = mergeFields(old, our, their);
      merged.set(their.id, annotation);
      const words = text.slice(our.span.start, our.span.end);
      if (here !== undefined) conflicts.push({ id: our.id, here, words });
    }
    if (our === undefined && (old === undefined || !same(old, their))) merged.set(their.id, their);
  }
  const taken = new Set([...merged.values()].map(keyOf));
  for (const our of ours) {
    const old = before.get(our.id);
    if (merged.has(our.id) || (old !== undefined && same(old, our))) continue;
    // The same words with the same label came there under another id.
    if (taken.has(keyOf(our))) continue;
    merged.set(our.id, our);
  }
  return { decided: [...merged.values()].sort((a, b) => byPosition(a.span, b.span)), conflicts };
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map(annotation => [annotation.id, annotation]));
}

/** What the recogniser says, and who decided, is no decision itself. */
const SETTLED: ReadonlySet<string> = new Set(['confidence', 'by', 'unplaced']);

/** `here`: our fields that stand against other ones, with who decided; null for one that was taken off. */
function mergeFields(
  old: Annotation | undefined,
  our: Annotation,
  their: Annotation,
): { annotation: Annotation; here: Record<string, unknown> | undefined } {
  const [before, here, there] = [{ ...old }, { ...our }, { ...their }] as Record<string, unknown>[];
  const merged: Record<string, unknown> = { ...there };
  const contested: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before!), ...Object.keys(here!)])) {
    if (same(before![key], here![key]) || same(here![key], there![key])) continue;
    if (!same(before![key], there![key]) && !SETTLED.has(key)) contested[key] = here![key] ?? null;
    else if (here![key] === undefined) delete merged[key];
    else merged[key] = here![key];
  }
  if (Object.keys(contested).length === 0)
    return { annotation: merged as unknown as Annotation, here: undefined };
  // Who decided is named with the decision.
  if (!same(before!.by, there!.by)) merged.by = there!.by;
  return { annotation: merged as unknown as Annotation, here: { ...contested, by: our.by } };
}

/** Equal in content; fields in another order count as other, which costs no more than a needless change. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
