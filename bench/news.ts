import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { paragraphs } from './articles';

/** How many of the words that are in the list of ordinary words are changed for another one of it. */
const CHANGED = 0.3;
const COMMENT = '#';

/**
 * Ordinary news text without end: the paragraphs of the samples again and again, each time with other words, so that
 * the analyser never meets a paragraph or an article that it has read before.
 */
export class News {
  private next = 0;

  private constructor(
    private readonly paragraphs: readonly string[],
    private readonly words: readonly string[],
    private readonly ordinary: ReadonlySet<string>,
    private readonly random: () => number,
  ) {}

  /** The same `seed` makes the same text. */
  static async create(seed: number): Promise<News> {
    const list = await readFile(path.join('src', 'core', 'entities', 'lists', 'words.txt'), 'utf8');
    const words = list.split('\n').filter(word => word.length > 3 && !word.startsWith(COMMENT));
    return new News(await paragraphs(), words, new Set(words), randomFrom(seed));
  }

  /** An article of this many UTF-16 units, `separator` between its paragraphs. */
  article(length: number, separator = '\n'): string {
    let text = '';
    while (text.length < length) text += this.paragraph() + separator;
    return text.slice(0, length);
  }

  private paragraph(): string {
    const paragraph = this.paragraphs[this.next++ % this.paragraphs.length]!;
    return paragraph
      .split(' ')
      .map(word => (this.ordinary.has(word) && this.random() < CHANGED ? this.word() : word))
      .join(' ');
  }

  private word(): string {
    return this.words[Math.floor(this.random() * this.words.length)]!;
  }
}

/** Numbers from 0 to 1 that look random (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
