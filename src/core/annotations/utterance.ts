import type { Annotation } from './annotation';

/**
 * The pieces of the utterance that a quote is one of, in text order, the quote among them; the quote alone when it is
 * whole.
 *
 * @param annotations those that are shown, in text order
 */
export function piecesOf(annotations: readonly Annotation[], quote: Annotation): readonly Annotation[] {
  const first = quote.continues ?? quote.id;
  const pieces = annotations.filter(({ id, continues }) => id === first || continues === first);
  return pieces.some(({ id }) => id === quote.id) ? pieces : [quote];
}
