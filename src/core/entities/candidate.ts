import { CONFIDENCE, type Evidence } from './confidence';
import type { Mention } from './mention';
import type { Word } from './words';

/** A mention that one rule or list speaks for, before rivals are weighed. `first` and `last` count words. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly evidence: Evidence;
  readonly mention: Mention;
}

export function candidate(
  words: readonly Word[],
  first: number,
  last: number,
  label: Mention['label'],
  evidence: Evidence,
  attributes?: Mention['attributes'],
): Candidate {
  const mention: Mention = {
    label,
    start: words[first]!.start,
    end: words[last]!.end,
    confidence: CONFIDENCE[evidence],
    ...(attributes && { attributes }),
  };
  return { first, last, evidence, mention };
}

/** The candidates that stand: of two that overlap the one of more words, then the surer one, then the earlier one. */
export function resolve(candidates: readonly Candidate[], size: number): Mention[] {
  const taken = new Uint8Array(size);
  const byRank = candidates
    .map((it, at) => ({ it, at }))
    .sort((a, b) => rank(b.it) - rank(a.it) || a.at - b.at);
  const out: Mention[] = [];
  for (const { it } of byRank) {
    let free = true;
    for (let i = it.first; i <= it.last && free; i++) free = taken[i] === 0;
    if (!free) continue;
    taken.fill(1, it.first, it.last + 1);
    out.push(it.mention);
  }
  return out.sort((a, b) => a.start - b.start);
}

function rank({ first, last, mention }: Candidate): number {
  return last - first + mention.confidence;
}
