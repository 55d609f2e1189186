import { type CueIndex, cueReading } from '../quotes/cues';
import { normalizeText } from '../text/normalize';
import { contains, overlaps, type Span, textOf } from '../text/span';
import { tokenize } from '../text/tokens';
import type { Annotation } from './annotation';

/** What can say something. */
const SPEAKERS: ReadonlySet<string> = new Set(['person', 'organization', 'group', 'place']);
/** More than this nobody reads through. */
const MOST = 20;
/** How far before and after a quote a word of saying is looked for, in UTF-16 units. */
const BEFORE = 400;
const AFTER = 250;

/** The mentions outside a quote that may name who says it, nearest first; of equal names only the nearest. */
export function speakerCandidates(
  text: string,
  annotations: readonly Annotation[],
  quote: Span,
): readonly Annotation[] {
  const seen = new Set<string>();
  return annotations
    .filter(({ label, span }) => SPEAKERS.has(label) && !contains(quote, span))
    .sort((a, b) => distance(a.span, quote) - distance(b.span, quote))
    .filter(({ span }) => {
      const name = normalizeText(textOf(text, span));
      return !seen.has(name) && seen.add(name);
    })
    .slice(0, MOST);
}

/** The words of saying around a quote, without attached particles, nearest first. */
export function cueCandidates(text: string, quote: Span, cues: CueIndex): readonly Span[] {
  const start = Math.max(0, quote.start - BEFORE);
  const tokens = tokenize(text.slice(start, quote.end + AFTER), start);
  return tokens
    .flatMap((token): Span[] => {
      const cue = token.kind === 'word' ? cueReading(token, cues) : undefined;
      return cue === undefined ? [] : [{ start: token.start + cue.offset, end: token.end }];
    })
    .filter(span => !overlaps(span, quote))
    .sort((a, b) => distance(a, quote) - distance(b, quote))
    .slice(0, MOST);
}

/** The quotes that a selection outside them may belong to, nearest first. */
export function quotesNear(annotations: readonly Annotation[], selected: Span): readonly Annotation[] {
  return annotations
    .filter(({ label, span }) => label === 'quote' && !overlaps(span, selected))
    .sort((a, b) => distance(a.span, selected) - distance(b.span, selected))
    .slice(0, 5);
}

/** Units between two ranges; 0 where they touch or overlap. */
function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
