import { normalizeText } from '../text/normalize';
import { partition } from '../text/search';

const WORD = /[\p{L}\p{N}\p{M}\u0640]+/gu;

/** Some text as folded words. */
export function foldedWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(normalizeText).filter(word => word !== '');
}

/** The words of a text in folded spelling, and where they stand. */
export class TextWords {
  readonly words: readonly string[];
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];
  private index: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(text: string) {
    const words: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const match of text.matchAll(WORD)) {
      const word = normalizeText(match[0]);
      if (word === '') continue;
      words.push(word);
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    this.words = words;
    this.starts = starts;
    this.ends = ends;
  }

  startOf(index: number): number {
    return this.starts[index]!;
  }

  endOf(index: number): number {
    return this.ends[index]!;
  }

  /** Up to `count` words that end at or before a unit, the nearest first. */
  before(unit: number, count: number): string[] {
    const end = partition(this.ends.length, i => this.ends[i]! <= unit);
    return this.words.slice(Math.max(0, end - count), end).reverse();
  }

  /** Up to `count` words that start at or after a unit, the nearest first. */
  after(unit: number, count: number): string[] {
    const start = partition(this.starts.length, i => this.starts[i]! < unit);
    return this.words.slice(start, start + count);
  }

  /** The places of a word in the list of words, rising. */
  placesOf(word: string): readonly number[] {
    this.index ??= this.indexed();
    return this.index.get(word) ?? [];
  }

  private indexed(): ReadonlyMap<string, readonly number[]> {
    const index = new Map<string, number[]>();
    for (const [i, word] of this.words.entries()) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [i]);
      else places.push(i);
    }
    return index;
  }
}
