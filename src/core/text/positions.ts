import { lineStart } from './lines';
import { partition } from './search';
import type { Span } from './span';

/**
 * Converts between the UTF-16 units of a text in memory and the code points that are stored and printed, where each
 * line end (`\n`, `\r\n`, lone `\r`) counts one and so does a lone surrogate. The text must not hold its BOM: the
 * host strips it.
 *
 * Only the places where two units make one code point are kept, so a text without CRLF and emoji costs nothing.
 * Building is one pass; a conversion is a binary search.
 */
export class Positions {
  /** The length of the text in code points. */
  readonly length: number;
  private readonly units: number;
  /** Where each pair of units that counts one starts, in order. */
  private readonly pairs: readonly number[];

  constructor(text: string) {
    this.units = text.length;
    this.pairs = pairsOf(text);
    this.length = text.length - this.pairs.length;
  }

  /** Between the two units of a pair counts as before it. Outside the text, the nearest end. */
  toCodePoint(unit: number): number {
    const at = clamp(unit, this.units);
    return at - partition(this.pairs.length, i => this.pairs[i]! < at);
  }

  /** Never between the two units of a pair. Outside the text, the nearest end. */
  toUnit(codePoint: number): number {
    const at = clamp(codePoint, this.length);
    return at + partition(this.pairs.length, i => this.pairs[i]! - i < at);
  }

  /** A span in units as the pair of code points that is stored. */
  toCodePoints(span: Span): [number, number] {
    return [this.toCodePoint(span.start), this.toCodePoint(span.end)];
  }

  /** A stored pair of code points as a span in units. */
  toSpan(range: readonly [number, number]): Span {
    return { start: this.toUnit(range[0]), end: this.toUnit(range[1]) };
  }
}

/** The line and column of a unit, both from 1 as editors and compilers print them; the column in code points. */
export function lineAndColumn(text: string, unit: number): { line: number; column: number } {
  const at = clamp(unit, text.length);
  const start = lineStart(text, at);
  let line = 1;
  for (let i = 0; i < start; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) line++;
  }
  return { line, column: new Positions(text.slice(start, at)).length + 1 };
}

function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i);
    const paired =
      unit === 0x0d
        ? text.charCodeAt(i + 1) === 0x0a
        : (unit & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    if (paired) pairs.push(i++);
  }
  return pairs;
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
