import { clusterEnd } from '../text/graphemes';
import { normalize, normalizeText } from '../text/normalize';
import { partition } from '../text/search';
import type { Span } from '../text/span';

/** What may be written in another way without the words being others: white space and quotation marks. */
const UNSAID = /[\s"'`\u00ab\u00bb\u2018-\u201f\u2039\u203a]/;
const UNSAID_ALL = new RegExp(UNSAID.source, 'g');
const SPACE = /[ \u00a0]/;
const TATWEEL = '\u0640';
const MARK = /["'\u00ab\u00bb\u2018-\u201f\u2039\u203a]/;

/** The letters, digits and signs of some words in folded spelling, without white space and quotation marks. */
export function lettersOf(words: string): string {
  return normalizeText(words).replace(UNSAID_ALL, '');
}

/**
 * The letters of a text, in which words are found whatever their hamzas, vowel signs, spaces and quotation marks, with
 * the way back to the text.
 */
export class Letters {
  readonly value: string;
  /** The unit of the text that each letter comes from, rising. */
  private readonly sources: Int32Array;

  constructor(private readonly text: string) {
    const { value, sourceOf } = normalize(text);
    const sources = new Int32Array(value.length);
    const kept: string[] = [];
    let count = 0;
    let start = 0;
    for (let i = 0; i < value.length; i++) {
      if (!UNSAID.test(value[i]!)) sources[count++] = sourceOf(i);
      else {
        if (i > start) kept.push(value.slice(start, i));
        start = i + 1;
      }
    }
    kept.push(value.slice(start));
    this.value = kept.join('');
    this.sources = sources.subarray(0, count);
  }

  /** The first letter at or after a unit of the text. */
  at(unit: number): number {
    return partition(this.sources.length, i => this.sources[i]! < unit);
  }

  /**
   * The span of the text that letters come from, with the vowel signs of the last one.
   *
   * @param words as they are stored: where they begin or end with a quotation mark or tatweel, the span does too
   */
  spanOf(start: number, end: number, words: string): Span {
    const from = this.sources[start]!;
    const to = clusterEnd(this.text, this.sources[end - 1]! + 1);
    return { start: this.over(from, words[0]!, -1), end: this.over(to, words.at(-1)!, 1) };
  }

  /** Over a tatweel or a quotation mark beside a place, perhaps with spaces between, where the words have one. */
  private over(place: number, edge: string, step: 1 | -1): number {
    const unitAt = (at: number) => this.text[step > 0 ? at : at - 1] ?? '';
    let at = place;
    if (edge === TATWEEL) {
      while (unitAt(at) === TATWEEL) at += step;
      return at;
    }
    if (!MARK.test(edge)) return place;
    while (SPACE.test(unitAt(at))) at += step;
    return MARK.test(unitAt(at)) ? at + step : place;
  }
}
