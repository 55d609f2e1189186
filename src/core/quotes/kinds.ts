import type { QuoteKind } from '../annotations/annotation';
import type { Attribution } from './attribution';
import { type Passage, preceding, type Stretch, wordAt } from './passage';
import { nameAt } from './phrases';
import { Word } from './words';

/** What speaks for somebody's words (above 0) and for another use of the marks (below 0), each by its weight. */
export const KIND_WEIGHTS = {
  bias: -1.6,
  /** The words, up to 12, each. */
  words: 0.22,
  /** The best word of saying: its score. */
  cue: 0.7,
  that: 1.5,
  colon: 1.5,
  /** ب before the mark, after a word that gives a quality. */
  quality: 1.5,
  /** A noun that takes a name: شركة "…". */
  naming: -2.2,
  latin: -2,
  /** The words are a name, known from the lists. */
  name: -2,
  /** The whole line. */
  line: -2,
  nested: -1,
  attached: -0.3,
  /** Ends in the mark of a sentence inside. */
  sentence: 1.5,
} as const;

export type KindFeature = keyof typeof KIND_WEIGHTS;
export type KindFeatures = Partial<Record<KindFeature, number>>;

/** Whether the marks hold somebody's words. */
export function decideKind(
  text: string,
  passages: readonly Passage[],
  stretch: Stretch,
  attribution: Attribution | undefined,
): { kind: QuoteKind; confidence: number } {
  const features = kindFeatures(text, passages, stretch, attribution);
  let sum = 0;
  for (const [name, value] of Object.entries(features) as [KindFeature, number][])
    sum += KIND_WEIGHTS[name] * value;
  const direct = 1 / (1 + Math.exp(-sum));
  return direct >= 0.5 ? { kind: 'direct', confidence: direct } : { kind: 'term', confidence: 1 - direct };
}

export function kindFeatures(
  text: string,
  passages: readonly Passage[],
  stretch: Stretch,
  attribution: Attribution | undefined,
): KindFeatures {
  const p = passages[stretch.passage]!;
  const words = wordsIn(p, stretch);
  const before = preceding(p, stretch.open);
  const inner = text.slice(stretch.span.start, Math.min(stretch.span.end, stretch.span.start + 200));
  const flag = (holds: boolean) => (holds ? 1 : 0);
  const use = attribution?.act.cue.word.use;
  return {
    bias: 1,
    words: Math.min(words, 12),
    cue: attribution === undefined ? -0.5 : Math.max(-1, Math.min(attribution.score, 3)),
    that: flag(attribution?.that === true),
    colon: flag(attribution?.colon === true),
    quality: flag(use === 'name' && attribution!.gap < 8),
    naming: flag(before >= 0 && wordAt(p, before, Word.naming)),
    latin: flag(/[A-Za-z]/.test(inner) && !/[\u0621-\u064a]/.test(inner)),
    name: flag(nameFills(p, stretch)),
    line: flag(fillsLine(p, stretch)),
    nested: flag(stretch.parent !== undefined),
    attached: flag(before >= 0 && p.tokens[before]!.end === p.tokens[stretch.open]!.start),
    sentence: flag(/[.!?\u061f]$/.test(text.slice(stretch.span.start, stretch.span.end))),
  };
}

function wordsIn(p: Passage, stretch: Stretch): number {
  if (stretch.lastPassage !== stretch.passage) return 12;
  const last = p.forward.get(stretch.open) ?? stretch.open;
  let words = 0;
  for (let i = stretch.open; i <= last && words < 12; i++) if (p.tokens[i]!.kind !== 'mark') words++;
  return words;
}

function nameFills(p: Passage, { open, span }: Stretch): boolean {
  const name = open + 1 < p.tokens.length ? nameAt(p, open + 1) : undefined;
  return name !== undefined && p.base + name.start <= span.start && p.base + name.end >= span.end;
}

/** Nothing but dashes and the like stand around it on its line. */
function fillsLine(p: Passage, stretch: Stretch): boolean {
  if (stretch.close === undefined || stretch.lastPassage !== stretch.passage) return false;
  for (let i = 0; i < stretch.open; i++) if (p.tokens[i]!.kind !== 'mark') return false;
  for (let i = stretch.close; i < p.tokens.length; i++) if (p.tokens[i]!.kind !== 'mark') return false;
  return true;
}
