import { Range, type TextEditor } from 'vscode';

/** How many lines above and below the view are drawn too, so that scrolling doesn't show bare lines. */
const MARGIN = 100;

/** The lines in view with a margin, as one range; the part between two folded regions is in it too. */
export function viewOf(editor: TextEditor): Range {
  const lines = editor.visibleRanges.flatMap(range => [range.start.line, range.end.line]);
  const first = Math.max(0, Math.min(...lines, Number.MAX_SAFE_INTEGER) - MARGIN);
  const last = Math.min(editor.document.lineCount - 1, Math.max(...lines, 0) + MARGIN);
  if (lines.length === 0) return new Range(0, 0, last, 0);
  return new Range(first, 0, last, editor.document.lineAt(last).text.length);
}
