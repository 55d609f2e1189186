import { normalizeText } from '../text/normalize';
import { byPosition, lengthOf, type Span, shift, textOf } from '../text/span';
import { type Act, type Discourse, readActs, type Standing } from './acts';
import { attribute } from './attribution';
import { findReports, type Report } from './indirect';
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
  const discourse: Discourse[] = [];
  const reports: Report[] = [];
  const reporters: Map<number, Act>[] = [];
  const memory = new Memory();
  let done = 0;
  for (const passage of passages) {
    const read = readActs(passage, memory);
    const found = findReports(passage, read.acts);
    discourse.push(read);
    reports.push(...found);
    reporters.push(new Map(found.filter(r => r.first > r.act.cue.token).map(r => [r.first, r.act])));
    done += passage.text.length;
    if (done > UNITS_A_STEP) {
      done = 0;
      yield;
    }
  }
  const drafts: Draft[] = [];
  const counts = countWords(text, stretches);
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
    if (i % 256 === 255) yield;
  }
  for (const { span, act, confidence } of reports)
    drafts.push({ quote: { kind: 'indirect', span, confidence, ...saidBy(act) } });
  return joinPieces(drafts.sort((a, b) => byPosition(a.quote.span, b.quote.span)));
}

interface Draft {
  readonly quote: Quote;
  /** Direct quotes with the same act at the same level are pieces of one utterance. */
  readonly utterance?: { readonly act: Act; readonly parent: number | undefined };
}

function joinPieces(drafts: readonly Draft[]): Quote[] {
  const firsts = new Map<Act, { index: number; parent: number | undefined }>();
  return drafts.map(({ quote, utterance }, index) => {
    if (utterance === undefined) return quote;
    const first = firsts.get(utterance.act);
    if (first === undefined) firsts.set(utterance.act, { index, parent: utterance.parent });
    return first?.parent === utterance.parent && first !== undefined
      ? { ...quote, continues: first.index }
      : quote;
  });
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
