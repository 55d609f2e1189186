import { readings, type Token } from '../text/tokens';
import type { FormReader, PhraseStart } from './forms';
import { type Lexicon, LIST } from './lexicon';
import { table } from './table';

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
  /** What the stem may begin: the bits of `Begins`; nothing for a mark. */
  readonly begins: number;
  /** The readings that begin a listed phrase of several words; none of a mark. */
  readonly phrases: readonly PhraseStart[];
}

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
export const KNOWN = PERSON | PLACE | ORGANIZATION | LIST.nationalities | LIST.groups | LIST.words;

/** The tokens with the reading that the lists speak for; of a mark there is but one. */
export function toWords(tokens: readonly Token[], forms: FormReader): Word[] {
  let usesMaqsura: boolean | undefined;
  return tokens.map(token => {
    const { kind, text, norm, start, end } = token;
    if (kind === 'mark')
      return { token, stem: norm, flags: 0, start, end, attached: false, begins: 0, phrases: [] };
    const { stem, flags, attached, offset, begins, phrases } = forms.formOf(text);
    const word = { token, stem, flags, start: start + offset, end, attached, begins, phrases };
    if (norm !== ALI) return word;
    usesMaqsura ??= tokens.some(other => other.text.endsWith(ALEF_MAQSURA));
    return { ...word, flags: aliFlags(token, flags, usesMaqsura) };
  });
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

/** Whether a folded word, or the word without particles, an ending, an article or the prefix of a verb, is an ordinary one. */
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
