import { Range, type TextDocument } from 'vscode';
import type { Span } from '../core/text/span';

/** A span of the document's text, in UTF-16 units, as the editor's range. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The editor's range as a span of the document's text. */
export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
