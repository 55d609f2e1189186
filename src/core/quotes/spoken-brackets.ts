import type { Token } from '../text/tokens';
import type { CueSign } from './cues';

/** What stands in the brackets has so many words at least; fewer are a name or a remark. */
const FEWEST_WORDS = 3;
const MOST_TOKENS = 120;
/** How far before the colon the word of saying may stand. */
const FARTHEST = 12;
const THAT = /^[بل]?ان(?:ه|ها|هم)?$/;
const ENDS = new Set(['.', '!', '?', '\u061f', '\u06d4', '\u2026']);

/**
 * The tokens of single brackets that hold somebody's words, as some writers quote: يقول (لا تخف من أحد), قال الكاتب:
 * (لا تخف من أحد). The opening one stands just after a verb of saying, or after a colon that one leads to.
 */
export function findSpokenBrackets(
  tokens: readonly Token[],
  cues: ReadonlyMap<number, CueSign>,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (cues.size === 0) return found;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.text !== '(' || !isSaid(tokens, cues, i)) continue;
    const close = closingOf(tokens, i);
    if (close !== undefined) found.add(i).add(close);
  }
  return found;
}

function isSaid(tokens: readonly Token[], cues: ReadonlyMap<number, CueSign>, i: number): boolean {
  if (tokens[i - 1]!.text !== ':') return isVerb(cues.get(i - 1));
  for (let k = i - 2; k >= 0 && i - k <= FARTHEST; k--) {
    const use = cues.get(k)?.word.use;
    if (use === 'say' || use === 'noun') return true;
    // After أن the colon belongs to what is reported: a list.
    if (ENDS.has(tokens[k]!.text) || THAT.test(tokens[k]!.norm)) return false;
  }
  return false;
}

function isVerb(cue: CueSign | undefined): boolean {
  return cue?.word.use === 'say' && cue.word.form !== 'noun';
}

/** The bracket that closes the one at `open`, where enough words stand between and no other bracket opens. */
function closingOf(tokens: readonly Token[], open: number): number | undefined {
  let words = 0;
  for (let i = open + 1; i < tokens.length && i - open < MOST_TOKENS; i++) {
    const { kind, text } = tokens[i]!;
    if (text === '(') return undefined;
    if (text === ')') return words >= FEWEST_WORDS ? i : undefined;
    if (kind === 'word') words++;
  }
  return undefined;
}
