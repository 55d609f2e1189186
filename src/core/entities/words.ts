import { readings, stemStart, type Token } from '../text/tokens';
import { type Lexicon, LIST } from './lexicon';
import { table } from './table';
import { VOCABULARY } from './vocabulary';

/** A token as the recogniser sees it: the reading that the lists speak for, without attached particles. */
export interface Word {
  readonly token: Token;
  /** The folded spelling without particles. */
  readonly stem: string;
  /** The lists that hold the stem. */
  readonly flags: number;
  /** The unit of the text where the stem begins. */
  readonly start: number;
  readonly end: number;
  /** Whether particles were taken off. */
  readonly attached: boolean;
}

/** The particles that may be attached; other first letters need no second reading. */
const PARTICLES = new Set('\u0648\u0641\u0628\u0644\u0643\u0633');
const LIKE = '\u0643';
/** The particle of the future goes with verbs alone. */
const FUTURE = '\u0633';
/** Reads like a particle and a name, and is a preposition. */
export const FOR_THE_GOOD_OF = '\u0644\u0635\u0627\u0644\u062d';
const ALI = '\u0639\u0644\u064a';
const ALEF_MAQSURA = '\u0649';
export const ARTICLE = '\u0627\u0644';

export const NAME = LIST['given-names'] | LIST['family-names'] | LIST['names-in-context'];
export const PERSON = NAME | LIST.people | LIST['known-people'];
export const PLACE = LIST.countries | LIST.cities | LIST.places | LIST['known-places'];
export const ORGANIZATION = LIST.organizations | LIST.clubs | LIST['known-organizations'] | LIST.agencies;
/** Lists whose words can be told apart from a particle and a shorter word only by these lists. */
const KNOWN = PERSON | PLACE | ORGANIZATION | LIST.nationalities | LIST.groups | LIST.words;

/** The tokens with the reading that the lists speak for: the whole word if they know it, else the longest known stem. */
export function toWords(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const usesMaqsura = tokens.some(token => token.text.endsWith(ALEF_MAQSURA));
  return tokens.map(token => toWord(token, lexicon, usesMaqsura));
}

function toWord(token: Token, lexicon: Lexicon, usesMaqsura: boolean): Word {
  const { norm } = token;
  const whole: Word = { token, stem: norm, flags: 0, start: token.start, end: token.end, attached: false };
  if (token.kind === 'mark') return whole;
  const flags = lexicon.flags(norm);
  if (norm === FOR_THE_GOOD_OF) return whole;
  if (norm === ALI) return { ...whole, flags: aliFlags(token, flags, usesMaqsura) };
  if ((flags & KNOWN) !== 0 || VOCABULARY.has(norm) || !PARTICLES.has(norm[0]!))
    return flags === 0 ? whole : { ...whole, flags };
  for (const reading of readings(norm)) {
    if (reading.prefix === 0 || norm[reading.prefix - 1] === FUTURE) continue;
    const found = lexicon.flags(reading.stem);
    // "Like a hundred" is hardly ever meant; the word for a quantity is.
    if (norm[reading.prefix - 1] === LIKE && (found & ~LIST.words) === 0) continue;
    if (reading.stem.length < 3 || ((found & KNOWN) === 0 && !VOCABULARY.has(reading.stem))) continue;
    return {
      token,
      stem: reading.stem,
      flags: found,
      start: stemStart(token, reading),
      end: token.end,
      attached: true,
    };
  }
  return flags === 0 ? whole : { ...whole, flags };
}

/** The name and the preposition fold to one spelling; a text that writes alef maqsura tells them apart. */
function aliFlags(token: Token, flags: number, usesMaqsura: boolean): number {
  if (token.text.endsWith(ALEF_MAQSURA)) return flags & LIST.words;
  return usesMaqsura ? LIST['given-names'] | LIST['family-names'] : flags;
}

export function has(word: Word | undefined, lists: number): boolean {
  return word !== undefined && (word.flags & lists) !== 0;
}

export function isDefinite(stem: string): boolean {
  return stem.length > 4 && stem.startsWith(ARTICLE);
}

/** Whether only white space lies between two tokens that follow each other; marks are tokens of their own. */
export function adjacent(a: Word, b: Word): boolean {
  return a.token.kind !== 'mark' && b.token.kind !== 'mark';
}

const SUFFIXES = table(
  '\u0647\u0627 \u0647\u0645 \u0647\u0645\u0627 \u0646\u0627 \u0647 \u064a \u0627 \u0627\u062a \u0648\u0646 \u064a\u0646 \u0627\u0646 \u062a \u0648\u0627 \u0643\u0645 \u064a\u0647 \u062a\u0647 \u062a\u0647\u0627 \u062a\u0647\u0645',
);
const VERB_PREFIXES = new Set('\u064a\u062a\u0646\u0633');

/** Whether the word, or the word without an ending, an article or the prefix of a verb, is an ordinary one. */
export function isOrdinary(word: Word, lexicon: Lexicon): boolean {
  if ((word.flags & LIST.words) !== 0) return true;
  if ((word.flags & KNOWN) !== 0) return false;
  return isOrdinaryStem(word.stem, lexicon);
}

/** The same for a folded word alone. */
export function isOrdinaryStem(word: string, lexicon: Lexicon): boolean {
  return readings(word).some(({ stem }) => isInflected(stem, lexicon));
}

function isInflected(stem: string, lexicon: Lexicon): boolean {
  const bare = isDefinite(stem) ? stem.slice(2) : stem;
  if (isBase(bare, lexicon)) return true;
  for (let cut = 1; cut <= 3 && bare.length - cut >= 3; cut++) {
    if (!SUFFIXES.has(bare.slice(-cut))) continue;
    const base = bare.slice(0, -cut);
    if (isBase(base, lexicon) || isBase(`${base}\u0647`, lexicon)) return true;
  }
  return false;
}

function isBase(base: string, lexicon: Lexicon): boolean {
  if (base.length < 3) return false;
  if ((lexicon.flags(base) & LIST.words) !== 0 || (lexicon.flags(ARTICLE + base) & LIST.words) !== 0)
    return true;
  return base.length > 4 && VERB_PREFIXES.has(base[0]!) && (lexicon.flags(base.slice(1)) & LIST.words) !== 0;
}
