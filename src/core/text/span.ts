/**
 * A half-open range `[start, end)` of a text. Inside `core` and `extension` it counts UTF-16 units of the text as
 * the editor holds it; `text/positions.ts` converts to the code points that are stored and printed.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function lengthOf(s: Span): number {
  return s.end - s.start;
}

export function isEmpty(s: Span): boolean {
  return s.end <= s.start;
}

export function equalSpans(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether the two ranges share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two overlap without one holding the other. */
export function crosses(a: Span, b: Span): boolean {
  return overlaps(a, b) && !contains(a, b) && !contains(b, a);
}

/** Whether a cursor at `offset` touches the range, its end included. */
export function touches(s: Span, offset: number): boolean {
  return s.start <= offset && offset <= s.end;
}

export function shift(s: Span, by: number): Span {
  return { start: s.start + by, end: s.end + by };
}

/** Text order: by start, and of two that start together the longer one first. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

export function textOf(text: string, s: Span): string {
  return text.slice(s.start, s.end);
}
