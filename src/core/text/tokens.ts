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

/** What a character may be in a token. */
const BLANK = 0;
const MARK = 1;
const DIGIT = 2;
/** A letter or vowel sign: it begins a word or goes on with it. */
const LETTER = 3;
/** Goes on with a word and begins none. */
const JOINER = 4;

/** By character code, for the characters that nearly all text is made of. */
const CLASSES = Uint8Array.from({ length: 0x700 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(character: string): number {
  if (/[0-9\u0660-\u0669\u06f0-\u06f9]/.test(character)) return DIGIT;
  if (/[\p{L}\p{M}\u0640]/u.test(character)) return LETTER;
  if (/[\u200c\u200d]/.test(character)) return JOINER;
  return /[^\s\p{Cf}\p{Cc}]/u.test(character) ? MARK : BLANK;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < CLASSES.length ? CLASSES[code]! : classOf(String.fromCodePoint(text.codePointAt(at)!));
}

/** Stands between the digits of one number. */
const SEPARATOR = /[.,\u066b\u066c]/;

/** The tokens of a text, in order. Positions are units of `text`, plus `base`. Linear in the length. */
export function tokenize(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const first = classAt(text, start);
    end = next(text, start);
    if (first === BLANK || first === JOINER) continue;
    if (first === DIGIT) end = numberEnd(text, end);
    else if (first === LETTER) end = wordEnd(text, end);
    const kind = first === DIGIT ? 'number' : first === LETTER ? 'word' : 'mark';
    const found = text.slice(start, end);
    tokens.push({ kind, start: base + start, end: base + end, text: found, norm: normalizeText(found) });
  }
  return tokens;
}

/** The place after a character: a surrogate pair is one. */
function next(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) >= LETTER) at = next(text, at);
  return at;
}

/** Digits, and separators that another digit follows. */
function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const digit = SEPARATOR.test(text[at]!) ? at + 1 : at;
    if (digit >= text.length || classAt(text, digit) !== DIGIT) break;
    at = digit + 1;
  }
  return at;
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
  return token.start + stemOffset(token.text, reading);
}

/** The same from the start of the word as it is written. */
export function stemOffset(written: string, { prefix }: Pick<Reading, 'prefix'>): number {
  return prefix === 0 ? 0 : normalize(written).sourceOf(prefix);
}
