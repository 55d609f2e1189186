import {
  type Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
  type Uri,
  workspace,
} from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import { type ArticleState, annotationsOf, emptyState } from '../core/annotations/article';
import { Edit, followEdit } from '../core/annotations/follow-edit';
import { type EditOrigin, History, type Turn } from '../core/annotations/history';
import { Past } from '../core/annotations/past';
import { placeAgain } from '../core/annotations/place-again';
import type { Kept } from '../core/annotations/review';
import type { Analysers } from './analysers';
import { Analysis } from './analysis';
import type { Drafts } from './drafts';
import { Drift } from './drift';
import type { Moves } from './files/moves';
import type { Histories } from './histories';
import { refusalOf } from './refusal';
import type { Settings } from './settings';
import { SidecarSession } from './sidecar-session';
import type { SidecarStore } from './sidecar-store';
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
  readonly histories: Histories;
  readonly moves: Moves;
  readonly settings: Settings;
  readonly store: SidecarStore;
}

/** One open Arabic document with its annotations. Spans count UTF-16 units of the document's text. */
export class Article implements Disposable {
  /** What stands beside the article: where, in what condition, with what problems. */
  readonly sidecar: SidecarSession;
  private readonly changed = new EventEmitter<ArticleChange>();
  private readonly analysis: Analysis;
  private readonly drift = new Drift();
  private readonly past = new Past();
  private readonly settingsListener: Disposable;
  private readonly opened: Promise<void>;
  private current: ArticleState;
  private done: History;
  private shown: readonly Annotation[] | undefined;
  private toldFailure = false;
  private readonly contested = new EventEmitter<void>();
  /** Somebody elsewhere decided differently on what was decided here, and the user should be told. */
  readonly onDidConflict: Event<void> = this.contested.event;
  /** The annotations or the sidecar's condition may be other than before. */
  readonly onDidChange: Event<ArticleChange> = this.changed.event;

  constructor(
    readonly document: TextDocument,
    private readonly services: ArticleServices,
  ) {
    this.current = emptyState(document.getText());
    this.done = services.histories.open(document.uri, this.current.text);
    this.sidecar = new SidecarSession(
      {
        document,
        state: () => this.current,
        unsaved: sidecar => document.isDirty || hasUnsavedChanges(sidecar) || services.moves.holds(this),
        read: (decided, unplaced) => {
          this.drift.clear();
          this.become({ ...this.current, decided, unplaced }, 'read');
        },
        changed: () => this.changed.fire('read'),
        failed: error => tell.notWritten(this, error),
        conflicted: () => this.contested.fire(),
      },
      services.drafts,
      services.store,
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

  /** What was done here. */
  get history(): History {
    return this.done;
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
    if (await this.refuses()) return false;
    const before = this.current;
    const changed = change(before);
    const { decided, unplaced } =
      'decided' in changed ? changed : { decided: changed, unplaced: before.unplaced };
    if (decided === before.decided && unplaced === before.unplaced) return true;
    const after = { ...before, decided, unplaced };
    await this.decided(after, this.done.recorded(before, after, Date.now()));
    return true;
  }

  /**
   * Goes back or forth in the history: `turn` gets it and the present state, and undoes or redoes.
   *
   * @returns what `turn` returns; undefined also when it was refused, which the user has been told
   */
  async turn<T extends Omit<Turn, 'action'>>(
    turn: (history: History, state: ArticleState) => T | undefined,
  ): Promise<T | undefined> {
    if (await this.refuses()) return undefined;
    const turned = turn(this.done, this.current);
    if (turned === undefined) return undefined;
    const { decided, unplaced, history } = turned;
    await this.decided({ ...this.current, decided, unplaced }, history);
    return turned;
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

  /** Its file had another name before: takes up what was done, and what waits, under that name. */
  async renamed(): Promise<void> {
    const history = this.services.histories.open(this.document.uri, this.current.text);
    if (history !== History.empty) this.done = history;
    await this.sidecar.open();
    // The sidecar names the file.
    await this.sidecar.saved();
  }

  /** The document's text was changed; called by `Articles`. */
  edited({ contentChanges, reason }: TextDocumentChangeEvent): void {
    if (contentChanges.length > 0) {
      const changes = contentChanges.map(({ rangeOffset: start, rangeLength, text }) => {
        return { start, end: start + rangeLength, text };
      });
      const edit = new Edit(this.current.text, changes, this.document.getText());
      this.sidecar.edited(edit);
      this.drift.edited(edit, this.current.decided);
      this.done = this.done.edited(edit, originOf(reason));
      this.past.remember(this.current);
      const followed = followEdit(this.current, edit);
      const restored = this.past.restore(followed);
      this.done = this.done.moved(followed, restored);
      this.drift.restored(restored);
      this.become(restored, 'typed');
      this.analysis.startSoon(this.current.text.length);
    }
    if (this.document.isDirty) return;
    // Another version of the file took the place of the old one, or undo went back to the one on the disk. (The
    // first edit comes here too: the editor tells a little later that it made the document dirty.)
    const before = this.current;
    this.sidecar.relocate();
    this.done = this.done.moved(before, this.current);
    if (contentChanges.length === 0 && this.sidecar.waiting) void this.sidecar.saved();
  }

  /** The document was saved; called by `Articles`. */
  saved(): void {
    if (hasSidecar(this.document.uri)) void this.sidecar.saved();
  }

  dispose(): void {
    this.services.histories.close(this.document.uri, this.done, this.current.text);
    this.settingsListener.dispose();
    this.analysis.dispose();
    this.sidecar.dispose();
    this.contested.dispose();
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

  /** Whether no decision can be taken; the user has been told why. */
  private async refuses(): Promise<boolean> {
    await this.opened;
    const refusal = refusalOf(this);
    if (refusal !== undefined) tell.refused(this, refusal);
    return refusal !== undefined;
  }

  private async decided(state: ArticleState, history: History): Promise<void> {
    this.done = history;
    const before = this.current.decided;
    this.drift.decided(before, state.decided);
    this.become(state, 'decided');
    await this.sidecar.decided(before);
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

function originOf(reason: TextDocumentChangeReason | undefined): EditOrigin {
  if (reason === TextDocumentChangeReason.Undo) return 'undo';
  return reason === TextDocumentChangeReason.Redo ? 'redo' : 'person';
}

/** Whether a file is open in an editor with changes that aren't on the disk. */
function hasUnsavedChanges(uri: Uri): boolean {
  const name = uri.toString();
  return workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === name);
}
