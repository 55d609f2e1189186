import type { AttributeValue } from '../annotations/annotation';
import type { Span } from '../text/span';

/** An entity found in the text, without its attached particles. Spans count UTF-16 units. */
export interface Mention extends Span {
  readonly label: 'person' | 'place' | 'organization' | 'group' | 'date' | 'quantity' | 'event';
  /** 0 to 1: the share of mentions found by the same evidence that are right. */
  readonly confidence: number;
  /** The full name where this is a short form of a name seen earlier; absent otherwise. */
  readonly name?: string;
  /** Such as `value`, the ISO 8601 form of a date. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}
