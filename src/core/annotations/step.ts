import { byPosition, equalSpans, type Span } from '../text/span';
import type { Annotation } from './annotation';
import { type ArticleState, suggestionsOf } from './article';
import { type Edit, followUnplaced, lostIn } from './follow-edit';
import { locate } from './locate';
import { keyOf } from './merge';
import type { Kept } from './review';
import { type StoredAnnotation, sameFields, type Unplaced } from './stored';

/**
 * How one annotation stands in a state: stored with a place in the text, stored without one, or a suggestion that is
 * not stored.
 */
export type Standing =
  | { readonly in: 'decided' | 'open'; readonly annotation: Annotation }
  | { readonly in: 'unplaced'; readonly unplaced: Unplaced };

/** What an action did to one annotation; undefined where there is none of that id. */
export interface Change {
  readonly id: string;
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
}

/** What one action changed, by id. Spans count units of the present text: `followStep` keeps them so. */
export type Step = readonly Change[];

/** A state after a step was taken back or done again. */
export interface Turned extends Kept {
  /** How many annotations of the step were changed elsewhere since, and so stay as they are. */
  readonly stayed: number;
}

/** What differs between two states of one text; suggestions count only where they were or become stored. */
export function stepBetween(before: ArticleState, after: ArticleState): Step {
  const [old, now] = [new Standings(before), new Standings(after)];
  return [...new Set([...old.ids, ...now.ids])]
    .filter(id => old.objectOf(id) !== now.objectOf(id))
    .map(id => ({ id, before: old.of(id), after: now.of(id) }));
}

/** The step after an edit of the text. What loses its words keeps what it said, so that it can be found again. */
export function followStep(step: Step, edit: Edit): Step {
  return mapStandings(step, standing => followStanding(standing, edit));
}

/** The step after annotations were found at other places, without being changed: from where they were to where they are. */
export function moveStep(step: Step, before: ArticleState, after: ArticleState): Step {
  const old = new Map(before.decided.map(annotation => [annotation.id, annotation]));
  const now = new Map(after.decided.map(annotation => [annotation.id, annotation]));
  return mapStandings(step, standing => {
    if (standing.in !== 'decided') return standing;
    const { annotation } = standing;
    const [from, to] = [old.get(annotation.id), now.get(annotation.id)];
    if (from === undefined || to === undefined || from === to) return standing;
    return { in: 'decided', annotation: moveParts(annotation, from, to) };
  });
}

/**
 * Takes a step back (`to` is `before`) or does it again (`after`). Only what the step changed changes, field by
 * field: what came from elsewhere since, such as from the disk, stays. An annotation on which another decision was
 * taken elsewhere stays as it is, and so does one that was added here and changed there.
 */
export function turn(state: ArticleState, step: Step, to: 'before' | 'after'): Turned {
  const stored = new Stored(state, step, to);
  let stayed = 0;
  // What goes makes room first for what comes in its place.
  const goesFirst = [...step].sort((a, b) => Number(isStored(a[to])) - Number(isStored(b[to])));
  for (const change of goesFirst) {
    const [from, goal] = to === 'before' ? [change.after, change.before] : [change.before, change.after];
    if (!stored.turn(change.id, from, goal)) stayed++;
  }
  return { ...stored.lists(), stayed };
}

/** The standings of one state, by id. */
class Standings {
  private readonly decided: ReadonlyMap<string, Annotation>;
  private readonly unplaced: ReadonlyMap<string, Unplaced>;
  private open: ReadonlyMap<string, Annotation> | undefined;

  constructor(private readonly state: ArticleState) {
    this.decided = new Map(state.decided.map(annotation => [annotation.id, annotation]));
    this.unplaced = new Map(state.unplaced.map(unplaced => [unplaced.stored.id, unplaced]));
  }

  /** Of all that is stored. */
  get ids(): Iterable<string> {
    return [...this.decided.keys(), ...this.unplaced.keys()];
  }

  /** What stands for the id among what is stored: the same object as long as it is unchanged. */
  objectOf(id: string): Annotation | Unplaced | undefined {
    return this.decided.get(id) ?? this.unplaced.get(id);
  }

