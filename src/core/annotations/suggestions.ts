import type { PlacedParagraph } from '../analysis';
import type { Mention } from '../entities/mention';
import type { Quote } from '../quotes/quote';
import { withLineFeeds } from '../text/lines';
import { byPosition, contains, type Span, shift } from '../text/span';
import type { Annotation, Speaker } from './annotation';
import { idOf } from './ids';

/** How many annotations are made between two pauses. */
const ANNOTATIONS_A_STEP = 512;

/** Mentions and quotes as annotations in text order, each with an id that depends on the text alone. */
export function* toSuggestions(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  quotes: readonly Quote[],
  by: string,
): Generator<undefined, readonly Annotation[]> {
  const name = namer(text);
  const out: Annotation[] = [];
  for (const { span, mentions } of paragraphs) {
    for (const mention of mentions) {
      out.push(entity(mention, span.start, by, name));
      if (out.length % ANNOTATIONS_A_STEP === 0) yield;
    }
  }
  const entities = out.slice();
  const quoteIds: string[] = [];
  for (const { span } of quotes) {
    quoteIds.push(name('quote', span));
    if (quoteIds.length % ANNOTATIONS_A_STEP === 0) yield;
  }
  for (const [i, quote] of quotes.entries()) {
    const { kind, span, confidence, cue, speaker, continues } = quote;
    const first = continues === undefined ? undefined : quoteIds[continues];
    out.push({
      id: quoteIds[i]!,
      label: 'quote',
      span,
      status: 'suggested',
      by,
      confidence: rounded(confidence),
      kind,
      ...(speaker && { speaker: withEntity(withRoundConfidence(speaker), entities) }),
      ...(cue && { cue }),
      ...(first !== undefined && { continues: first }),
    });
    if (i % ANNOTATIONS_A_STEP === 0) yield;
  }
  return out.sort((a, b) => byPosition(a.span, b.span));
}

/** Gives out ids; asked in text order, label by label. */
function namer(text: string): (label: string, span: Span) => string {
  const taken = new Set<string>();
  const seen = new Map<string, number>();
  return (label, span) => {
    const words = withLineFeeds(text.slice(span.start, span.end));
    const key = `${label}\n${words}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const id = idOf(label, words, nth, taken);
    taken.add(id);
    return id;
  };
}

function entity(
  mention: Mention,
  base: number,
  by: string,
  name: (label: string, span: Span) => string,
): Annotation {
  const span = shift({ start: mention.start, end: mention.end }, base);
  return {
    id: name(mention.label, span),
    label: mention.label,
    span,
    status: 'suggested',
    by,
    confidence: rounded(mention.confidence),
    ...(mention.attributes && { attributes: mention.attributes }),
  };
}

const NAMING = new Set(['person', 'organization', 'place']);

/** Three decimals, as it is stored: more would say more than is known. Never 0, which would say that it is wrong. */
function rounded(confidence: number): number {
  return Math.max(0.001, Math.round(confidence * 1000) / 1000);
}

function withRoundConfidence<T extends { readonly confidence?: number }>(of: T): T {
  return of.confidence === undefined ? of : { ...of, confidence: rounded(of.confidence) };
}

/** The speaker with the id of the named entity in it: a person before an organization before a place. */
function withEntity(speaker: Omit<Speaker, 'entity'>, entities: readonly Annotation[]): Speaker {
  let best: Annotation | undefined;
  for (let i = firstFrom(entities, speaker.span.start); i < entities.length; i++) {
    const candidate = entities[i]!;
    if (candidate.span.start >= speaker.span.end) break;
    if (!NAMING.has(candidate.label) || !contains(speaker.span, candidate.span)) continue;
    if (best === undefined || candidate.label === 'person') best = candidate;
    if (best.label === 'person') break;
  }
  return best === undefined ? speaker : { ...speaker, entity: best.id };
}

/** The index of the first entity that starts at or after `offset`; entities are in text order. */
function firstFrom(entities: readonly Annotation[], offset: number): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
