import type { QuoteKind } from '../annotations/annotation';
import { type Bracket, type Bracketed, parseBrackets } from '../formats/brackets';
import type { Problem, Result } from '../result';
import type { Span } from '../text/span';

export interface GoldEntity {
  readonly label: string;
  readonly span: Span;
}

export interface GoldQuote {
  readonly kind: QuoteKind;
  readonly span: Span;
  /** Every mention that is right as the speaker; none: nobody in the text says it. */
  readonly speakers: readonly Span[];
  readonly cues: readonly Span[];
}

/** An article with the annotations that careful readers agreed on. Spans count UTF-16 units. */
export interface Gold {
  readonly text: string;
  readonly entities: readonly GoldEntity[];
  readonly quotes: readonly GoldQuote[];
}

const ENTITY_LABELS: Record<string, string | undefined> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  GRP: 'group',
  DATE: 'date',
  QTY: 'quantity',
  EVT: 'event',
};
const QUOTE_KINDS: Record<string, QuoteKind | undefined> = { Q: 'direct', I: 'indirect', S: 'term' };
const ROLES = new Set(['SP', 'C']);

/**
 * Reads a gold file: ⟦PER|…⟧ and the other entity tags; ⟦Qn|…⟧ direct quotes, ⟦In|…⟧ indirect speech, ⟦S|…⟧ other uses
 * of quotation marks; ⟦SPn|…⟧ the speaker and ⟦Cn|…⟧ the cue of quote n. Problems carry spans of `source`, or of the
 * text without brackets where they concern a whole bracket.
 */
export function readGold(source: string): Result<Gold> {
  const { value, problems } = parseBrackets(source);
  const { gold, unknown } = sort(value);
  return { value: gold, problems: [...problems, ...unknown] };
}

function sort({ text, brackets }: Bracketed): { gold: Gold; unknown: Problem[] } {
  const entities: GoldEntity[] = [];
  const quotes: GoldQuote[] = [];
  const unknown: Problem[] = [];
  const quoteIds = new Set(brackets.filter(b => b.tag === 'Q' || b.tag === 'I').flatMap(b => b.ids));
  for (const bracket of brackets) {
    const { tag, ids, span } = bracket;
    const label = ENTITY_LABELS[tag];
    const kind = QUOTE_KINDS[tag];
    if (label !== undefined) entities.push({ label, span });
    else if (kind !== undefined)
      quotes.push({ kind, span, speakers: roles(brackets, 'SP', ids), cues: roles(brackets, 'C', ids) });
    else if (!ROLES.has(tag)) unknown.push(problem('unknown-tag', `no such tag: ${tag}`, span));
    for (const id of ROLES.has(tag) ? ids : [])
      if (!quoteIds.has(id)) unknown.push(problem('no-such-quote', `${tag}${id} belongs to no quote`, span));
  }
  return { gold: { text, entities, quotes }, unknown };
}

function roles(brackets: readonly Bracket[], tag: string, quote: readonly number[]): Span[] {
  return brackets.filter(b => b.tag === tag && b.ids.some(id => quote.includes(id))).map(b => b.span);
}

function problem(code: string, message: string, span: Span): Problem {
  return { code, message, severity: 'error', span };
}
