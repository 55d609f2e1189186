import { normalizeText } from '../text/normalize';
import { byPosition, lengthOf, type Span, shift, textOf } from '../text/span';
import { type Act, type Discourse, readActs, type Standing } from './acts';
import { attribute, type Reporters } from './attribution';
import { findReports, type Report } from './indirect';
import { decideKind, kindFeatures } from './kinds';
import { Memory } from './memory';
import type { Placed, Stretch } from './passage';
import type { Quote } from './quote';
import { findStretches, UNITS_A_STEP } from './stretches';

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
  const { passages, stretches } = yield* findStretches(text, paragraphs);
  const discourse: Discourse[] = [];
  const reports: Report[] = [];
  const reporters: Reporters[] = [];
  const memory = new Memory();
  let done = 0;
  for (const passage of passages) {
    const read = readActs(passage, memory);
    const found = findReports(passage, read.acts);
    discourse.push(read);
    reports.push(...found);
    const after = found.filter(report => report.first > report.act.cue.token);
    reporters.push({
      byStart: new Map(after.map(({ first, act }) => [first, act])),
      starts: new Map(after.map(({ first, act }) => [act, first])),
    });
    done += passage.text.length;
    if (done > UNITS_A_STEP) {
      done = 0;
      yield;
    }
  }
  const drafts: Draft[] = [];
  const counts = yield* countWords(text, stretches);
  for (const [i, stretch] of stretches.entries()) {
    const attribution = attribute({ passages, discourse, reporters }, stretch);
    const standing = discourse[stretch.passage]!.standing.get(stretch.open);
    const repeats = counts.get(keyOf(text, stretch.span)) ?? 1;
    const headline = attribution === undefined && standing?.headline === true;
    const { kind, confidence } = decideKind(
      kindFeatures(stretch, { text, passages, attribution, repeats, headline }),
    );
    const { span, parent } = stretch;
    if (kind === 'term') drafts.push({ quote: { kind, span, confidence } });
    else {
      const said = attribution === undefined ? speakerOf(standing) : saidBy(attribution.act);
      const utterance = attribution && { act: attribution.act, parent };
      drafts.push({ quote: { kind, span, confidence, ...said }, ...(utterance && { utterance }) });
    }
    if (i % QUOTES_A_STEP === 0) yield;
  }
  const reported = reports.map(
    ({ span, act, confidence }): Draft => ({ quote: { kind: 'indirect', span, confidence, ...saidBy(act) } }),
  );
  return yield* joinPieces(yield* inOrder(drafts, reported));
}

interface Draft {
  readonly quote: Quote;
  /** Direct quotes with the same act at the same level are pieces of one utterance. */
  readonly utterance?: { readonly act: Act; readonly parent: number | undefined };
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
  const firsts = new Map<Act, { index: number; parent: number | undefined }>();
  const out: Quote[] = [];
  for (const [index, { quote, utterance }] of drafts.entries()) {
    if (index % (QUOTES_A_STEP * 16) === 0) yield;
    const first = utterance && firsts.get(utterance.act);
    if (utterance !== undefined && first === undefined)
      firsts.set(utterance.act, { index, parent: utterance.parent });
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

/** Only stretches of a few words are compared. */
const LONGEST_REPEATED = 40;

/** How often the same words stand in marks. */
function* countWords(
  text: string,
  stretches: readonly Stretch[],
): Generator<undefined, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [i, { span }] of stretches.entries()) {
    if (i % (QUOTES_A_STEP * 16) === 0) yield;
    if (lengthOf(span) > LONGEST_REPEATED) continue;
    const key = keyOf(text, span);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf(text: string, span: Span): string {
  return lengthOf(span) > LONGEST_REPEATED ? '' : normalizeText(textOf(text, span));
}
