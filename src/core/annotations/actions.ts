import { snap } from '../text/graphemes';
import { byPosition, contains, isEmpty, type Span } from '../text/span';
import type { Annotation, QuoteKind } from './annotation';
import { type ArticleState, annotationsOf, suggestionsOf } from './article';
import { idOf } from './ids';
import { keyOf } from './merge';
import { nameInstead } from './references';

/** The decisions after an action, in text order; the list that went in when the action changes nothing. */
export type Decided = readonly Annotation[];

/**
 * Puts a label on a stretch of text, its edges moved out of grapheme clusters and white space. Where the same label
 * stands on the same words already, that annotation is accepted. Without words nothing happens.
 */
export function annotate(state: ArticleState, span: Span, label: string, by: string): Decided {
  const place = snap(state.text, span);
  if (isEmpty(place)) return state.decided;
  const key = keyOf({ label, span: place });
  const same =
    state.decided.find(annotation => keyOf(annotation) === key) ??
    suggestionsOf(state).find(annotation => keyOf(annotation) === key);
  if (same !== undefined) return put(state.decided, decide(same, 'accepted', by));
  const annotation: Annotation = {
    id: newId(state, label, place),
    label,
    span: place,
    status: 'accepted',
    by,
    ...(label === 'quote' && { kind: quoteKind(state.text, place) }),
  };
  return put(state.decided, annotation);
}

/** Accepts annotations; unknown ids are passed over. The recogniser's confidence stays: it is its word. */
export function accept(state: ArticleState, ids: Iterable<string>, by: string): Decided {
  return decideAll(state, ids, 'accepted', by);
}

/** Rejects annotations. They stay in the sidecar, so that the suggestions don't come back. */
export function reject(state: ArticleState, ids: Iterable<string>, by: string): Decided {
  return decideAll(state, ids, 'rejected', by);
}

/** Accepts everything that is shown and undecided. */
export function acceptAll(state: ArticleState, by: string): Decided {
  const open = annotationsOf(state).filter(({ status }) => status === 'suggested');
  return decideAll(state, new Set(open.map(({ id }) => id)), 'accepted', by);
}

/** Stores every open suggestion as a suggestion, without deciding anything. */
export function annotateFile(state: ArticleState): Decided {
  return putAll(state.decided, suggestionsOf(state));
}

/**
 * Gives an annotation another label, accepted. Where that label stands on the same words already, only that one is
 * left, and what named the other names it. What belongs to the old label alone (confidence, and the fields of quotes) goes.
 */
export function relabel(state: ArticleState, id: string, label: string, by: string): Decided {
  const annotation = find(state, id);
  if (annotation === undefined) return state.decided;
  if (annotation.label === label) return put(state.decided, decide(annotation, 'accepted', by));
  const key = keyOf({ label, span: annotation.span });
  const twin = state.decided.find(other => keyOf(other) === key);
  if (twin !== undefined) {
    const others = state.decided.filter(other => other.id !== id);
    const left = others.map(other => nameInstead(other, [id], twin.id));
    return left.map(other => (other.id === twin.id ? decide(other, 'accepted', by) : other));
  }
  const { confidence: _c, kind: _k, speaker: _s, cue: _q, continues: _p, unplaced: _u, ...rest } = annotation;
  const kind = label === 'quote' ? { kind: quoteKind(state.text, annotation.span) } : {};
  return put(state.decided, { ...rest, ...kind, label, status: 'accepted', by });
}

/**
 * Takes an annotation away. A person's own leaves the sidecar; one that the recogniser found is rejected, or else it
 * would come back.
 */
export function remove(state: ArticleState, id: string, by: string): Decided {
  const annotation = find(state, id);
  if (annotation === undefined) return state.decided;
  const key = keyOf(annotation);
  if (annotation.confidence !== undefined || state.suggestions.some(other => keyOf(other) === key))
    return put(state.decided, decide(annotation, 'rejected', by));
  const others = state.decided.filter(other => other.id !== id);
  return others.map(other => nameInstead(other, [id], undefined));
}

/** Attaches a note, or takes it off with undefined or nothing but white space. A suggestion stays one, stored. */
export function setNote(state: ArticleState, id: string, note: string | undefined, by: string): Decided {
  const annotation = find(state, id);
  const words = note?.trim() ? note : undefined;
  if (annotation === undefined || annotation.note === words) return state.decided;
  const { note: _, ...rest } = annotation;
  return put(state.decided, {
    ...rest,
    ...(words !== undefined && { note: words }),
    by: annotation.status === 'suggested' ? annotation.by : by,
  });
}

