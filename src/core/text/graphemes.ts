import type { Span } from './span';

/** A cluster is sought at most this many units away; a longer run of combining marks is cut there. */
const REACH = 128;

/** Two neighbours of these kinds always have a cluster edge between them. Most text is of them. */
const PLAIN =
  /[\t\n\x20-\x7e\xa1-\xac\xae-\xff\u060c-\u060f\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d5\u2010-\u2027\u2030-\u205e]/;
/** White space, bidi controls and BOM: invisible at the edge of a selection, and nothing anyone wants to mark. */
const BLANK = /[\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/**
 * The span that a person means by a selection: grapheme clusters at its edges taken in whole, then white space and
 * bidi controls at its ends left out. Empty when nothing else is in it.
 */
export function snap(text: string, span: Span): Span {
  let start = clusterStart(text, Math.max(0, span.start));
  let end = clusterEnd(text, Math.min(text.length, span.end));
  for (let next = clusterEnd(text, start + 1); start < end && isBlank(text, start, next); ) {
    start = next;
    next = clusterEnd(text, start + 1);
  }
  for (let next = clusterStart(text, end - 1); start < end && isBlank(text, next, end); ) {
    end = next;
    next = clusterStart(text, end - 1);
  }
  return { start, end };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!BLANK.test(text[i]!)) return false;
  return true;
}

/** The last cluster edge at or before `offset`. */
export function clusterStart(text: string, offset: number): number {
  return edgesAround(text, offset).before;
}

/** The first cluster edge at or after `offset`. */
export function clusterEnd(text: string, offset: number): number {
  return edgesAround(text, offset).after;
}

function edgesAround(text: string, offset: number): { before: number; after: number } {
  if (offset <= 0 || offset >= text.length || isPlainEdge(text, offset))
    return { before: offset, after: offset };
  let from = offset - 1;
  const lowest = Math.max(0, offset - REACH);
  while (from > lowest && !isPlainEdge(text, from)) from--;
  const window = text.slice(from, offset + REACH);
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { index, segment } of segmenter.segment(window)) {
    const before = from + index;
    const after = before + segment.length;
    if (before === offset) return { before, after: before };
    if (after > offset) return { before, after };
  }
  return { before: offset, after: offset };
}

function isPlainEdge(text: string, offset: number): boolean {
  return PLAIN.test(text[offset - 1] ?? '') && PLAIN.test(text[offset] ?? '');
}
