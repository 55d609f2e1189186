import type { Memento, Uri } from 'vscode';
import type { Conflict } from '../core/annotations/conflict';

/**
 * Decisions that could not be written yet, as two sidecar texts: what is on the disk as far as we know, and what it
 * should be. Both describe the article's text by quotation too, so they find their places in whatever it has become.
 */
export interface Draft {
  /** Absent when there was no sidecar. */
  readonly base?: string;
  /** Absent when only conflicts wait. */
  readonly text?: string;
  /** Where a decision here stands against one elsewhere, and nobody has chosen yet. */
  readonly conflicts?: readonly Conflict[];
}

/**
 * Keeps decisions safe from before they are written until they are, and while they wait for the article to be saved:
 * over a crash or the end of the window.
 */
export class Drafts {
  constructor(private readonly memento: Memento) {}

  get(article: Uri): Draft | undefined {
    return this.memento.get<Draft>(keyOf(article));
  }

  async set(article: Uri, draft: Draft | undefined): Promise<void> {
    if (draft === undefined && this.get(article) === undefined) return;
    await this.memento.update(keyOf(article), draft);
  }

  /** The articles for which something waits, as strings. */
  get articles(): readonly string[] {
    const keys = this.memento.keys().filter(key => key.startsWith(PREFIX));
    return keys.map(key => key.slice(PREFIX.length));
  }
}

const PREFIX = 'draft ';

function keyOf(article: Uri): string {
  return PREFIX + article.toString();
}
