import type { Act } from './acts';
import { isVerb, kindOfBoundary, sayingFollows, separatorBefore } from './boundaries';
import type { Signs } from './logistic';
import { endsSentence, following, type Passage } from './passage';
import type { EndSign } from './report-weights';

/** What speaks for a report's ending before token `i`; undefined where it can't. */
export function endSigns(
  p: Passage,
  i: number,
  { words, commas }: { words: number; commas: number },
  acts: ReadonlyMap<number, Act>,
): Signs<EndSign> | undefined {
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
    ...(words < 3 && { early: 1 }),
    ...(words > 25 && { late: 1 }),
    commas: Math.min(commas, 5),
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
