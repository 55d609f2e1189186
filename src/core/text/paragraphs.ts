import type { Span } from './span';

/** The longest piece that is analysed as one, in UTF-16 units; a longer line is cut at a sentence end or a space. */
export const LONGEST_PARAGRAPH = 4000;

/** Empty lines are passed over with the line end before them. */
const LINE_ENDS = /[\r\n]+/g;
const SENTENCE_END = /[.!?\u061f\u06d4\u2026][\s"\u00bb\u201d)]*\s/g;

/**
 * The pieces of a text that are analysed alone and kept between edits: its non-empty lines, line ends left out. A
 * line over `LONGEST_PARAGRAPH` is cut in pieces by its own content alone, so the cuts don't depend on what stands
 * around it.
 */
export function* splitParagraphs(text: string): Generator<Span, void> {
  let start = 0;
  for (const match of text.matchAll(LINE_ENDS)) {
    yield* piecesOf(text, start, match.index);
    start = match.index + match[0].length;
  }
  yield* piecesOf(text, start, text.length);
}

function* piecesOf(text: string, start: number, end: number): Generator<Span, void> {
  let at = start;
  while (end - at > LONGEST_PARAGRAPH) {
    const cut = cutBefore(text, at, at + LONGEST_PARAGRAPH);
    yield { start: at, end: cut };
    at = cut;
  }
  if (at < end) yield { start: at, end };
}

/** The last sentence end of the piece, else its last space, else a place that splits no surrogate pair. */
function cutBefore(text: string, start: number, limit: number): number {
  const piece = text.slice(start, limit);
  let cut = 0;
  for (const match of piece.matchAll(SENTENCE_END)) cut = match.index + match[0].length;
  if (cut === 0) cut = piece.lastIndexOf(' ') + 1;
  if (cut === 0) cut = isHighSurrogate(text.charCodeAt(limit - 1)) ? piece.length - 1 : piece.length;
  return start + cut;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
