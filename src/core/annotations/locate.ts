import { byPosition, type Span } from '../text/span';
import type { Annotation } from './annotation';
import { ArticleText } from './article-text';
import { type Answer, Finder } from './finder';
import { keyOf } from './merge';
import { type StoredAnnotation, type StoredPart, sameFields, type Unplaced } from './stored';

/** What a sidecar says, as far as it matters for finding its annotations in a text. */
export interface Stored {
  readonly annotations: readonly StoredAnnotation[];
  /** The hash of the text that was annotated, when known. */
  readonly sha256?: string;
}

export interface Located {
  /** In text order. */
  readonly placed: readonly Annotation[];
  /** In the order of the sidecar. */
  readonly unplaced: readonly Unplaced[];
}

/**
 * Finds stored annotations in the text of today. A position is never believed without its words, and words found
 * elsewhere never without what stands around them, so that no annotation comes to stand on other words than the
 * person meant; what isn't sure is left unplaced.
 */
export function locate(text: string, { annotations, sha256 }: Stored): Located {
  const article = new ArticleText(text);
  const finder = new Finder(article, sha256);
  const answers = finder.findAll(annotations).map((answer, i) => ({ stored: annotations[i]!, answer }));
  const spanOf = (content: Span) => article.spanOf(article.rangeOfContent(content));
  const holders = holdersOf(answers);
  const placed: Annotation[] = [];
  const unplaced: Unplaced[] = [];
  for (const { stored, answer } of answers) {
    if (!('at' in answer)) {
      unplaced.push({ stored, outcome: answer.outcome, candidates: answer.candidates.map(spanOf) });
      continue;
    }
    const span = spanOf(answer.at);
    // The place is another annotation's: two became one, or it isn't this one's at all.
    if (!holders.get(keyOf({ label: stored.label, span: answer.at }))!.includes(stored)) {
      unplaced.push({ stored, outcome: 'ambiguous', candidates: [span] });
      continue;
    }
    placed.push(
      placeWithParts(stored, span, part => {
        const found = finder.findPart(part, stored, answer.at);
        return found && spanOf(found);
      }),
    );
  }
  return { placed: placed.sort((a, b) => byPosition(a.span, b.span)), unplaced };
}

/**
 * Which annotations of one label have a claim to a place: those that stood together before, of several others the
 * surest; none where two are equally sure.
 */
function holdersOf(answers: readonly { stored: StoredAnnotation; answer: Answer }[]) {
  const claims = new Map<string, { stored: StoredAnnotation; weight: number }[]>();
  for (const { stored, answer } of answers) {
    if (!('at' in answer)) continue;
    const key = keyOf({ label: stored.label, span: answer.at });
    const claim = { stored, weight: answer.weight };
    claims.set(key, [...(claims.get(key) ?? []), claim]);
  }
  const holders = new Map<string, readonly StoredAnnotation[]>();
  for (const [key, all] of claims) {
    const most = Math.max(...all.map(({ weight }) => weight));
    const surest = all.filter(({ weight }) => weight === most).map(({ stored }) => stored);
    const [[start, end]] = [surest[0]!.span];
    const together = surest.every(({ span }) => span[0] === start && span[1] === end);
    holders.set(key, together ? surest : []);
  }
  return holders;
}

/** A stored annotation put on a span of the text; its speaker and cue are sought from there. */
export function placeStored(text: string, stored: StoredAnnotation, span: Span): Annotation {
  const article = new ArticleText(text);
  const finder = new Finder(article, undefined);
  const at = article.contentSpanOf(article.rangeOf(span));
  return placeWithParts(stored, span, part => {
    const found = finder.findPart(part, stored, at);
    return found && article.spanOf(article.rangeOfContent(found));
  });
}

function placeWithParts(
  stored: StoredAnnotation,
  span: Span,
  find: (part: StoredPart) => Span | undefined,
): Annotation {
  const speaker = stored.speaker && find(stored.speaker);
  const cue = stored.cue && find(stored.cue);
  const unplaced = [
    ...(stored.speaker && !speaker ? (['speaker'] as const) : []),
    ...(stored.cue && !cue ? (['cue'] as const) : []),
  ];
  return {
    ...sameFields(stored),
    span,
    ...(speaker && { speaker: { ...withoutText(stored.speaker!), span: speaker } }),
    ...(cue && { cue: { ...withoutText(stored.cue!), span: cue } }),
    ...(unplaced.length > 0 && { unplaced }),
  };
}

function withoutText<T extends StoredPart>({ text: _, ...rest }: T): Omit<T, 'text'> {
  return rest;
}
