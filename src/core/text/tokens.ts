import { normalize, normalizeText } from './normalize';
import type { Span } from './span';

export type TokenKind = 'word' | 'number' | 'mark';

/**
 * A word (Arabic or other letters, with its vowel signs), a number, or a single mark of punctuation. White space
 * lies between tokens. Attached particles are part of the word; `readings` says what they may be.
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The text as written. */
  readonly text: string;
  /** The folded spelling; see `normalizeText`. */
  readonly norm: string;
}

/** One way to cut a word into attached particles and a stem. */
export interface Reading {
  /** Units of the folded spelling that belong to particles; 0 when there are none. */
  readonly prefix: number;
  /** The folded spelling after the particles. After the particle l, a lost alef of the article is put back. */
  readonly stem: string;
}

const TOKEN =
  /(?<number>[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c][0-9\u0660-\u0669\u06f0-\u06f9]+)*)|(?<word>[\p{L}\p{M}\u0640][\p{L}\p{M}\u0640\u200c\u200d]*)|(?<mark>[^\s\p{Cf}\p{Cc}])/gu;

/** The tokens of a text, in order. Positions are units of `text`, plus `base`. Linear in the length. */
export function tokenize(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match;
    const start = base + match.index;
    const kind =
      match.groups?.word !== undefined ? 'word' : match.groups?.number !== undefined ? 'number' : 'mark';
    tokens.push({ kind, start, end: start + found.length, text: found, norm: normalizeText(found) });
  }
  return tokens;
}

const LAM = '\u0644';
const ARTICLE = '\u0627\u0644';
/** wa and fa come first; then one of ba, kaf, lam, sin. */
const CONJUNCTIONS = new Set(['\u0648', '\u0641']);
const PREPOSITIONS = new Set(['\u0628', '\u0643', LAM, '\u0633']);

/**
 * The ways to cut a folded word, the uncut one first, then by length of the particles. Which is meant only a list
 * or the context can tell. A stem has at least two letters.
 */
export function readings(norm: string): Reading[] {
  const out: Reading[] = [{ prefix: 0, stem: norm }];
  let at = 0;
  if (CONJUNCTIONS.has(norm[0] ?? '') && norm.length >= 3) {
    out.push({ prefix: 1, stem: norm.slice(1) });
    at = 1;
  }
  addPreposition(norm, 0, out);
  if (at === 1) addPreposition(norm, 1, out);
  return out;
}

function addPreposition(norm: string, at: number, out: Reading[]): void {
  const particle = norm[at] ?? '';
  if (!PREPOSITIONS.has(particle) || norm.length - at < 3) return;
  const rest = norm.slice(at + 1);
  out.push({ prefix: at + 1, stem: rest });
  // lil- writes the article without its alef: l + alef-lam-X becomes l-l-X.
  if (particle === LAM && rest.startsWith(LAM) && rest.length >= 3)
    out.push({ prefix: at + 1, stem: ARTICLE + rest.slice(1) });
}

/** The unit of the text where the stem of a reading begins; vowel signs and tatweel of the particles lie before it. */
export function stemStart(token: Token, reading: Reading): number {
  if (reading.prefix === 0) return token.start;
  return token.start + normalize(token.text).sourceOf(reading.prefix);
}
