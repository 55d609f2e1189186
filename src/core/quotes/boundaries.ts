import type { Act } from './acts';
import { isVerb, kindOfBoundary, sayingFollows, separatorBefore } from './boundary-kinds';
import { type Signs, weigh } from './logistic';
import { endsSentence, following, type Passage } from './passage';
import { type EndSign, REPORT_WEIGHTS, type ReportWeights } from './report-weights';

/** A place before a token where a report may end. */
export interface Boundary {
  /** What speaks for its ending there, whichever report it is. */
  readonly signs: Signs<EndSign>;
  /** Their weighted sum. */
  readonly weight: number;
}

/** The places of a passage where reports may end. Each is read once, however many reports go over it. */
export class Boundaries {
  private readonly known = new Map<number, Boundary | undefined>();

  constructor(
    private readonly p: Passage,
    private readonly acts: ReadonlyMap<number, Act>,
    readonly weights: ReportWeights['end'] = REPORT_WEIGHTS.end,
  ) {}

  /** The one before token `i`; undefined where no report can end. */
  before(i: number): Boundary | undefined {
    const known = this.known.get(i);
    if (known !== undefined || this.known.has(i)) return known;
    const signs = signsOfBoundary(this.p, i, this.acts);
    const found = signs && { signs, weight: weigh(signs, this.weights) };
    this.known.set(i, found);
    return found;
  }
}

function signsOfBoundary(p: Passage, i: number, acts: ReadonlyMap<number, Act>): Signs<EndSign> | undefined {
  const kind = kindOfBoundary(p, i, acts);
  if (kind === undefined) return undefined;
  const separator = separatorBefore(p, i);
  const act = acts.get(i);
  const follows = act !== undefined && sayingFollows(p, act);
  const next = following(p, i);
  return {
    bias: 1,
    [kind]: 1,
    ...(separator !== undefined && { [separator]: 1 }),
    ...(follows && { follows: 1 }),
    ...(isVerb(acts.get(next)) && { verbNext: 1 }),
    ...(acts.get(next)?.cue.word.form === 'phrase' && { sourceNext: 1 }),
    ...(kind === 'topic' && saidLater(p, i, acts) && { saidLater: 1 }),
    ...(next >= 0 && p.opening.has(next) && { markNext: 1 }),
  };
}

/** وحول الأسعار، قال: a word of saying follows in the sentence. */
function saidLater(p: Passage, from: number, acts: ReadonlyMap<number, Act>): boolean {
  for (let i = following(p, from), n = 0; i >= 0 && n < 25 && !endsSentence(p, i); i = following(p, i), n++)
    if (isVerb(acts.get(i)) && !acts.get(i)!.cue.joined) return true;
  return false;
}
