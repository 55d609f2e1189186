import search from 'approx-string-match';
import type { Span } from '../../src/core/text/span';

/** What the Hypothesis client keeps of an annotation: its TextPosition and TextQuote selectors, in UTF-16 units. */
export interface Selectors {
  readonly position: Span;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;
const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** @returns what is stored of a span of the text that is annotated */
export function describe(text: string, span: Span): Selectors {
  return {
    position: span,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

/**
 * Finds an annotation as the Hypothesis client does: at its position where the quote stands there, else all exact
 * matches of the quote, else the best approximate ones with at most half of its letters wrong (256 at most); of
 * several the one with the best sum of how well quote, prefix, suffix and position fit.
 */
export function anchor(text: string, { position, exact, prefix, suffix }: Selectors): Span | undefined {
  if (text.slice(position.start, position.end) === exact) return position;
  const scored = find(text, exact, Math.min(MOST_ERRORS, exact.length / 2)).map(match => {
    const score =
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      WEIGHTS.suffix * likeness(text.slice(match.end, match.end + suffix.length), suffix) +
      WEIGHTS.position * (1 - Math.abs(match.start - position.start) / text.length);
    return { ...match, score };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && { start: best.start, end: best.end };
}

function find(text: string, words: string, mostErrors: number): (Span & { errors: number })[] {
  const exact: (Span & { errors: number })[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

/** 0 to 1; without a context to compare with, 1. */
function likeness(text: string, context: string): number {
  if (context === '') return 1;
  if (text === '') return 0;
  const [best] = find(text, context, context.length);
  return best === undefined ? 0 : 1 - best.errors / context.length;
}
