import type { Token } from '../text/tokens';
import type { Passage, Stretch } from './passage';

/** Only stretches of at most so many words are compared. */
const MOST_WORDS = 3;
/** How many stretches or words are gone over between two pauses. */
const A_STEP = 2048;

/** How often the words of a short stretch stand in the text, by `keyOf`. */
export interface Repeats {
  readonly inMarks: ReadonlyMap<string, number>;
  readonly unmarked: ReadonlyMap<string, number>;
}

/** Counts the words of short stretches in marks and outside of them. Pauses now and then. */
export function* countRepeats(
  passages: readonly Passage[],
  stretches: readonly Stretch[],
): Generator<undefined, Repeats> {
  const inMarks = new Map<string, number>();
  for (const [i, stretch] of stretches.entries()) {
    if (i % A_STEP === 0) yield;
    const key = keyOf(passages[stretch.passage]!, stretch);
    if (key !== undefined) add(inMarks, key);
  }
  const firstWords = new Set([...inMarks.keys()].map(key => key.split(' ')[1]));
  const unmarked = new Map<string, number>();
  let done = 0;
  for (const { tokens, owner } of passages) {
    for (let i = 0; i < tokens.length; i++) {
      if (owner[i]! >= 0 || !firstWords.has(tokens[i]!.norm) || tokens[i]!.kind === 'mark') continue;
      let key = '';
      for (let k = i; k < i + MOST_WORDS && isFree(tokens[k], owner[k]); k++) {
        key += ` ${tokens[k]!.norm}`;
        if (inMarks.has(key)) add(unmarked, key);
      }
    }
    done += tokens.length;
    if (done > A_STEP) {
      done = 0;
      yield;
    }
  }
  return { inMarks, unmarked };
}

function isFree(token: Token | undefined, owner: number | undefined): boolean {
  return token !== undefined && token.kind !== 'mark' && owner! < 0;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The words of a short stretch in their folded spelling; undefined for those too long to be compared. */
export function keyOf(
  { tokens }: Passage,
  { firstWord, wordsEnd, passage, lastPassage }: Stretch,
): string | undefined {
  if (lastPassage !== passage) return undefined;
  let key = '';
  let words = 0;
  for (let i = firstWord; i < wordsEnd; i++) {
    if (tokens[i]!.kind === 'mark') continue;
    if (++words > MOST_WORDS) return undefined;
    key += ` ${tokens[i]!.norm}`;
  }
  return key === '' ? undefined : key;
}