  of(id: string): Standing | undefined {
    const annotation = this.decided.get(id);
    if (annotation !== undefined) return { in: 'decided', annotation };
    const unplaced = this.unplaced.get(id);
    if (unplaced !== undefined) return { in: 'unplaced', unplaced };
    this.open ??= new Map(suggestionsOf(this.state).map(suggestion => [suggestion.id, suggestion]));
    const suggestion = this.open.get(id);
    return suggestion && { in: 'open', annotation: suggestion };
  }
}

/** The same step when every standing stays the same. */
function mapStandings(step: Step, map: (standing: Standing) => Standing | undefined): Step {
  let same = true;
  const mapped = step.map(change => {
    const before = change.before && map(change.before);
    const after = change.after && map(change.after);
    if (before === change.before && after === change.after) return change;
    same = false;
    return { id: change.id, before, after };
  });
  return same ? step : mapped;
}

function followStanding(standing: Standing, edit: Edit): Standing | undefined {
  if (standing.in === 'unplaced') {
    const unplaced = followUnplaced(standing.unplaced, edit);
    return unplaced === standing.unplaced ? standing : { in: 'unplaced', unplaced };
  }
  const annotation = edit.follow(standing.annotation);
  if (annotation === standing.annotation) return standing;
  if (annotation !== undefined) return { in: standing.in, annotation };
  if (standing.in === 'open') return undefined;
  return { in: 'unplaced', unplaced: lostIn(edit, standing.annotation) };
}

/** A version of an annotation with the places that another version of it got, as far as it had the same before. */
function moveParts(annotation: Annotation, from: Annotation, to: Annotation): Annotation {
  const { speaker, cue } = annotation;
  const same = (a: Span | undefined, b: Span | undefined) =>
    a !== undefined && b !== undefined && equalSpans(a, b);
  return {
    ...annotation,
    ...(same(annotation.span, from.span) && { span: to.span }),
    ...(speaker &&
      to.speaker &&
      same(speaker.span, from.speaker?.span) && { speaker: { ...speaker, span: to.speaker.span } }),
    ...(cue && to.cue && same(cue.span, from.cue?.span) && { cue: { ...cue, span: to.cue.span } }),
  };
}

/** What a state stores, while a step is turned. */
class Stored {
  private readonly decided: Map<string, Annotation>;
  private readonly unplaced: Map<string, Unplaced>;
  /** Which annotation has a label on a place. */
  private readonly holders: Map<string, string>;
  /** Of what the step brings back and had lost its words: what has a place in the text again. */
  private readonly found: ReadonlyMap<string, Annotation>;
  private changed = false;

  constructor(
    private readonly state: ArticleState,
    step: Step,
    to: 'before' | 'after',
  ) {
    const { text, decided, unplaced } = state;
    this.decided = new Map(decided.map(annotation => [annotation.id, annotation]));
    this.unplaced = new Map(unplaced.map(item => [item.stored.id, item]));
    this.holders = new Map(decided.map(annotation => [keyOf(annotation), annotation.id]));
    const lost = step.flatMap(({ [to]: goal }) => (goal?.in === 'unplaced' ? [goal.unplaced.stored] : []));
    const { placed } = lost.length > 0 ? locate(text, { annotations: lost }) : { placed: [] };
    this.found = new Map(placed.map(annotation => [annotation.id, annotation]));
  }

  lists(): Kept {
    if (!this.changed) return this.state;
    const decided = [...this.decided.values()].sort((a, b) => byPosition(a.span, b.span));
    return { decided, unplaced: [...this.unplaced.values()] };
  }

  /** @returns false when the annotation was changed elsewhere and stays */
  turn(id: string, from: Standing | undefined, goal: Standing | undefined): boolean {
    const now = this.of(id);
    if (goal !== undefined && goal.in !== 'open') {
      if (now === undefined) return !isStored(from) && this.put(goal);
      if (from === undefined) return says(now, goal);
      return says(now, from) ? this.put(goal, now) : this.merge(now, from, goal);
    }
    if (now === undefined) return true;
    if (from !== undefined && says(now, from)) {
      this.takeOut(now);
      return true;
    }
    return from !== undefined && goal !== undefined && this.merge(now, from, goal);
  }

