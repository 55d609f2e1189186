import { byPosition, isEmpty, type Span } from '../text/span';
import type { Annotation } from './annotation';

export interface StepOptions {
  /** Towards the start of the text. */
  readonly backwards?: boolean;
  /** Passes over what a person has decided. */
  readonly undecided?: boolean;
}

/**
 * The annotation to go to from a selection, round the end of the text if need be; undefined when there is none.
 * Going on from a selected annotation leads to the next one in text order, so nested ones are all visited. A bare
 * cursor at the start of an annotation leads to that annotation.
 *
 * @param annotations in text order
 */
export function stepFrom(
  annotations: readonly Annotation[],
  from: Span,
  { backwards = false, undecided = false }: StepOptions = {},
): Annotation | undefined {
  const wanted = undecided ? annotations.filter(({ status }) => status === 'suggested') : annotations;
  if (backwards) return wanted.filter(({ span }) => comesBefore(span, from)).at(-1) ?? wanted.at(-1);
  return wanted.find(({ span }) => comesAfter(span, from)) ?? wanted[0];
}

function comesAfter(span: Span, from: Span): boolean {
  return isEmpty(from) ? span.start >= from.start : byPosition(span, from) > 0;
}

function comesBefore(span: Span, from: Span): boolean {
  return isEmpty(from) ? span.start < from.start : byPosition(span, from) < 0;
}
