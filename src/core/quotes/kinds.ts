import type { QuoteKind } from '../annotations/annotation';
import type { Attribution } from './attribution';
import { KIND_WEIGHTS, type KindFeature, type KindFeatures } from './kind-weights';
import { addAround } from './kinds-around';
import { addContent } from './kinds-inside';
import { probability } from './logistic';
import type { Passage, Stretch } from './passage';
import type { Repeats } from './repeats';

/** Whether the marks hold somebody's words, by a logistic sum of weighted features. */
export function decideKind(features: KindFeatures): { kind: QuoteKind; confidence: number } {
  const direct = probability(features, KIND_WEIGHTS);
  return direct >= 0.5 ? { kind: 'direct', confidence: direct } : { kind: 'term', confidence: 1 - direct };
}

/** What is known of the whole text that bears on one stretch. */
export interface StretchContext {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly attribution: Attribution | undefined;
  readonly repeats: Repeats;
  /** The line begins with a name and a colon, and no word of saying belongs to the stretch. */
  readonly headline: boolean;
  /** Above 0 when it begins its paragraph and the one before ended with a stretch: 2 if that was left open. */
  readonly resumes: 0 | 1 | 2;
}

/** Notes that a feature holds, or doesn't. */
export type SetFeature = (feature: KindFeature, holds: boolean) => void;

/** The features of a stretch; those that don't hold are left out. */
export function kindFeatures(stretch: Stretch, context: StretchContext): KindFeatures {
  const { attribution, passages } = context;
  const p = passages[stretch.passage]!;
  const out: Partial<Record<KindFeature, number>> = { bias: 1 };
  const set: SetFeature = (feature, holds) => {
    if (holds) out[feature] = 1;
  };
  const isShort = addContent(p, stretch, context, set);
  set('nested', stretch.parent !== undefined);
  set('headline', context.headline);
  addAround(p, stretch, isShort, set);
  if (context.resumes > 0) out.resumes = context.resumes;
  // What stands after a noun of naming is a name, whoever says what about it.
  if (out.naming !== undefined || out.titled !== undefined) return out;
  if (attribution === undefined) set('noCue', true);
  else {
    out.cue = Math.max(-1, Math.min(attribution.score, 4));
    addCue(attribution, isShort, set);
  }
  return out;
}

function addCue(attribution: Attribution, isShort: boolean, set: SetFeature): void {
  const { act, gap, lead } = attribution;
  const isBefore = attribution.side === 'before';
  const { cue, passage } = act;
  const { use } = cue.word;
  set('that', isBefore && lead.that);
  set('colon', isBefore && lead.colon);
  set('near', gap <= 1);
  set('far', gap > 12);
  set('reported', attribution.reports && attribution.nearest);
  set('followed', attribution.followed);
  const names = use === 'name' && gap < 8;
  const calls =
    names && CALLS.test(passage.tokens[cue.token]!.norm) && !WHAT.test(before(passage, cue.token));
  set('called', calls);
  set('quality', names && !calls);
  set('stance', use === 'stance');
  set('uncertain', use === 'alike' || use === 'noun' || use === 'occasion' || use === 'phrase');
  set('source', isShort && use === 'phrase' && isBefore && gap <= 2);
  set('carried', act.carried);
  set('afterQuote', !isBefore);
}

/** Forms of سمى, "to name"; with ما before it, the name is somebody's wording: ما سماه "…". */
const CALLS = /سم[يت]?/;
const WHAT = /^[وفبل]?(?:ما|لما|مما|عما|بما|فيما)$/;

function before(p: Passage, i: number): string {
  return p.tokens[i - 1]?.norm ?? '';
}
