import {
  type Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import { type ArticleState, annotationsOf, emptyState } from '../core/annotations/article';
import { Edit, followEdit } from '../core/annotations/follow-edit';
import { placeAgain } from '../core/annotations/place-again';
import type { Kept } from '../core/annotations/review';
import type { Analysers } from './analysers';
import { Analysis } from './analysis';
import type { Drafts } from './drafts';
import { Drift } from './drift';
import { refusalOf } from './refusal';
import type { Settings } from './settings';
import { SidecarSession } from './sidecar-session';
import { hasSidecar } from './sidecar-uri';
import * as tell from './tell';

/**
 * Why an article's annotations are other than before. `typed`: they followed an edit of the text, as the editor's
 * own decorations do. `analysed`: new suggestions. `read`: the sidecar says something new. `decided`: the user does.
 */
export type ArticleChange = 'typed' | 'analysed' | 'read' | 'decided';

/** What all articles share. */
export interface ArticleServices {
  readonly analysers: Analysers;
  readonly drafts: Drafts;
  readonly settings: Settings;
}

/** One open Arabic document with its annotations. Spans count UTF-16 units of the document's text. */
export class Article implements Disposable {
  /** What stands beside the article: where, in what condition, with what problems. */
  readonly sidecar: SidecarSession;
  private readonly changed = new EventEmitter<ArticleChange>();
  private readonly analysis: Analysis;
  private readonly drift = new Drift();
  private readonly settingsListener: Disposable;
  private readonly opened: Promise<void>;
  private current: ArticleState;
  private shown: readonly Annotation[] | undefined;
  private toldFailure = false;
  /** The annotations or the sidecar's condition may be other than before. */
  readonly onDidChange: Event<ArticleChange> = this.changed.event;

  constructor(
    readonly document: TextDocument,
    private readonly services: ArticleServices,
  ) {
    this.current = emptyState(document.getText());
    this.sidecar = new SidecarSession(
      {
        document,
        state: () => this.current,
        read: (decided, unplaced) => {
          this.drift.clear();
          this.become({ ...this.current, decided, unplaced }, 'read');
        },
        changed: () => this.changed.fire('read'),
        failed: error => tell.notWritten(this, error),
      },
      services.drafts,
    );
    this.analysis = new Analysis(services.analysers, {
      text: () => this.current.text,
      // What a person rejected must not flash up before the sidecar is read.
      publish: (suggestions, text) => void this.opened.then(() => this.analysed(suggestions, text)),
      failed: error => {
        if (!this.toldFailure) tell.notAnalysed(error);
        this.toldFailure = true;
      },
    });
    this.settingsListener = services.settings.onDidChange(() => void this.analysis.start());
    this.opened = hasSidecar(document.uri) ? this.sidecar.open() : Promise.resolve();
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

  /** The ids of accepted annotations whose words were changed after the decision. */
  get drifted(): ReadonlySet<string> {
    return this.drift.ids;
  }

  /** Whether the suggestions are about to be replaced by those of the present text. */
  get analysing(): boolean {
    return this.analysis.pending;
  }

  /**
   * Takes a decision of the user: shows it at once and writes it into the sidecar, after the next save when the
   * article has unsaved changes. `change` gets the present state and returns the decided annotations, or all that the
   * sidecar is to hold.
   *
   * @returns false when it was refused; the user has been told why
   */
  async decide(change: (state: ArticleState) => readonly Annotation[] | Kept): Promise<boolean> {
    await this.opened;
    const refusal = refusalOf(this);
    if (refusal !== undefined) {
      tell.refused(this, refusal);
      return false;
    }
    const changed = change(this.current);
    const { decided, unplaced } =
      'decided' in changed ? changed : { decided: changed, unplaced: this.current.unplaced };
    if (decided === this.current.decided && unplaced === this.current.unplaced) return true;
    this.drift.decided(this.current.decided, decided);
    this.become({ ...this.current, decided, unplaced }, 'decided');
    await this.sidecar.decided();
    return true;
  }

  /** Reads the sidecar again, analyses the text again, and writes what waits. */
  async reload(): Promise<void> {
    const read = hasSidecar(this.document.uri) ? this.sidecar.refresh() : undefined;
    await Promise.all([read, this.analysis.start()]);
  }

  /** Resolves when the suggestions are those of the present text and all that can be written is written. */
  async settled(): Promise<void> {
    await this.opened;
    while (this.analysing) await new Promise<void>(resolve => this.onceChanged(resolve));
    await this.sidecar.settled();
  }

  /** The document's text was changed; called by `Articles`. */
  edited({ contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length > 0) {
      const changes = contentChanges.map(({ rangeOffset: start, rangeLength, text }) => {
        return { start, end: start + rangeLength, text };
      });
      const edit = new Edit(this.current.text, changes, this.document.getText());
      this.sidecar.edited(edit);
      this.drift.edited(edit, this.current.decided);
      this.become(followEdit(this.current, edit), 'typed');
      this.analysis.startSoon(this.current.text.length);
    }
    if (this.document.isDirty) return;
    // Another version of the file took the place of the old one, or undo went back to the one on the disk. (The
    // first edit comes here too: the editor tells a little later that it made the document dirty.)
    this.sidecar.relocate();
    if (contentChanges.length === 0 && this.sidecar.waiting) void this.sidecar.saved();
  }

  /** The document was saved; called by `Articles`. */
  saved(): void {
    if (hasSidecar(this.document.uri)) void this.sidecar.saved();
  }

  dispose(): void {
    this.settingsListener.dispose();
    this.analysis.dispose();
    this.changed.dispose();
  }

  private analysed(found: readonly Annotation[], text: string): void {
    const { current } = this;
    // The text was changed while the sidecar was read, and its own analysis is under way.
    if (text !== current.text) return;
    const least = this.services.settings.minimumConfidence(this.document);
    const suggestions = found.filter(({ confidence }) => (confidence ?? 1) >= least);
    const { decided, unplaced } = placeAgain(current);
    this.become({ text, decided, unplaced, suggestions }, 'analysed');
  }

  private become(state: ArticleState, change: ArticleChange): void {
    this.current = state;
    this.shown = undefined;
    this.changed.fire(change);
  }

  private onceChanged(then: () => void): void {
    const listener = this.onDidChange(() => {
      listener.dispose();
      then();
    });
  }
}
