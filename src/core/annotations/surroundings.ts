import type { Span } from '../text/span';
import { lettersOf } from './letters';
import { foldedWords, type TextWords } from './text-words';

/** How much of one side of a stored context stands beside a place. */
export interface Side {
  /** The letters of the context up to the next line end. */
  readonly near: number;
  /** 0 to 1, of these. */
  readonly share: number;
  /** The letters up to the next line end that agree without a gap, counted from the place outwards. */
  readonly adjacent: number;
  /** The letters of that part that agree. */
  readonly own: number;
  /** All letters that agree, those of the lines beside it too; a line end counts as some. */
  readonly letters: number;
}

/** How well the surroundings of a place are those that were stored. */
export interface Fit {
  readonly before: Side;
  readonly after: Side;
  /** The letters of both sides. */
  readonly letters: number;
}

export const NO_FIT: Fit = {
  before: { near: 0, share: 0, own: 0, adjacent: 0, letters: 0 },
  after: { near: 0, share: 0, own: 0, adjacent: 0, letters: 0 },
  letters: 0,
};

/** A line that begins or ends in the same place says as much as a short word. */
const LINE_END = 3;
/** Among so many words beside a place those of the context are sought: as many as there are, and some new ones. */
const MORE_WORDS = 2;

/** A stored context, ready to be compared with many places of one text. */
export class Surroundings {
  private readonly beforeSide: ContextSide;
  private readonly afterSide: ContextSide;

  constructor([before, after]: readonly [string, string]) {
    this.beforeSide = new ContextSide(before, 'before');
    this.afterSide = new ContextSide(after, 'after');
  }

  /** Of both sides. */
  get letters(): number {
    return this.beforeSide.letters.length + this.afterSide.letters.length;
  }

  /**
   * How many letters beside a place agree, counted from the place outwards up to the first that doesn't.
   *
   * @param letters of the whole text
   * @param start and `end`: of the place, in letters
   */
  adjacent(letters: string, start: number, end: number): { before: number; after: number } {
    const { letters: before } = this.beforeSide;
    const { letters: after } = this.afterSide;
    let left = 0;
    while (left < before.length && letters[start - 1 - left] === before[before.length - 1 - left]) left++;
    let right = 0;
    while (right < after.length && letters[end + right] === after[right]) right++;
    return { before: left, after: right };
  }

  /** Whether words begin and end at a place where they did in the context: و[تركيا] isn't [تركيا], nor is تركي[ا]. */
  cutsAlike(text: string, { start, end }: Span): boolean {
    return (
      isLetter(text[start - 1]) === this.beforeSide.touches && isLetter(text[end]) === this.afterSide.touches
    );
  }

  /** @param adjacent what `adjacent` says of the place */
  fit(
    { text, words }: { text: string; words: TextWords },
    { start, end }: Span,
    adjacent: { before: number; after: number },
  ): Fit {
    const before = this.beforeSide.fit(adjacent.before, atLineStart(text, start), count =>
      words.before(start, count),
    );
    const after = this.afterSide.fit(adjacent.after, atLineEnd(text, end), count => words.after(end, count));
    return { before, after, letters: before.letters + after.letters };
  }
}

class ContextSide {
  /** All of it. */
  readonly letters: string;
  /** Nearest first. */
  private readonly words: readonly string[];
  /** Of the part up to the next line end. */
  private readonly near: number;
  private readonly endsLine: boolean;
  /** Whether a letter stands right beside the place. */
  readonly touches: boolean;

  constructor(context: string, side: 'before' | 'after') {
    this.letters = lettersOf(context);
    const words = foldedWords(context);
    this.words = side === 'before' ? words.reverse() : words;
    const lines = context.split('\n');
    const near = side === 'before' ? lines.at(-1)! : lines[0]!;
    this.near = lettersOf(near).length;
    this.touches = isLetter(side === 'before' ? context.at(-1) : context[0]);
    this.endsLine = lines.length > 1 || context === '';
  }

  fit(adjacent: number, lineEnds: boolean, wordsBeside: (count: number) => readonly string[]): Side {
    const beside = wordsBeside(this.words.length + MORE_WORDS);
    const common = Math.max(adjacent, lettersInCommon(this.words, beside));
    const edge = this.near === 0 && this.endsLine && lineEnds;
    if (this.near === 0) {
      const end = edge ? LINE_END : 0;
      return { near: 0, share: edge ? 1 : 0, own: end, adjacent: end, letters: common + end };
    }
    return {
      near: this.near,
      share: Math.min(1, common / this.near),
      own: Math.min(common, this.near),
      adjacent: Math.min(adjacent, this.near),
      letters: common,
    };
  }
}

/** The letters of the heaviest list of words that is in both lists in this order. */
function lettersInCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(Math.max(row[j]! + lettersAlike(word, other), row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]!;
}

/** A shorter word is another one when one letter of it is. */
const LEAST_ALIKE = 4;

/**
 * The letters of two words that are the same but for one letter inside: misspelt, doubled, left out, or two that
 * changed places. A letter more at the beginning or the end makes another word: وقال is not قال.
 */
function lettersAlike(a: string, b: string): number {
  if (a === b) return a.length;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < LEAST_ALIKE || longer - shorter > 1) return 0;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (head === 0 || tail === 0) return 0;
  const other = longer - head - tail;
  const swapped = other === 2 && a.length === b.length && a[head] === b[head + 1] && a[head + 1] === b[head];
  return other <= 1 || swapped ? longer - 1 : 0;
}

const LETTER = /[\p{L}\p{N}\p{M}\u0640]/u;

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && LETTER.test(unit);
}

const BLANK = /[^\S\n\r]|["\u00ab\u00bb\u2018-\u201f]/;

function atLineStart(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && BLANK.test(text[at]!)) at--;
  return at < 0 || text[at] === '\n';
}

function atLineEnd(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && BLANK.test(text[at]!)) at++;
  return at >= text.length || text[at] === '\n';
}
