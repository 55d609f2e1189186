import { byPosition, shift } from '../text/span';
import { type Act, readActs } from './acts';
import { attribute } from './attribution';
import { findReports } from './indirect';
import { decideKind } from './kinds';
import { Memory } from './memory';
import type { Placed } from './passage';
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
  for (const [i, stretch] of stretches.entries()) {
    const attribution = attribute(passages, acts, stretch);
    const { kind, confidence } = decideKind(text, passages, stretch, attribution);
    quotes.push({ kind, span: stretch.span, confidence, ...(kind === 'direct' && saidBy(attribution?.act)) });
    if (i % 256 === 255) yield;
  }
  for (const [i, passage] of passages.entries()) {
    for (const { span, act, confidence } of findReports(passage, acts[i]!))
      quotes.push({ kind: 'indirect', span, confidence, ...saidBy(act) });
    if (i % 16 === 15) yield;
  }
  return quotes.sort((a, b) => byPosition(a.span, b.span));
}

function saidBy(act: Act | undefined): Pick<Quote, 'cue' | 'speaker'> {
  if (act === undefined) return {};
  const { cue, passage, speaker, reason } = act;
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
