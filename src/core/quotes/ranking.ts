import type { Candidate } from './candidates';
import { SPEAKER_WEIGHTS } from './speaker-weights';

/** The candidate whose features weigh most, with its probability among the others. */
export function choose(candidates: readonly Candidate[]): { best: Candidate; confidence: number } {
  let best = candidates[0]!;
  let most = Number.NEGATIVE_INFINITY;
  const sums = candidates.map(candidate => {
    const sum = sumOf(candidate);
    if (sum > most) {
      most = sum;
      best = candidate;
    }
    return sum;
  });
  let all = 0;
  for (const sum of sums) all += Math.exp(sum - most);
  return { best, confidence: 1 / all };
}

function sumOf({ features }: Candidate): number {
  let sum = 0;
  for (const feature of features) sum += SPEAKER_WEIGHTS[feature];
  return sum;
}
