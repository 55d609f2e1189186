import type { Boundaries, Boundary } from './boundaries';
import { logistic, type Signs } from './logistic';
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
  /** Absent in the final place, where it must end. */
  readonly boundary?: Boundary;
  /** The words and commas of the report so far. */
  readonly words: number;
  readonly commas: number;
}

/**
 * The end of the report that begins at token `first`: the likeliest one, when every boundary on the way is passed
 * or taken with its own probability.
 */
export function endOfReport(p: Passage, first: number, boundaries: Boundaries): End {
  const ends: { last: number; length: number; share: number }[] = [];
  let best = 0;
  let open = 1;
  for (const candidate of endCandidates(p, first, boundaries)) {
    const share = open * probabilityOf(candidate, boundaries.weights);
    open -= share;
    const { last } = candidate;
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

function probabilityOf({ boundary, words, commas }: EndCandidate, weights: ReportWeights['end']): number {
  if (boundary === undefined) return 1;
  const length = words < EARLY ? weights.early : words > LATE ? weights.late : 0;
  return logistic(boundary.weight + length + weights.commas * Math.min(commas, MOST_COMMAS));
}

/** Fewer words than the one, and more than the other; so many commas are counted. */
const EARLY = 3;
const LATE = 25;
const MOST_COMMAS = 5;

/** All that speaks for an end of a report, to fit the weights by: what its boundary says, and how long the report is by then. */
export function signsOfEnd({ boundary, words, commas }: EndCandidate): Signs<EndSign> {
  return {
    ...boundary?.signs,
    ...(words < EARLY && { early: 1 }),
    ...(words > LATE && { late: 1 }),
    commas: Math.min(commas, MOST_COMMAS),
  };
}

/** The places where a report that begins at token `first` may end, in order; the last one is final. */
export function* endCandidates(
  p: Passage,
  first: number,
  boundaries: Boundaries,
): Generator<EndCandidate, void> {
  let last = first;
  let words = 0;
  let commas = 0;
  let i = following(p, first);
  for (let n = 0; i >= 0 && n < LONGEST_REPORT && !endsSentence(p, i); i = following(p, i), n++) {
    const boundary = last > first ? boundaries.before(i) : undefined;
    if (boundary !== undefined) yield { last, boundary, words, commas };
    const opens = p.opening.has(i);
    const end = p.forward.get(i) ?? i;
    const isMark = p.tokens[i]!.kind === 'mark';
    if (isMark && !opens) commas++;
    else words += opens ? end - i : 1;
    if (!isMark || closesSomething(p, i)) last = end;
    if (closesSentence(p, i)) break;
  }
  yield { last, words, commas };
}

function closesSomething(p: Passage, i: number): boolean {
  return p.forward.has(i) || p.tokens[i]!.text === ')' || p.tokens[i]!.text === '%';
}
