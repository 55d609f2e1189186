import { excerpt } from '../text/excerpt';
import { equalSpans, type Span, textOf } from '../text/span';
import type { Annotation, CueClass, QuoteKind, Status } from './annotation';
import { piecesOf } from './utterance';

/** Units of the annotated text, and of a note, that are shown. */
const LONGEST = 240;
/** Units of each piece of an utterance. */
const LONGEST_PIECE = 40;

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
    /** The named one in the mention or behind it, as annotated elsewhere; absent where it would only repeat. */
    readonly entity?: { readonly text: string; readonly label: string };
  };
  /** Set on a piece of an utterance of several: which one it is, from 1, and the texts of all. */
  readonly piece?: { readonly number: number; readonly texts: readonly string[] };
  readonly note?: string;
}

/** @param among the annotations that are shown, in text order: the ones it may be linked to */
export function describe(text: string, annotation: Annotation, among: readonly Annotation[]): Description {
  const { label, span, status, by, confidence, kind, cue, speaker, note } = annotation;
  const words = (part: Span) => excerpt(textOf(text, part), LONGEST);
  const pieces = label === 'quote' ? piecesOf(among, annotation) : [];
  const entity = speaker?.entity === undefined ? undefined : among.find(({ id }) => id === speaker.entity);
  const repeats = entity !== undefined && speaker !== undefined && equalSpans(entity.span, speaker.span);
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
        ...(entity && !repeats && { entity: { text: words(entity.span), label: entity.label } }),
      },
    }),
    ...(pieces.length > 1 && {
      piece: {
        number: pieces.indexOf(annotation) + 1,
        texts: pieces.map(piece => excerpt(textOf(text, piece.span), LONGEST_PIECE)),
      },
    }),
    ...(note !== undefined && { note: excerpt(note, LONGEST) }),
  };
}

/** Never rounded up to certainty. */
function percentOf(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}
