import type { Annotation, AttributeValue, CueClass, QuoteKind, Status } from './annotation';

/**
 * A range as it is stored: code points of the article that was annotated, each line end one. A pair and not a
 * `Span`, so that the compiler keeps the two units apart.
 */
export type StoredRange = readonly [start: number, end: number];

export interface StoredPart {
  readonly span: StoredRange;
  /** The words, line ends as `\n`; absent when a hand-written sidecar leaves them out. */
  readonly text?: string;
}

export interface StoredSpeaker extends StoredPart {
  readonly entity?: string;
  readonly name?: string;
  readonly confidence?: number;
}

export interface StoredCue extends StoredPart {
  readonly class?: CueClass;
}

/** An annotation as a sidecar holds it. */
export interface StoredAnnotation extends StoredPart {
  readonly id: string;
  readonly label: string;
  readonly status: Status;
  /** Empty when the sidecar doesn't say. */
  readonly by: string;
  /** What stands before and after it; absent when a hand-written sidecar leaves it out. */
  readonly context?: readonly [before: string, after: string];
  readonly confidence?: number;
  readonly kind?: QuoteKind;
  readonly speaker?: StoredSpeaker;
  readonly cue?: StoredCue;
  readonly continues?: string;
  readonly link?: string;
  readonly note?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/**
 * What came of looking for a stored annotation in the text of today. Only `exact` and `moved` are shown in the text;
 * the others wait for a person.
 *
 * - `exact`: its words stand where they stood.
 * - `moved`: its words stand elsewhere, and what stands around them says that it is the same place.
 * - `fuzzy`: words that look like it stand in one place, but nobody should be sure.
 * - `ambiguous`: its words stand in several places that fit equally well.
 * - `lost`: nothing like it is in the text.
 */
export type Outcome = 'exact' | 'moved' | 'fuzzy' | 'ambiguous' | 'lost';

/** An annotation that has no sure place in the text. It stays in the sidecar as it is. */
export interface Unplaced {
  readonly stored: StoredAnnotation;
  readonly outcome: 'fuzzy' | 'ambiguous' | 'lost';
  /** Where it may belong, best first, in units of the text; empty when lost. */
  readonly candidates: readonly { readonly start: number; readonly end: number }[];
}

/** The fields that are stored as they are in memory. */
export function sameFields(annotation: Omit<Annotation, 'span' | 'speaker' | 'cue' | 'unplaced'>) {
  const { id, label, status, by, confidence, kind, continues, link, note, attributes } = annotation;
  return {
    id,
    label,
    status,
    by,
    ...(confidence !== undefined && { confidence }),
    ...(kind !== undefined && { kind }),
    ...(continues !== undefined && { continues }),
    ...(link !== undefined && { link }),
    ...(note !== undefined && { note }),
    ...(attributes !== undefined && { attributes }),
  };
}
