import type { GoldQuote } from '../../src/core/measure/gold';
import { overlapShare, trim } from '../../src/core/measure/match';
import type { Report } from '../../src/core/quotes/indirect';
import type { Stretch } from '../../src/core/quotes/passage';
import { equalSpans, textOf } from '../../src/core/text/span';
import type { ReadArticle } from './articles';

/** Overlap from which on reported speech found is the same as that of the gold. */
const SAME_REPORT = 0.6;

/** What the gold says of a stretch in marks; undefined when it has none with these edges. */
export function goldOfStretch({ gold }: ReadArticle, stretch: Stretch): GoldQuote | undefined {
  const edges = trim(gold.text, stretch.span);
  return gold.quotes.find(
    ({ kind, span }) => kind !== 'indirect' && equalSpans(trim(gold.text, span), edges),
  );
}

/** The reported speech of the gold that was found. */
export function goldOfReport({ gold }: ReadArticle, report: Report): GoldQuote | undefined {
  return gold.quotes.find(
    ({ kind, span }) => kind === 'indirect' && overlapShare(report.span, span) >= SAME_REPORT,
  );
}

/** The text around a quote, for a person to read. */
export function whereIs({ name, gold: { text } }: ReadArticle, { kind, span }: GoldQuote): string {
  const before = text.slice(Math.max(0, span.start - 250), span.start);
  const after = text.slice(span.end, span.end + 60);
  return `${name} ${kind}: ${before}⟦${textOf(text, span).slice(0, 80)}⟧${after}`;
}