/** Says who speaks in a quote (undefined: nobody in the text) and accepts it. The entity is found in the span. */
export function setSpeaker(state: ArticleState, id: string, span: Span | undefined, by: string): Decided {
  const quote = find(state, id);
  if (quote?.label !== 'quote') return state.decided;
  const place = span && snap(state.text, span);
  if (place && isEmpty(place)) return state.decided;
  const { speaker: _, ...rest } = placedPart(quote, 'speaker');
  const entity = place && entityIn(state, place);
  const speaker = place && { span: place, ...(entity !== undefined && { entity }) };
  return put(state.decided, { ...decide(rest, 'accepted', by), ...(speaker && { speaker }) });
}

/** Says which word introduces a quote (undefined: none does) and accepts it. */
export function setCue(state: ArticleState, id: string, span: Span | undefined, by: string): Decided {
  const quote = find(state, id);
  if (quote?.label !== 'quote') return state.decided;
  const place = span && snap(state.text, span);
  if (place && isEmpty(place)) return state.decided;
  const { cue: _, ...rest } = placedPart(quote, 'cue');
  return put(state.decided, { ...decide(rest, 'accepted', by), ...(place && { cue: { span: place } }) });
}

function decideAll(
  state: ArticleState,
  ids: Iterable<string>,
  status: 'accepted' | 'rejected',
  by: string,
): Decided {
  const wanted = new Set(ids);
  const chosen = [...state.decided, ...suggestionsOf(state)].filter(({ id }) => wanted.has(id));
  return putAll(
    state.decided,
    chosen.map(annotation => decide(annotation, status, by)),
  );
}

function decide(annotation: Annotation, status: 'accepted' | 'rejected', by: string): Annotation {
  return annotation.status === status ? annotation : { ...annotation, status, by };
}

function find(state: ArticleState, id: string): Annotation | undefined {
  return (
    state.decided.find(annotation => annotation.id === id) ??
    suggestionsOf(state).find(annotation => annotation.id === id)
  );
}

function put(decided: Decided, annotation: Annotation): Decided {
  return putAll(decided, [annotation]);
}

/** Replaces by id, adds what is new, keeps text order. The same list when nothing differs. */
function putAll(decided: Decided, annotations: readonly Annotation[]): Decided {
  const known = new Map(decided.map(annotation => [annotation.id, annotation]));
  const fresh = annotations.filter(annotation => known.get(annotation.id) !== annotation);
  if (fresh.length === 0) return decided;
  for (const annotation of fresh) known.set(annotation.id, annotation);
  return [...known.values()].sort((a, b) => byPosition(a.span, b.span));
}

function newId(state: ArticleState, label: string, span: Span): string {
  const words = state.text.slice(span.start, span.end);
  const all = [...state.decided, ...suggestionsOf(state)];
  const taken = new Set([...all.map(({ id }) => id), ...state.unplaced.map(({ stored }) => stored.id)]);
  const earlier = all.filter(
    other =>
      other.label === label &&
      other.span.start < span.start &&
      state.text.slice(other.span.start, other.span.end) === words,
  );
  return idOf(label, words, earlier.length, taken);
}

const MARKS = /["\u00ab\u00bb\u2018-\u201f\u2039\u203a]/;

/** Words in quotation marks are direct speech until a person says otherwise; other words are reported. */
function quoteKind(text: string, { start, end }: Span): QuoteKind {
  const around = `${text.slice(Math.max(0, start - 1), start + 1)}${text.slice(end - 1, end + 1)}`;
  return MARKS.test(around) ? 'direct' : 'indirect';
}

/** The named person, else organization, else place in a span. */
function entityIn(state: ArticleState, span: Span): string | undefined {
  const inside = annotationsOf(state).filter(annotation => contains(span, annotation.span));
  for (const label of ['person', 'organization', 'place']) {
    const found = inside.find(annotation => annotation.label === label);
    if (found !== undefined) return found.id;
  }
  return undefined;
}

/** The quote without the mark that this part of it has lost its place. */
function placedPart(quote: Annotation, part: 'speaker' | 'cue'): Annotation {
  const { unplaced = [], ...rest } = quote;
  const left = unplaced.filter(name => name !== part);
  return left.length > 0 ? { ...rest, unplaced: left } : rest;
}
