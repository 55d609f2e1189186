import { normalizeText } from '../text/normalize';
import { byPosition, lengthOf, type Span, shift, textOf } from '../text/span';
import { type Act, readActs } from './acts';
import { attribute } from './attribution';
import { findReports } from './indirect';
import { decideKind, kindFeatures } from './kinds';
import { Memory } from './memory';
import type { Placed, Stretch } from './passage';
import type { Quote } from './quote';
import { findStretches } from './stretches';

/** How many units of text are linked between two pauses. */
const UNITS_A_STEP = 8000;

/**
 * Finds the quotes of a text with their kinds, words of saying and speakers, in text order. The paragraphs were
 * read alone; here marks are joined over paragraphs, and speakers go on from sentence to sentence.
 */
export function* linkQuotes(
  text: string,
  paragraphs: readonly Placed[],
): Generator<undefined, readonly Quote[]> {
  const { passages, stretches } = yield* findStretches(text, paragraphs);
  const memory = new Memory();
  const acts: ReadonlyMap<number, Act>[] = [];
  let done = 0;
  for (const passage of passages) {
    acts.push(readActs(passage, memory));
    done += passage.text.length;
    if (done > UNITS_A_STEP) {
      done = 0;
      yield;
    }
  }
  const quotes: Quote[] = [];
  const reports: Map<number, Act>[] = [];
  for (const [i, passage] of passages.entries()) {
    const reporters = new Map<number, Act>();
    for (const { span, act, confidence, first } of findReports(passage, acts[i]!)) {
      quotes.push({ kind: 'indirect', span, confidence, ...saidBy(act) });
      if (first > act.cue.token) reporters.set(first, act);
    }
    reports.push(reporters);
    if (i % 16 === 15) yield;
  }
  const counts = countWords(text, stretches);
  for (const [i, stretch] of stretches.entries()) {
    const attribution = attribute(passages, acts, reports, stretch);
    const repeats = counts.get(keyOf(text, stretch.span)) ?? 1;
    const { kind, confidence } = decideKind(kindFeatures(stretch, { text, passages, attribution, repeats }));
    quotes.push({ kind, span: stretch.span, confidence, ...(kind === 'direct' && saidBy(attribution?.act)) });
    if (i % 256 === 255) yield;
  }
  return quotes.sort((a, b) => byPosition(a.span, b.span));
}

function saidBy(act: Act | undefined): Pick<Quote, 'cue' | 'speaker'> {
  if (act === undefined) return {};
  const { passage, speaker, reason } = act;
  const cue = act.verb ?? act.cue;
  return {
    cue: { span: shift(cue, passage.base), class: cue.word.class },
    ...(speaker && {
      speaker: {
        span: speaker.span,
        ...(speaker.name !== undefined && { name: speaker.name }),
        confidence: act.confidence,
        ...(reason !== undefined && { reason }),
      },
    }),
  };
}

/** Only stretches of a few words are compared. */
const LONGEST_REPEATED = 40;

/** How often the same words stand in marks. */
function countWords(text: string, stretches: readonly Stretch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { span } of stretches) {
    if (lengthOf(span) > LONGEST_REPEATED) continue;
    const key = keyOf(text, span);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf(text: string, span: Span): string {
  return lengthOf(span) > LONGEST_REPEATED ? '' : normalizeText(textOf(text, span));
}
