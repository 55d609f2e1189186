import type { Uri } from 'vscode';
import type { Article } from '../article';
import { movedUri } from './beside';

/**
 * When the editor doesn't say in this time how a renaming or deleting ended, it failed; in milliseconds. It may ask the
 * user first whether the sidecars are to go along. What is decided meanwhile waits as a draft.
 */
const GIVEN_UP = 120_000;

/**
 * The open articles whose files are being renamed or deleted with their sidecars. One goes before the other: an
 * article must neither take the absence of its sidecar in between for its end, nor write another to the old place.
 */
export class Moves {
  private readonly held = new Map<Article, ReturnType<typeof setTimeout>>();

  holds(article: Article): boolean {
    return this.held.has(article);
  }

  /** Begins with those of the articles that are among the files or in one; resolves when nothing of them is being written. */
  async begin(files: readonly Uri[], articles: readonly Article[]): Promise<void> {
    const moving = articles.filter(article => isIn(article, files));
    await Promise.all(moving.map(({ sidecar }) => sidecar.settled()));
    for (const article of moving) {
      clearTimeout(this.held.get(article));
      this.held.set(
        article,
        setTimeout(() => this.release(article), GIVEN_UP),
      );
    }
  }

  /** Ends with the articles that were among the files or in one. */
  end(files: readonly Uri[]): void {
    for (const article of [...this.held.keys()]) if (isIn(article, files)) this.release(article);
  }

  private release(article: Article): void {
    clearTimeout(this.held.get(article));
    this.held.delete(article);
    if (!article.document.isClosed) void article.sidecar.refresh();
  }
}

function isIn({ document }: Article, files: readonly Uri[]): boolean {
  return files.some(file => movedUri(document.uri, file, file) !== undefined);
}
