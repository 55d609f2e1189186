import type { Annotation, Cue, Speaker } from '../annotations/annotation';
import { withLineFeeds } from '../text/lines';
import { Positions } from '../text/positions';
import { type Span, textOf } from '../text/span';

/**
 * One text as a line of JSON for other programs, line end included: `{"file","annotations":[{"id","label","span",
 * "text","status","by","confidence"?…}]}`. Spans count code points, each line end one, and texts have `\n` line ends,
 * so `text[start:end]` works in Python. A quote has `kind`, `speaker` and `cue`, the latter two null where nobody
 * says it and no word of saying stands; a speaker that was found has a `reason`, in words. `confidence`, `continues`, `link`, `note` and `attributes` are absent where
 * the annotation has none.
 */
export function toJsonLine(file: string, text: string, annotations: readonly Annotation[]): string {
  const place = placer(text);
  return `${JSON.stringify({ file, annotations: annotations.map(a => toJson(a, place)) })}\n`;
}

interface Placed {
  readonly span: readonly [number, number];
  readonly text: string;
}

type Place = (span: Span) => Placed;

function placer(text: string): Place {
  const positions = new Positions(text);
  return span => ({ span: positions.toCodePoints(span), text: withLineFeeds(textOf(text, span)) });
}

function toJson(annotation: Annotation, place: Place): object {
  const { id, label, span, status, by, confidence, kind, speaker, cue, continues, link, note, attributes } =
    annotation;
  return {
    id,
    label,
    ...place(span),
    status,
    by,
    confidence,
    ...(label === 'quote' && {
      kind,
      speaker: speaker === undefined ? null : speakerToJson(speaker, place),
      cue: cue === undefined ? null : cueToJson(cue, place),
    }),
    continues,
    link,
    note,
    attributes,
  };
}

function speakerToJson({ span, entity, name, confidence, reason }: Speaker, place: Place): object {
  return { ...place(span), entity, name, confidence, reason };
}

function cueToJson(cue: Cue, place: Place): object {
  return { ...place(cue.span), class: cue.class };
}
