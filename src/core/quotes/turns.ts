import type { Token } from '../text/tokens';
import type { CueSign } from './cues';
import { Word } from './words';

/**
 * Where the article's own voice comes back with a new saying, so that a quote standing open there has ended: by the
 * token of the word of saying, the token that the words before it end at.
 */
export type Turns = ReadonlyMap<number, number>;

const ENDS = new Set(['.', '!', '?', '\u061f', '\u06d4', '\u2026']);
const COMMAS = new Set([',', '\u060c', '\u061b', ';']);
/** How many words may lead from the comma to the word of saying: إلا أنه شدد. */
const FARTHEST = 3;
const LEADING = Word.clause | Word.that | Word.auxiliary;

/** Finds the turns of a paragraph: . قال، وأضاف، ، مضيفا، ، إلا أنه شدد. */
export function findTurns(
  tokens: readonly Token[],
  classes: Uint32Array,
  cues: ReadonlyMap<number, CueSign>,
): Turns {
  const turns = new Map<number, number>();
  for (const [i, cue] of cues) {
    const end = turnsAt(tokens, classes, cue);
    if (end !== undefined) turns.set(i, end);
  }
  return turns;
}

function turnsAt(tokens: readonly Token[], classes: Uint32Array, cue: CueSign): number | undefined {
  const { token, joined, word } = cue;
  // In somebody's own words the first person says and is told as well: نؤكد، سألني.
  if (token === 0 || word.gender === undefined) return undefined;
  if (word.pronoun && /ن[يا]$/.test(tokens[token]!.norm)) return undefined;
  const { use, form } = word;
  if (form === 'participle') return isComma(tokens, token - 1) ? token - 1 : undefined;
  if (form !== 'past' && form !== 'present') return undefined;
  if (joined && use === 'say') return endBefore(tokens, token);
  const says = use === 'say' || use === 'stance';
  if (ENDS.has(tokens[token - 1]!.text)) return says || (joined && use === 'alike') ? token : undefined;
  if (!says && use !== 'alike') return undefined;
  for (let i = token - 1; i >= 0 && token - i <= FARTHEST; i--) {
    const leads = i < token - 1;
    if (says && leads && isComma(tokens, i)) return i;
    if (leads && ENDS.has(tokens[i]!.text)) return i + 1;
    if ((classes[i]! & LEADING) === 0) return undefined;
  }
  return undefined;
}

function endBefore(tokens: readonly Token[], i: number): number {
  return isComma(tokens, i - 1) ? i - 1 : i;
}

function isComma(tokens: readonly Token[], i: number): boolean {
  return COMMAS.has(tokens[i]?.text ?? '');
}
