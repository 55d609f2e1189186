import { Disposable, type Range, type TextEditor, type TextEditorDecorationType } from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import { overlaps } from '../core/text/span';
import type { Article } from './article';
import type { Articles } from './articles';
import { HighlightStyles } from './highlight-styles';
import { Painter } from './painter';
import { rangeOf, spanOf } from './ranges';
import type { Settings } from './settings';
import { viewOf } from './view';

/** With more annotations than this only those near the view are sent to the editor, which slows down beyond it. */
const MOST_AT_ONCE = 10_000;

/** Highlights the annotations of the articles in every visible editor. */
export function registerHighlights(articles: Articles, settings: Settings): Disposable {
  const styles = new HighlightStyles();
  const drawn = new Drawn();
  const painter = new Painter(articles, {
    paint: (editor, article) =>
      paint(editor, article, styles, drawn, new Set(settings.hiddenLabels(editor.document))),
    clear: editor => {
      for (const type of styles.all) editor.setDecorations(type, []);
    },
    // While the user types, the editor moves the highlights itself.
    repaintsOn: change => change !== 'typed',
    dependsOnView: (_editor, article) => article.annotations.length > MOST_AT_ONCE,
  });
  return Disposable.from(
    styles,
    painter,
    settings.onDidChange(() => painter.repaintAll()),
  );
}

function paint(
  editor: TextEditor,
  article: Article,
  styles: HighlightStyles,
  drawn: Drawn,
  hidden: ReadonlySet<string>,
): void {
  const ranges = new Map<TextEditorDecorationType, Range[]>();
  for (const type of styles.all) ranges.set(type, []);
  for (const annotation of near(editor, article.annotations)) {
    if (hidden.has(annotation.label)) continue;
    const look = article.drifted.has(annotation.id) ? 'drifted' : annotation.status;
    if (look === 'rejected') continue;
    ranges.get(styles.of(annotation.label, look))!.push(rangeOf(editor.document, annotation.span));
  }
  // Where an annotation to review may belong.
  for (const { stored, candidates } of article.state.unplaced)
    if (candidates[0] !== undefined && stored.status !== 'rejected' && !hidden.has(stored.label))
      ranges.get(styles.of(stored.label, 'drifted'))!.push(rangeOf(editor.document, candidates[0]));
  drawn.draw(editor, ranges);
}

/** Which types an editor shows. Each type that is sent costs the window a drawing, and most have no ranges at all. */
class Drawn {
  private readonly types = new WeakMap<TextEditor, Set<TextEditorDecorationType>>();

  draw(editor: TextEditor, ranges: ReadonlyMap<TextEditorDecorationType, readonly Range[]>): void {
    const before = this.types.get(editor);
    const now = new Set<TextEditorDecorationType>();
    for (const [type, list] of ranges) {
      if (list.length > 0) now.add(type);
      if (list.length > 0 || before?.has(type)) editor.setDecorations(type, list);
    }
    this.types.set(editor, now);
  }
}

function near(editor: TextEditor, annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= MOST_AT_ONCE) return annotations;
  const view = spanOf(editor.document, viewOf(editor));
  return annotations.filter(({ span }) => overlaps(span, view));
}
