import type { Span } from '../text/span';
import { lettersOf } from './letters';
import { foldedWords, type TextWords } from './text-words';

/** How much of one side of a stored context stands beside a place. */
export interface Side {
  /** 0 to 1, of the context up to the next line end. */
  readonly share: number;
  /** In letters, line ends counted too. */
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
  before: { share: 0, letters: 0 },
  after: { share: 0, letters: 0 },
  letters: 0,
};

/** A line that begins or ends in the same place says as much as a short word. */
const LINE_END = 3;
/** Among so many words beside a place those of the context are sought: as many as there are, and some new ones. */
const MORE_WORDS = 4;

/** A stored context, ready to be compared with many places of one text. */
export class Surroundings {
  private readonly beforeSide: ContextSide;
  private readonly afterSide: ContextSide;

  constructor([before, after]: readonly [string, string]) {
    this.beforeSide = new ContextSide(before, 'before');
    this.afterSide = new ContextSide(after, 'after');
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

  constructor(context: string, side: 'before' | 'after') {
    this.letters = lettersOf(context);
    const words = foldedWords(context);
    this.words = side === 'before' ? words.reverse() : words;
    const lines = context.split('\n');
    const near = side === 'before' ? lines.at(-1)! : lines[0]!;
    this.near = lettersOf(near).length;
    this.endsLine = lines.length > 1 || context === '';
  }

  fit(adjacent: number, lineEnds: boolean, wordsBeside: (count: number) => readonly string[]): Side {
    const beside = wordsBeside(this.words.length + MORE_WORDS);
    const common = Math.max(adjacent, lettersInCommon(this.words, beside));
    const edge = this.near === 0 && this.endsLine && lineEnds;
    if (this.near === 0) return { share: edge ? 1 : 0, letters: common + (edge ? LINE_END : 0) };
    return { share: Math.min(1, common / this.near), letters: common };
  }
}

/** The letters of the heaviest list of words that are in both lists in this order. */
function lettersInCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++)
      next.push(
        b[j] === word ? Math.max(row[j]! + word.length, row[j + 1]!) : Math.max(row[j + 1]!, next[j]!),
      );
    row = next;
  }
  return row[b.length]!;
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
