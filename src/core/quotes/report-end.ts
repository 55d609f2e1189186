import type { Act } from './acts';
import { endSigns } from './end-signs';
import { probability, type Signs } from './logistic';
import { closesSentence, endsSentence, following, type Passage } from './passage';
import type { EndSign, ReportWeights } from './report-weights';

/** How many words a report is followed over. */
const LONGEST_REPORT = 220;

/** Where a report ends. */
export interface End {
  /** The last token of what is reported. */
  readonly last: number;
  /** How sure it is that the report ends about here, so that a reader sees the same one. */
  readonly probability: number;
}

/** Two ends are about the same when the shorter report is at least this share of the longer one. */
const SAME = 0.6;

/** A place where a report may end: after token `last`. */
export interface EndCandidate {
  readonly last: number;
  /** Empty in the final place, where it must end. */
  readonly signs: Signs<EndSign>;
  readonly final: boolean;
}

/**
 * The end of the report that begins at token `first`: the likeliest one, when every boundary on the way is passed
 * or taken with its own probability.
 */
export function endOfReport(
  p: Passage,
  first: number,
  acts: ReadonlyMap<number, Act>,
  { end }: ReportWeights,
): End {
  const ends: { last: number; length: number; share: number }[] = [];
  let best = 0;
  let open = 1;
  for (const { last, signs, final } of endCandidates(p, first, acts)) {
    const share = open * (final ? 1 : probability(signs, end));
    open -= share;
    ends.push({ last, length: p.tokens[last]!.end - p.tokens[first]!.start, share });
    if (share > ends[best]!.share) best = ends.length - 1;
    if (open < LEAST) break;
  }
  const { last, length } = ends[best]!;
  const near = ends.filter(other => Math.min(length, other.length) >= SAME * Math.max(length, other.length));
  return { last, probability: near.reduce((sum, { share }) => sum + share, 0) };
}

/** What is left to ends further on when it no longer matters. */
const LEAST = 0.05;

/** The places where a report that begins at token `first` may end, in order; the last one is final. */
export function* endCandidates(
  p: Passage,
  first: number,
  acts: ReadonlyMap<number, Act>,
): Generator<EndCandidate, void> {
  let last = first;
  let words = 0;
  let commas = 0;
  let i = following(p, first);
  for (let n = 0; i >= 0 && n < LONGEST_REPORT && !endsSentence(p, i); i = following(p, i), n++) {
    const signs = last > first ? endSigns(p, i, { words, commas }, acts) : undefined;
    if (signs !== undefined) yield { last, signs, final: false };
    if (p.tokens[i]!.kind === 'mark' && !p.opening.has(i)) commas++;
    else words += p.opening.has(i) ? (p.forward.get(i) ?? i) - i : 1;
    if (p.tokens[i]!.kind !== 'mark' || closesSomething(p, i)) last = p.forward.get(i) ?? i;
    if (closesSentence(p, i)) {
      i = -1;
      break;
    }
  }
  yield { last, signs: {}, final: true };
}

function closesSomething(p: Passage, i: number): boolean {
  return p.forward.has(i) || p.tokens[i]!.text === ')' || p.tokens[i]!.text === '%';
}
