import { endsSentence, type Passage, preceding } from './passage';

/** An aside in dashes or brackets has no more words than this. */
const LONGEST_ASIDE = 20;
const DASHES = new Set(['-', '\u2013']);
const BRACKET = new Set(['(']);

/** Where the aside in dashes or brackets begins that ends with token `i`; -1 when none does. */
export function openingOfAside(p: Passage, i: number): number {
  const { text } = p.tokens[i]!;
  const opens = text === ')' ? BRACKET : DASHES.has(text) ? DASHES : undefined;
  if (opens === undefined) return -1;
  for (let at = preceding(p, i), n = 0; at >= 0 && n < LONGEST_ASIDE; at = preceding(p, at), n++) {
    if (endsSentence(p, at)) return -1;
    if (opens.has(p.tokens[at]!.text)) return at;
  }
  return -1;
}
