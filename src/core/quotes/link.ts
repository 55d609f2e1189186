import { byPosition, shift } from '../text/span';
import type { Act, Standing } from './acts';
import { readDiscourse, weighStretch } from './discourse';
import { decideKind } from './kinds';
import type { Placed, Stretch } from './passage';
import type { Quote } from './quote';

/** How many stretches are decided, or quotes put in order, between two pauses. */
const QUOTES_A_STEP = 128;

/**
 * Finds the quotes of a text with their kinds, words of saying and speakers, in text order. The paragraphs were
 * read alone; here marks are joined over paragraphs, and speakers go on from sentence to sentence.
 */
export function* linkQuotes(
  text: string,
  paragraphs: readonly Placed[],
): Generator<undefined, readonly Quote[]> {
  const read = yield* readDiscourse(text, paragraphs);
  const drafts: Draft[] = [];
  for (const [i, stretch] of read.stretches.entries()) {
    const { features, attribution, standing } = weighStretch(read, stretch);
    const { kind, confidence } = decideKind(features);
    const { span, parent } = stretch;
    const before = stretch.resumes === undefined ? undefined : drafts[stretch.resumes];
    if (kind === 'term') drafts.push({ quote: { kind, span, confidence } });
    else if (attribution === undefined && before?.utterance !== undefined) {
      const { cue, speaker } = before.quote;
      const said = { ...(cue && { cue }), ...(speaker && { speaker }) };
      drafts.push({ quote: { kind, span, confidence, ...said }, utterance: before.utterance });
    } else {
      const said = attribution === undefined ? speakerOf(standing) : saidBy(attribution.act);
      const utterance = { said: attribution?.act ?? stretch, parent };
      drafts.push({ quote: { kind, span, confidence, ...said }, utterance });
    }
    if (i % QUOTES_A_STEP === 0) yield;
  }
  const reported = read.reports.map(
    ({ span, act, confidence }): Draft => ({ quote: { kind: 'indirect', span, confidence, ...saidBy(act) } }),
  );
  return yield* joinPieces(yield* inOrder(drafts, reported));
}

interface Draft {
  readonly quote: Quote;
  /**
   * Direct quotes of the same act at the same level are pieces of one utterance; without an act only those that go on
   * in the next paragraph.
   */
  readonly utterance?: { readonly said: Act | Stretch; readonly parent: number | undefined };
}

/** Two lists in text order as one. */
function* inOrder(a: readonly Draft[], b: readonly Draft[]): Generator<undefined, readonly Draft[]> {
  const out: Draft[] = [];
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const first = a[i];
    const second = b[k];
    const takeFirst =
      second === undefined || (first !== undefined && byPosition(first.quote.span, second.quote.span) <= 0);
    out.push(takeFirst ? first! : second);
    if (takeFirst) i++;
    else k++;
    if (out.length % (QUOTES_A_STEP * 16) === 0) yield;
  }
  return out;
}

function* joinPieces(drafts: readonly Draft[]): Generator<undefined, readonly Quote[]> {
  const firsts = new Map<Act | Stretch, { index: number; parent: number | undefined }>();
  const out: Quote[] = [];
  for (const [index, { quote, utterance }] of drafts.entries()) {
    if (index % (QUOTES_A_STEP * 16) === 0) yield;
    const first = utterance && firsts.get(utterance.said);
    if (utterance !== undefined && first === undefined)
      firsts.set(utterance.said, { index, parent: utterance.parent });
    const later = first !== undefined && first.parent === utterance?.parent;
    out.push(later ? { ...quote, continues: first.index } : quote);
  }
  return out;
}

function saidBy(act: Act): Pick<Quote, 'cue' | 'speaker'> {
  const { passage } = act;
  const cue = act.verb ?? act.cue;
  return { cue: { span: shift(cue, passage.base), class: cue.word.class }, ...speakerOf(act) };
}

function speakerOf(standing: Standing | undefined): Pick<Quote, 'speaker'> {
  if (standing?.speaker === undefined) return {};
  const { speaker, reason, confidence } = standing;
  return {
    speaker: {
      span: speaker.span,
      ...(speaker.name !== undefined && { name: speaker.name }),
      confidence,
      ...(reason !== undefined && { reason }),
    },
  };
}
