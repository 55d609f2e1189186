import type { Span } from '../../src/core/text/span';

/** The origin of a unit that wasn't in the old text. */
const NEW = -1;
/** The origin of a unit that is no content: a vowel sign, a carriage return, a space inside quotation marks. */
const NEUTRAL = -2;

/** A text that knows where each of its UTF-16 units stood before it was edited: the oracle of the experiment. */
export class Traced {
  private constructor(
    readonly text: string,
    /** For each unit its place in the old text, `NEW` or `NEUTRAL`. */
    private readonly origins: readonly number[],
    private readonly oldLength: number,
    /** Units of the old text that went and were no content. */
    private readonly dropped: ReadonlySet<number>,
  ) {}

  static of(text: string): Traced {
    return new Traced(
      text,
      Array.from({ length: text.length }, (_, i) => i),
      text.length,
      new Set(),
    );
  }

  get length(): number {
    return this.text.length;
  }

  slice(start: number, end: number): Traced {
    return this.with(this.text.slice(start, end), this.origins.slice(start, end));
  }

  /** The same place for each unit of the old, in another spelling of equal length. */
  respelt(text: string): Traced {
    if (text.length !== this.length) throw new Error('a respelt text has the length of the old one');
    return this.with(text, this.origins);
  }

  /** Words that were not there before. */
  fresh(text: string): Traced {
    return this.with(text, Array(text.length).fill(NEW));
  }

  /** Signs that are no content. */
  neutral(text: string): Traced {
    return this.with(text, Array(text.length).fill(NEUTRAL));
  }

  /** Without these units, which are no content. */
  without(drop: (unit: string, at: number) => boolean): Traced {
    const dropped = new Set(this.dropped);
    let text = '';
    const origins: number[] = [];
    for (let i = 0; i < this.length; i++) {
      if (drop(this.text[i]!, i)) dropped.add(this.origins[i]!);
      else {
        text += this.text[i];
        origins.push(this.origins[i]!);
      }
    }
    return new Traced(text, origins, this.oldLength, dropped);
  }

  /** Pieces of this text, in a new order or with others between them, as one. */
  join(pieces: readonly Traced[]): Traced {
    const origins: number[] = [];
    const dropped = new Set(this.dropped);
    for (const piece of pieces) {
      for (const origin of piece.origins) origins.push(origin);
      for (const unit of piece.dropped) dropped.add(unit);
    }
    return new Traced(pieces.map(({ text }) => text).join(''), origins, this.oldLength, dropped);
  }

  /** The pieces that a pattern, which must be global, separates; the separators are kept, each after its piece. */
  split(pattern: RegExp): Traced[] {
    const pieces: Traced[] = [];
    let start = 0;
    for (const match of this.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (end > start) pieces.push(this.slice(start, end));
      start = end;
    }
    if (start < this.length) pieces.push(this.slice(start, this.length));
    return pieces;
  }

  private with(text: string, origins: readonly number[]): Traced {
    return new Traced(text, origins, this.oldLength, this.dropped);
  }

  /** What became of the spans of the old text. */
  fates(): (span: Span) => Fate {
    const now = new Int32Array(this.oldLength).fill(-1);
    for (const [i, origin] of this.origins.entries()) if (origin >= 0) now[origin] = i;
    const { origins, dropped } = this;
    return span => {
      let [first, last, left, whole] = [-1, -1, 0, true];
      for (let i = span.start; i < span.end; i++) {
        const at = now[i]!;
        if (at < 0) {
          if (!dropped.has(i)) whole = false;
          continue;
        }
        if (at <= last) whole = false;
        if (first < 0 || at < first) first = at;
        if (at > last) last = at;
        left++;
      }
      for (let i = first; whole && i >= 0 && i <= last; i++) {
        const origin = origins[i]!;
        whole = origin === NEUTRAL || (origin >= span.start && origin < span.end);
      }
      const stands = whole && left > 0;
      const holds = ({ start, end }: Span) => {
        let found = 0;
        for (let i = start; i < end; i++) {
          const origin = origins[i]!;
          if (origin === NEUTRAL) continue;
          if (origin < span.start || origin >= span.end) return false;
          found++;
        }
        return found === left;
      };
      return { stands, holds };
    };
  }
}

/** What became of a span of the old text. */
export interface Fate {
  /** All its units are there, in their order, with nothing between them. */
  readonly stands: boolean;
  /** Whether a span of the new text holds all units of it that are left, and no other. */
  holds(span: Span): boolean;
}
