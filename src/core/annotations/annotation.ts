import type { Span } from '../text/span';

/** Undecided, or what a person decided. A rejected annotation is kept, so that the suggestion doesn't come back. */
export type Status = 'suggested' | 'accepted' | 'rejected';

/** Somebody's words in quotation marks, reported speech, or quotation marks for another use. */
export type QuoteKind = 'direct' | 'indirect' | 'term';

/** What the word of saying claims about the saying. */
export type CueClass =
  | 'neutral'
  | 'stress'
  | 'claim'
  | 'denial'
  | 'accusation'
  | 'warning'
  | 'call'
  | 'question';

/** The built-in labels. An annotation's label may be another string: the user's own. */
export const BUILT_IN_LABELS = [
  'person',
  'place',
  'organization',
  'group',
  'date',
  'quantity',
  'event',
  'quote',
] as const;
export type BuiltInLabel = (typeof BUILT_IN_LABELS)[number];

export interface Cue {
  readonly span: Span;
  /** Absent when the class is not known, as for a cue that a person chose. */
  readonly class?: CueClass;
}

export interface Speaker {
  /** The nearest mention that names who says it, title included. */
  readonly span: Span;
  /** The id of the annotation of the named person, place or organization; absent when there is none. */
  readonly entity?: string;
  /** The full name where the mention is a short form of a name seen earlier. */
  readonly name?: string;
  /** 0 to 1; absent when a person chose it. */
  readonly confidence?: number;
  /** Why this speaker, in words; absent when a person chose it. */
  readonly reason?: string;
}

export type AttributeValue = string | number | boolean;

/** What the recogniser or a person says of one stretch of the text. Spans count UTF-16 units. */
export interface Annotation {
  readonly id: string;
  readonly label: string;
  readonly span: Span;
  readonly status: Status;
  /** The annotator's name, or `hashiya@VERSION`. */
  readonly by: string;
  /** 0 to 1, of the recogniser; absent for a person's own annotation. */
  readonly confidence?: number;
  /** Quotes only. */
  readonly kind?: QuoteKind;
  /** Quotes only; absent when nobody in the text says it. */
  readonly speaker?: Speaker;
  /** Quotes only; absent when no word of saying introduces it. */
  readonly cue?: Cue;
  /** Quotes only: the id of the first piece, on each later piece of one utterance. */
  readonly continues?: string;
  readonly link?: string;
  readonly note?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  /** Parts that the sidecar holds but that have no sure place in the text: absent here, kept as they are there. */
  readonly unplaced?: readonly ('speaker' | 'cue')[];
}
