import { excerpt } from '../text/excerpt';
import { type Span, textOf } from '../text/span';
import type { Annotation, CueClass, QuoteKind, Status } from './annotation';

/** Units of the annotated text, and of a note, that are shown. */
const LONGEST = 240;

/** What there is to tell of one annotation, without the words of any language around it. */
export interface Description {
  readonly label: string;
  /** The annotated text on one line, shortened. */
  readonly text: string;
  readonly status: Status;
  /** 0 to 100; absent for what a person made. */
  readonly percent?: number;
  /** Who decided; absent for a suggestion. */
  readonly decidedBy?: string;
  readonly kind?: QuoteKind;
  readonly cue?: { readonly text: string; readonly class?: CueClass };
  readonly speaker?: {
    readonly text: string;
    /** The full name where the text has a short form of it. */
    readonly name?: string;
    readonly percent?: number;
    readonly reason?: string;
  };
  readonly note?: string;
}

export function describe(text: string, annotation: Annotation): Description {
  const { label, span, status, by, confidence, kind, cue, speaker, note } = annotation;
  const words = (part: Span) => excerpt(textOf(text, part), LONGEST);
  return {
    label,
    text: words(span),
    status,
    ...(confidence !== undefined && { percent: percentOf(confidence) }),
    ...(status !== 'suggested' && { decidedBy: by }),
    ...(kind && { kind }),
    ...(cue && { cue: { text: words(cue.span), ...(cue.class && { class: cue.class }) } }),
    ...(speaker && {
      speaker: {
        text: words(speaker.span),
        ...(speaker.name !== undefined && speaker.name !== words(speaker.span) && { name: speaker.name }),
        ...(speaker.confidence !== undefined && { percent: percentOf(speaker.confidence) }),
        ...(speaker.reason !== undefined && { reason: speaker.reason }),
      },
    }),
    ...(note !== undefined && { note: excerpt(note, LONGEST) }),
  };
}

/** Never rounded up to certainty. */
function percentOf(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}
