import { commands, Disposable, window } from 'vscode';
import { annotationsAt } from '../core/annotations/article';
import type { Article } from './article';
import type { Articles } from './articles';
import { spanOf } from './ranges';
import type { Settings } from './settings';
import { shownIn } from './shown';

type Key =
  | 'hashiya.article'
  | 'hashiya.atAnnotation'
  | 'hashiya.atQuote'
  | 'hashiya.toReview'
  | 'hashiya.undoesAction'
  | 'hashiya.redoesAction';

/**
 * Keeps the context keys for `when` clauses: whether the active editor shows an article, an annotation or a
 * quote lies under its cursor, annotations wait for a review, and what was done, or undone, last is an action on
 * annotations and not an edit of the text.
 */
export function registerContextKeys(articles: Articles, settings: Settings): Disposable {
  const known = new Map<Key, boolean>();
  const set = (key: Key, value: boolean) => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const update = () => {
    const { active } = articles;
    const here = active === undefined ? [] : underCursor(active);
    set('hashiya.article', active !== undefined);
    set('hashiya.toReview', active !== undefined && active.state.unplaced.length > 0);
    set('hashiya.undoesAction', active?.history.lastDone === 'action');
    set('hashiya.redoesAction', active?.history.lastUndone === 'action');
    set('hashiya.atAnnotation', here.length > 0);
    set(
      'hashiya.atQuote',
      here.some(({ label }) => label === 'quote'),
    );
  };
  const underCursor = (article: Article) => {
    const { document } = article;
    const editor = window.activeTextEditor;
    if (editor?.document !== document) return [];
    const { start, end } = spanOf(document, editor.selection);
    return annotationsAt(shownIn(article, settings), start === end ? start : { start, end });
  };
  update();
  return Disposable.from(
    articles.onDidChangeActive(update),
    settings.onDidChange(update),
    articles.onDidChange(({ article }) => {
      if (article === articles.active) update();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) update();
    }),
  );
}
