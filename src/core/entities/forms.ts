import { Memo } from '../text/memo';
import { normalizeText } from '../text/normalize';
import { type Reading, readings, stemOffset } from '../text/tokens';
import { Begins, beginningsOf } from './beginnings';
import { type Lexicon, LIST } from './lexicon';
import { VOCABULARY } from './vocabulary';
import { FOR_THE_GOOD_OF, isOrdinaryStem, KNOWN } from './words';

/** What the lists say of a written word, wherever it stands. */
export interface WordForm {
  /** The folded spelling without particles: the whole word if the lists know it, else the longest stem they know. */
  readonly stem: string;
  /** The lists that hold the stem. */
  readonly flags: number;
  /** Whether particles were taken off, and how many units of the written word are theirs. */
  readonly attached: boolean;
  readonly offset: number;
  /** What the stem may begin: the bits of `Begins`. */
  readonly begins: number;
  /** The readings that begin a listed phrase of several words; the whole word first. */
  readonly phrases: readonly PhraseStart[];
}

export interface PhraseStart {
  readonly stem: string;
  readonly offset: number;
  /** The most words of a phrase that begins so. */
  readonly longest: number;
}

/** The particles that may be attached; other first letters need no second reading. */
const PARTICLES = new Set('\u0648\u0641\u0628\u0644\u0643\u0633');
const LIKE = '\u0643';
/** The particle of the future goes with verbs alone. */
const FUTURE = '\u0633';
const DIGIT = /^[0-9]/;
const NO_PHRASES: readonly PhraseStart[] = [];

/** Reads words by the lists, and remembers what it read. Made once for a lexicon and shared by all who read by it. */
export class FormReader {
  private readonly forms = new Memo(text => this.read(text));
  private readonly ordinary = new Memo(stem => isOrdinaryStem(stem, this.lexicon));

  constructor(readonly lexicon: Lexicon) {}

  /** The form of a word or number as it is written, without white space. */
  formOf(text: string): WordForm {
    return this.forms.get(text);
  }

  /** Whether the word, or the word without an ending, an article or the prefix of a verb, is an ordinary one. */
  isOrdinary({ stem, flags }: Pick<WordForm, 'stem' | 'flags'>): boolean {
    if ((flags & LIST.words) !== 0) return true;
    return (flags & KNOWN) === 0 && this.ordinary.get(stem);
  }

  private read(text: string): WordForm {
    const norm = normalizeText(text);
    const ways = readings(norm);
    const phrases = this.phrasesOf(text, ways);
    const flags = this.lexicon.flags(norm);
    const begins = beginningsOf(norm) | (DIGIT.test(norm) ? Begins.date | Begins.number : 0);
    const whole = { stem: norm, flags, attached: false, offset: 0, begins, phrases };
    if (norm === FOR_THE_GOOD_OF) return { ...whole, flags: 0 };
    if ((flags & KNOWN) !== 0 || VOCABULARY.has(norm) || !PARTICLES.has(norm[0]!)) return whole;
    for (const way of ways) {
      const particle = norm[way.prefix - 1];
      if (way.prefix === 0 || particle === FUTURE) continue;
      const found = this.lexicon.flags(way.stem);
      // "Like a hundred" is hardly ever meant; the word for a quantity is.
      if (particle === LIKE && (found & ~LIST.words) === 0) continue;
      if (way.stem.length < 3 || ((found & KNOWN) === 0 && !VOCABULARY.has(way.stem))) continue;
      const { stem } = way;
      const begins = beginningsOf(stem);
      return { stem, flags: found, attached: true, offset: stemOffset(text, way), begins, phrases };
    }
    return whole;
  }

  private phrasesOf(text: string, ways: readonly Reading[]): readonly PhraseStart[] {
    let out: PhraseStart[] | undefined;
    for (const way of ways) {
      const longest = this.lexicon.longestFrom(way.stem);
      if (longest === 0) continue;
      out ??= [];
      out.push({ stem: way.stem, offset: stemOffset(text, way), longest });
    }
    return out ?? NO_PHRASES;
  }
}
