import type { Annotation, QuoteKind } from '../annotations/annotation';
import { normalizeText } from '../text/normalize';
import { equalSpans, overlaps, type Span, textOf } from '../text/span';
import type { Gold, GoldQuote } from './gold';
import { overlapShare, pair, sameName, trim } from './match';

/** How many were found, how many there are, and how many of those found are right. */
export interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  /** By label. A span is right with the same end and a start that differs by attached particles at most. */
  readonly entities: Readonly<Record<string, Counts>>;
  /** Direct quotes; edges compared without quotation marks, spaces and punctuation. */
  readonly direct: Counts;
  /** Indirect speech; right when overlap / union is 0.6 or more. */
  readonly indirect: Counts;
  /** Stretches in quotation marks found with the right kind, direct or term. */
  readonly kind: Share;
  /** Quotes with the right speaker; one that was not found is wrong. */
  readonly speaker: { readonly direct: Share; readonly indirect: Share };
  /** Of the quotes that have a cue, those with a right one. */
  readonly cue: Share;
}

export interface Scored {
  readonly gold: Gold;
  readonly annotations: readonly Annotation[];
}

export function precision({ right, found }: Counts): number {
  return right / Math.max(1, found);
}

export function recall({ right, gold }: Counts): number {
  return right / Math.max(1, gold);
}

/** The harmonic mean of precision and recall; 0 when nothing is right. */
export function fMeasure({ right, gold, found }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (gold + found);
}

/**
 * Compares annotations with gold over a set of articles, all of them counted together. Rejected annotations are passed
 * over. The rules are the ones of the project's gold guidelines, so figures compare between versions.
 */
export function score(articles: Iterable<Scored>): Score {
  const entities: Record<string, Counts> = {};
  let [direct, indirect] = [NONE, NONE];
  const tally = new Tally();
  for (const { gold, annotations } of articles) {
    const { text } = gold;
    const kept = annotations.filter(a => a.status !== 'rejected');
    for (const label of new Set([...gold.entities, ...kept].map(e => e.label))) {
      if (label === 'quote') continue;
      const wanted = gold.entities.filter(e => e.label === label);
      const found = kept.filter(a => a.label === label);
      const pairs = pair(wanted, found, (g, a) => sameName(text, a.span, g.span));
      entities[label] = add(entities[label] ?? NONE, wanted, found, pairs);
    }
    const names = namesIn(gold);
    const sameEdges = (g: GoldQuote, a: Annotation) => equalSpans(trim(text, g.span), trim(text, a.span));
    const of = (kind: QuoteKind) => ({
      wanted: gold.quotes.filter(q => q.kind === kind),
      found: kept.filter(a => a.label === 'quote' && a.kind === kind),
    });
    const [q, s, i] = [of('direct'), of('term'), of('indirect')];
    const directPairs = pair(q.wanted, q.found, sameEdges);
    const termPairs = pair(s.wanted, s.found, sameEdges);
    const indirectPairs = pair(i.wanted, i.found, (g, a) => overlapShare(g.span, a.span) >= 0.6);
    direct = add(direct, q.wanted, q.found, directPairs);
    indirect = add(indirect, i.wanted, i.found, indirectPairs);
    tally.kind.count(directPairs.size + termPairs.size, q.wanted.length + s.wanted.length);
    tally.roles(tally.direct, text, q.wanted, directPairs, names);
    tally.roles(tally.indirect, text, i.wanted, indirectPairs, names);
  }
  return {
    entities,
    direct,
    indirect,
    kind: tally.kind,
    speaker: { direct: tally.direct, indirect: tally.indirect },
    cue: tally.cue,
  };
}

const NONE: Counts = { right: 0, gold: 0, found: 0 };

class Counter implements Share {
  right = 0;
  of = 0;

  count(right: number, of: number): void {
    this.right += right;
    this.of += of;
  }
}

class Tally {
  readonly kind = new Counter();
  readonly direct = new Counter();
  readonly indirect = new Counter();
  readonly cue = new Counter();

  roles(
    speakers: Counter,
    text: string,
    wanted: readonly GoldQuote[],
    pairs: ReadonlyMap<GoldQuote, Annotation>,
    names: (mention: Span) => ReadonlySet<string>,
  ): void {
    for (const quote of wanted) {
      const found = pairs.get(quote);
      speakers.count(found !== undefined && speakerIsRight(text, quote, found, names) ? 1 : 0, 1);
      if (quote.cues.length === 0) continue;
      const cue = found?.cue?.span;
      this.cue.count(cue !== undefined && quote.cues.some(g => overlaps(g, cue)) ? 1 : 0, 1);
    }
  }
}

function speakerIsRight(
  text: string,
  quote: GoldQuote,
  { speaker }: Annotation,
  names: (mention: Span) => ReadonlySet<string>,
): boolean {
  if (speaker === undefined) return quote.speakers.length === 0;
  const said = [textOf(text, speaker.span), speaker.name ?? '']
    .filter(name => name !== '')
    .map(normalizeText);
  return quote.speakers.some(
    mention => overlaps(mention, speaker.span) || said.some(name => names(mention).has(name)),
  );
}

/** The names that stand in a gold mention, and the mention itself, folded. */
function namesIn({ text, entities }: Gold): (mention: Span) => ReadonlySet<string> {
  const naming = entities.filter(e => ['person', 'place', 'organization'].includes(e.label));
  return mention =>
    new Set(
      [mention, ...naming.map(e => e.span).filter(s => mention.start <= s.start && s.end <= mention.end)].map(
        s => normalizeText(textOf(text, s)),
      ),
    );
}

function add(
  sum: Counts,
  wanted: readonly unknown[],
  found: readonly unknown[],
  pairs: ReadonlyMap<unknown, unknown>,
): Counts {
  return {
    right: sum.right + pairs.size,
    gold: sum.gold + wanted.length,
    found: sum.found + found.length,
  };
}
