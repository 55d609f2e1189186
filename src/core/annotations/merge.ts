import { byPosition, crosses, equalSpans, lengthOf, type Span } from '../text/span';
import { type Annotation, BUILT_IN_LABELS } from './annotation';
import { idOf } from './ids';
import { withReferences } from './references';

/**
 * The suggestions that are still open beside what is decided. Left out are those that
 * - a decision answers: same label, same span, whatever was decided;
 * - contradict a decision that isn't a rejection: an entity over an entity (names don't overlap), a custom label on
 *   the very same words, a quote that is the same stretch of speech with other edges (a quote in a quote is none).
 *
 * The ids of those left don't clash with `taken` or one another; references to a suggestion that a decision answers
 * are turned to that decision. Takes time in proportion to the sizes and to how deep decisions lie in one another.
 *
 * @param decided in text order
 * @param suggestions in text order
 * @param taken ids in use besides those of `decided`
 */
export function openSuggestions(
  text: string,
  decided: readonly Annotation[],
  suggestions: readonly Annotation[],
  taken: Iterable<string> = [],
): readonly Annotation[] {
  const answers = new Map(decided.map(annotation => [keyOf(annotation), annotation]));
  const standing = decided.filter(({ status }) => status !== 'rejected');
  const contradicted = sweep(standing, suggestions, contradicts);
  const ids = new Set(taken);
  for (const { id } of decided) ids.add(id);
  /** From the id that the analyser gave to the one in use. */
  const renamed = new Map<string, string>();
  const open: Annotation[] = [];
  for (const [i, suggestion] of suggestions.entries()) {
    const answer = answers.get(keyOf(suggestion));
    if (answer !== undefined) {
      if (answer.id !== suggestion.id) renamed.set(suggestion.id, answer.id);
    } else if (!contradicted[i]) {
      const id = freeId(text, suggestion, ids);
      if (id !== suggestion.id) renamed.set(suggestion.id, id);
      ids.add(id);
      open.push(suggestion);
    }
  }
  return renamed.size === 0 ? open : open.map(suggestion => rename(suggestion, renamed));
}

/** Two annotations with one key say the same of the same words. */
export function keyOf({ label, span }: Pick<Annotation, 'label' | 'span'>): string {
  return `${span.start} ${span.end} ${label}`;
}

function freeId(text: string, { id, label, span }: Annotation, taken: ReadonlySet<string>): string {
  return taken.has(id) ? idOf(label, text.slice(span.start, span.end), 0, taken) : id;
}

function rename(suggestion: Annotation, renamed: ReadonlyMap<string, string>): Annotation {
  const id = renamed.get(suggestion.id);
  const own = id === undefined ? suggestion : { ...suggestion, id };
  return withReferences(own, named => renamed.get(named) ?? named);
}

/** For two annotations that overlap: whether they can't both be right. */
function contradicts(decision: Annotation, suggestion: Annotation): boolean {
  const quoted = decision.label === 'quote';
  if (quoted !== (suggestion.label === 'quote')) return false;
  if (quoted) return sameStretch(decision.span, suggestion.span);
  return ENTITY_LABELS.has(decision.label) || equalSpans(decision.span, suggestion.span);
}

/** Labels of the user's own may hold entities, as a claim or a topic does; these may not. */
const ENTITY_LABELS: ReadonlySet<string> = new Set(BUILT_IN_LABELS.filter(label => label !== 'quote'));

function sameStretch(a: Span, b: Span): boolean {
  if (a.start === b.start || a.end === b.end || crosses(a, b)) return true;
  const shared = Math.min(lengthOf(a), lengthOf(b));
  return shared >= 0.8 * Math.max(lengthOf(a), lengthOf(b));
}

/** For each item of `right`, whether one of `left` that overlaps it passes the test. Both in text order. */
function sweep(
  left: readonly Annotation[],
  right: readonly Annotation[],
  test: (left: Annotation, right: Annotation) => boolean,
): boolean[] {
  let active: Annotation[] = [];
  let next = 0;
  return right.map(item => {
    const { start, end } = item.span;
    active = active.filter(candidate => candidate.span.end > start);
    for (; next < left.length && left[next]!.span.start <= start; next++)
      if (left[next]!.span.end > start) active.push(left[next]!);
    if (active.some(candidate => test(candidate, item))) return true;
    for (let i = next; i < left.length && left[i]!.span.start < end; i++)
      if (test(left[i]!, item)) return true;
    return false;
  });
}

/** Two lists in text order as one. */
export function mergeByPosition(a: readonly Annotation[], b: readonly Annotation[]): Annotation[] {
  return [...a, ...b].sort((x, y) => byPosition(x.span, y.span));
}