  private of(id: string): Standing | undefined {
    const annotation = this.decided.get(id);
    if (annotation !== undefined) return { in: 'decided', annotation };
    const unplaced = this.unplaced.get(id);
    return unplaced && { in: 'unplaced', unplaced };
  }

  /** Stores it, in the text where that has its words; not where another says the same of the same words already. */
  private put(goal: Standing, instead?: Standing): boolean {
    const annotation = goal.in === 'unplaced' ? this.found.get(goal.unplaced.stored.id) : goal.annotation;
    const holder = annotation && this.holders.get(keyOf(annotation));
    if (holder !== undefined && holder !== annotation?.id) return false;
    if (instead !== undefined) this.takeOut(instead);
    this.changed = true;
    if (annotation !== undefined) {
      this.decided.set(annotation.id, annotation);
      this.holders.set(keyOf(annotation), annotation.id);
    } else if (goal.in === 'unplaced') this.unplaced.set(goal.unplaced.stored.id, goal.unplaced);
    return true;
  }

  private takeOut(now: Standing): void {
    this.changed = true;
    if (now.in === 'unplaced') this.unplaced.delete(now.unplaced.stored.id);
    else {
      this.decided.delete(now.annotation.id);
      this.holders.delete(keyOf(now.annotation));
    }
  }

  /** Gives the fields that lead from one standing to another, as far as nobody else changed them. */
  private merge(now: Standing, from: Standing, goal: Standing): boolean {
    if (now.in === 'unplaced') {
      const stored = mergeFields(now.unplaced.stored, fieldsOf(from), fieldsOf(goal));
      return stored !== undefined && this.put({ in: 'unplaced', unplaced: { ...now.unplaced, stored } }, now);
    }
    const placed = from.in !== 'unplaced' && goal.in !== 'unplaced';
    const annotation = placed
      ? mergeFields(now.annotation, from.annotation, goal.annotation)
      : mergeFields(now.annotation, fieldsOf(from), fieldsOf(goal));
    return annotation !== undefined && this.put({ in: 'decided', annotation }, now);
  }
}

function isStored(standing: Standing | undefined): boolean {
  return standing !== undefined && standing.in !== 'open';
}

/** The fields that don't depend on the place. */
function fieldsOf(standing: Standing): ReturnType<typeof sameFields> {
  return sameFields(standing.in === 'unplaced' ? standing.unplaced.stored : standing.annotation);
}

/** Whether two standings say the same of the same words; whether it is stored or not makes no difference. */
function says(a: Standing, b: Standing): boolean {
  if (!equal(fieldsOf(a), fieldsOf(b))) return false;
  if (a.in === 'unplaced' || b.in === 'unplaced') return true;
  const parts = ({ annotation: { span, speaker, cue } }: typeof a) => [span, speaker, cue];
  return equal(parts(a), parts(b));
}

/** Who decided what: these fields stand or fall together. */
const DECISION = ['label', 'status', 'by'];

/** @returns undefined when another decision was taken elsewhere */
function mergeFields<T extends Annotation | StoredAnnotation>(
  now: T,
  from: object,
  goal: object,
): T | undefined {
  const merged: Record<string, unknown> = { ...now };
  const [old, wanted] = [{ ...from }, { ...goal }] as [typeof merged, typeof merged];
  const decisionOf = (fields: typeof merged) => DECISION.map(key => fields[key]);
  const [before, here, after] = [old, merged, wanted].map(decisionOf);
  if (!(equal(before, after) || equal(here, before) || equal(here, after))) return undefined;
  for (const key of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
    if (equal(old[key], wanted[key]) || !equal(merged[key], old[key])) continue;
    if (wanted[key] === undefined) delete merged[key];
    else merged[key] = wanted[key];
  }
  return merged as unknown as T;
}

/** Equal in content. Why the recogniser chose a speaker is no content: the sidecar doesn't hold it. */
function equal(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (key === 'reason') return undefined;
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
