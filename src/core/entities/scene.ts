import type { Token } from '../text/tokens';
import type { FormReader } from './forms';
import { adjacent, toWords, type Word } from './words';

/** One paragraph with everything the rules ask about its words. */
export class Scene {
  readonly words: readonly Word[];

  constructor(
    readonly text: string,
    tokens: readonly Token[],
    readonly forms: FormReader,
  ) {
    this.words = toWords(tokens, forms);
  }

  at(i: number): Word | undefined {
    return this.words[i];
  }

  stem(i: number): string {
    return this.words[i]?.stem ?? '';
  }

  isWord(i: number): boolean {
    return this.words[i]?.token.kind === 'word';
  }

  /** Whether word `i` directly follows the word before it. */
  follows(i: number): boolean {
    const a = this.words[i - 1];
    const b = this.words[i];
    return a !== undefined && b !== undefined && adjacent(a, b);
  }

  isOrdinary(i: number): boolean {
    const word = this.words[i];
    return word !== undefined && this.forms.isOrdinary(word);
  }

  /** A word that no list explains, as foreign names are; never so without lists, which say what is ordinary. */
  isUnknown(i: number): boolean {
    const word = this.words[i];
    if (word === undefined || word.token.kind !== 'word' || word.flags !== 0 || this.forms.lexicon.size === 0)
      return false;
    return word.stem.length >= 3 && isArabic(word.stem) && !this.isOrdinary(i);
  }
}

function isArabic(stem: string): boolean {
  const code = stem.charCodeAt(0);
  return code >= 0x0620 && code <= 0x064a;
}
