import type { Cue, QuoteKind, Speaker } from '../annotations/annotation';
import type { Span } from '../text/span';

/** A stretch of quoted or reported words. `span` lies inside the quotation marks. Spans count UTF-16 units. */
export interface Quote {
  readonly kind: QuoteKind;
  readonly span: Span;
  readonly confidence: number;
  readonly cue?: Cue;
  readonly speaker?: Omit<Speaker, 'entity'>;
  /** Set on each later piece of one utterance: the index, in the list of quotes, of its first piece. */
  readonly continues?: number;
}
