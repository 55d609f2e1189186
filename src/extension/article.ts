import { type Event, EventEmitter, type TextDocument, type Uri } from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import type { Analysers } from './analysers';
import { Analysis } from './analysis';
import { sidecarUriOf } from './sidecar-uri';

// These two move to core/annotations/article.
export interface ArticleState {
  readonly text: string;
  readonly decided: readonly Annotation[];
  readonly unplaced: readonly unknown[];
  readonly suggestions: readonly Annotation[];
}
function annotationsOf(state: ArticleState): readonly Annotation[] {
  return [...state.decided, ...state.suggestions];
}

/**
 * Why an article's annotations are other than before. `typed`: they followed an edit of the text, as the editor's
 * own decorations do. `analysed`: new suggestions. `read`: the sidecar says something new. `decided`: the user does.
 */
export type ArticleChange = 'typed' | 'analysed' | 'read' | 'decided';

/** What stands between an article and its sidecar. A broken one can't be read and is never written over. */
export type SidecarStatus = 'absent' | 'read' | 'broken';

/** One open Arabic document with its annotations. Spans count UTF-16 units of the document's text. */
export class Article {
  private readonly changed = new EventEmitter<ArticleChange>();
  private readonly analysis: Analysis;
  private current: ArticleState;
  private shown: readonly Annotation[] | undefined;
  /** The annotations or the sidecar's status may be other than before. */
  readonly onDidChange: Event<ArticleChange> = this.changed.event;

  constructor(
    readonly document: TextDocument,
    analysers: Analysers,
  ) {
    this.current = { text: document.getText(), decided: [], unplaced: [], suggestions: [] };
    this.analysis = new Analysis(analysers, {
      text: () => this.current.text,
      publish: suggestions => this.become({ ...this.current, suggestions }, 'analysed'),
      failed: error => console.error(error),
    });
    void this.analysis.start();
  }

  /** The annotations that are shown, in text order: decided and not rejected, and suggestions nothing answers. */
  get annotations(): readonly Annotation[] {
    this.shown ??= annotationsOf(this.current);
    return this.shown;
  }

  /** Immutable; another object after every change. */
  get state(): ArticleState {
    return this.current;
  }

  get sidecar(): { readonly uri: Uri; readonly status: SidecarStatus } {
    return { uri: sidecarUriOf(this.document.uri), status: 'absent' };
  }

  /** The ids of decided annotations whose words were changed after the decision. */
  get drifted(): ReadonlySet<string> {
    return new Set();
  }

  /** Whether the suggestions are about to be replaced by those of the present text. */
  get analysing(): boolean {
    return this.analysis.pending;
  }

  /**
   * Takes a decision of the user: shows it at once and writes it into the sidecar, after the next save when the
   * article has unsaved changes. `change` gets the present state and returns the decided annotations.
   *
   * @returns false when it was refused; the user has been told why
   */
  async decide(change: (state: ArticleState) => readonly Annotation[]): Promise<boolean> {
    this.become({ ...this.current, decided: change(this.current) }, 'decided');
    return true;
  }

  /** Reads the sidecar again and analyses the text again. */
  async reload(): Promise<void> {
    await this.analysis.start();
  }

  dispose(): void {
    this.analysis.dispose();
    this.changed.dispose();
  }

  private become(state: ArticleState, change: ArticleChange): void {
    this.current = state;
    this.shown = undefined;
    this.changed.fire(change);
  }
}
