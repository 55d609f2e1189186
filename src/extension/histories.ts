import type { Uri } from 'vscode';
import type { ArticleState } from '../core/annotations/article';
import { History } from '../core/annotations/history';

/**
 * What was done in each article since the window was opened, also while the article is closed. An open article has
 * its history itself.
 */
export class Histories {
  private readonly closed = new Map<string, { readonly history: History; readonly text: string }>();

  /** The history of an article that is opened with this text. */
  open(article: Uri, text: string): History {
    const key = article.toString();
    const kept = this.closed.get(key);
    this.closed.delete(key);
    return kept?.history.reopened(kept.text, text) ?? History.empty;
  }

  /** An article was closed. */
  close(article: Uri, history: History, text: string): void {
    if (history !== History.empty) this.closed.set(article.toString(), { history, text });
  }

  /** The closed articles in which something was done, as strings. */
  get articles(): readonly string[] {
    return [...this.closed.keys()];
  }

  /** A closed article has another name now. */
  move(from: Uri, to: Uri): void {
    const kept = this.closed.get(from.toString());
    this.closed.delete(from.toString());
    if (kept !== undefined) this.closed.set(to.toString(), kept);
  }

  /** Something was done to an article that isn't open. */
  recorded(article: Uri, before: ArticleState, after: ArticleState): void {
    const history = this.open(article, before.text).recorded(before, after, Date.now());
    this.close(article, history, after.text);
  }
}
