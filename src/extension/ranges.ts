import { Position, Range, type TextDocument } from 'vscode';
import type { Span } from '../core/text/span';

/** A span of the document's text, in UTF-16 units, as the editor's range. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The editor's range as a span of the document's text. */
export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Finds the editor's positions of offsets in a text that need not be open. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(match => match.index + match[0].length)];
  return offset => {
    const at = Math.min(Math.max(offset, 0), text.length);
    let line = starts.length - 1;
    while (starts[line]! > at) line--;
    return new Position(line, at - starts[line]!);
  };
}
