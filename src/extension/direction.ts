import { DecorationRangeBehavior, Disposable, Range, type TextEditor, window } from 'vscode';
import { directionOf } from '../core/text/direction';
import type { Articles } from './articles';
import { Painter } from './painter';
import type { DirectionMode, Settings } from './settings';
import { viewOf } from './view';

/** Up to so many lines a document's lines are all drawn; of a longer one those near the view. */
const LINES_AT_ONCE = 500;

/**
 * A column behind every line's end. The window cuts it to the line as it is there, where the user may have typed on
 * meanwhile: with the length known here the end of the line would be cut off for a moment, and its words disordered.
 */
const PAST_THE_END = 1_000_000;

/**
 * Lays the lines of articles out from right to left. The editor has no setting for it, but one inline decoration
 * over a whole line can carry the style; a second one on the same line would put the words in the wrong order.
 */
export function registerDirection(articles: Articles, settings: Settings): Disposable {
  const rightToLeft = window.createTextEditorDecorationType({
    textDecoration: 'none; direction: rtl',
    rangeBehavior: DecorationRangeBehavior.OpenOpen,
  });
  const painter = new Painter(articles, {
    paint: editor => editor.setDecorations(rightToLeft, linesOf(editor, settings.direction(editor.document))),
    clear: editor => editor.setDecorations(rightToLeft, []),
    repaintsOn: change => change === 'typed',
    dependsOnView: editor => editor.document.lineCount > LINES_AT_ONCE,
  });
  return Disposable.from(
    rightToLeft,
    painter,
    settings.onDidChange(() => painter.repaintAll()),
  );
}

function linesOf(editor: TextEditor, mode: DirectionMode): Range[] {
  if (mode === 'off') return [];
  const { document } = editor;
  const whole = document.lineCount <= LINES_AT_ONCE;
  const view = whole ? new Range(0, 0, document.lineCount - 1, 0) : viewOf(editor);
  const ranges: Range[] = [];
  for (let line = view.start.line; line <= view.end.line; line++) {
    const { text } = document.lineAt(line);
    if (text !== '' && (mode === 'always' || directionOf(text) === 'rtl'))
      ranges.push(new Range(line, 0, line, PAST_THE_END));
  }
  return ranges;
}
