import { clusterEnd, clusterStart } from '../text/graphemes';
import { wellFormed, withLineFeeds } from '../text/lines';
import { Positions } from '../text/positions';
import type { Span } from '../text/span';
import type { StoredRange } from './stored';

/** How much of the text on either side is stored with an annotation, in UTF-16 units. */
const CONTEXT = 20;
/** A context is cut at a word where that leaves at least this much. */
const LEAST_CONTEXT = 10;

/**
 * An article as it is stored: line ends as `\n`, a lone surrogate as U+FFFD (so it reaches the disk), positions in
 * code points. Spans of the text in memory go in and come out.
 */
export class ArticleText {
  /** What quoted texts and contexts are cut from. */
  readonly content: string;
  private readonly positions: Positions;
  private readonly contentPositions: Positions;

  constructor(readonly text: string) {
    this.content = wellFormed(withLineFeeds(text));
    this.positions = new Positions(text);
    this.contentPositions =
      this.content.length === text.length ? this.positions : new Positions(this.content);
  }

  /** In code points. */
  get length(): number {
    return this.positions.length;
  }

  rangeOf(span: Span): StoredRange {
    return this.positions.toCodePoints(span);
  }

  /** Positions outside the text become its ends; see `holds`. */
  spanOf(range: StoredRange): Span {
    return this.positions.toSpan(range);
  }

  holds([start, end]: StoredRange): boolean {
    return start < end && end <= this.length;
  }

  /** The range of the text in memory as a range of `content`. */
  contentSpanOf(range: StoredRange): Span {
    return this.contentPositions.toSpan(range);
  }

  /** A range of `content` as code points. */
  rangeOfContent(span: Span): StoredRange {
    return this.contentPositions.toCodePoints(span);
  }

  /** The words of a range as they are stored. */
  textOf(range: StoredRange): string {
    const { start, end } = this.contentSpanOf(range);
    return this.content.slice(start, end);
  }

  /** What stands before and after, about 20 characters each, cut at words or else at grapheme clusters. */
  contextOf(range: StoredRange): [before: string, after: string] {
    const { start, end } = this.contentSpanOf(range);
    return [
      this.content.slice(this.contextStart(start), start),
      this.content.slice(end, this.contextEnd(end)),
    ];
  }

  private contextStart(start: number): number {
    const limit = start - CONTEXT;
    if (limit <= 0) return 0;
    for (let at = limit; at <= start - LEAST_CONTEXT; at++) if (isSpace(this.content[at - 1]!)) return at;
    return clusterEnd(this.content, limit);
  }

  private contextEnd(end: number): number {
    const limit = end + CONTEXT;
    if (limit >= this.content.length) return this.content.length;
    for (let at = limit; at >= end + LEAST_CONTEXT; at--) if (isSpace(this.content[at]!)) return at;
    return clusterStart(this.content, limit);
  }
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\u00a0';
}
