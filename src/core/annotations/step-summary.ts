import { textOf } from '../text/span';
import type { Change, Standing, Step } from './step';
import { sameFields } from './stored';

/** What an action was, as its changes tell. */
export type StepKind =
  | 'annotated'
  | 'accepted'
  | 'rejected'
  | 'stored'
  | 'relabelled'
  | 'removed'
  | 'noted'
  | 'speaker'
  | 'cue'
  | 'placed'
  | 'changed';

/** A step in a line of a list. */
export interface StepSummary {
  readonly kind: StepKind;
  /** How many annotations the action was about, those that only refer to them left out. */
  readonly count: number;
  /** Of the first of them, as it was called before or, when it is new, after. */
  readonly label: string;
  /** The words of the first of them at the time of the action. */
  readonly words: string;
}

/** @param text what the step's spans are of */
export function summaryOf(step: Step, text: string): StepSummary {
  const told = step.map(change => ({ change, kind: kindOf(change) }));
  const about = told.filter(({ kind }) => kind !== 'changed');
  const changes = about.length > 0 ? about : told;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const [first] = changes.map(({ change: { before, after } }) => before ?? after);
  return {
    kind: kinds.length === 1 ? kinds[0]! : 'changed',
    count: changes.length,
    label: first === undefined ? '' : fieldsOf(first).label,
    words: first === undefined ? '' : wordsOf(first, text),
  };
}

function kindOf({ before, after }: Change): StepKind {
  if (after === undefined || after.in === 'open') return 'removed';
  if (before === undefined) return 'annotated';
  if (before.in === 'unplaced' && after.in === 'decided') return 'placed';
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  if (old.label !== now.label) return 'relabelled';
  if (old.note !== now.note) return 'noted';
  for (const part of ['speaker', 'cue'] as const)
    if (partOf(before, part) !== partOf(after, part)) return part;
  if (old.status === now.status && before.in !== 'open') return 'changed';
  return now.status === 'suggested' ? 'stored' : now.status;
}

function partOf(standing: Standing, part: 'speaker' | 'cue'): string | undefined {
  const { span } = (standing.in === 'unplaced' ? standing.unplaced.stored : standing.annotation)[part] ?? {};
  return span && JSON.stringify(span);
}

function fieldsOf(standing: Standing): ReturnType<typeof sameFields> {
  return sameFields(standing.in === 'unplaced' ? standing.unplaced.stored : standing.annotation);
}

function wordsOf(standing: Standing, text: string): string {
  if (standing.in === 'unplaced') return standing.unplaced.stored.text ?? '';
  return textOf(text, standing.annotation.span);
}
