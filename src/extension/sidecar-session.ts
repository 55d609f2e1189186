import type { TextDocument, Uri } from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import type { ArticleState } from '../core/annotations/article';
import { type Conflict, followConflict } from '../core/annotations/conflict';
import type { Edit } from '../core/annotations/follow-edit';
import { locate } from '../core/annotations/locate';
import { rebaseKept } from '../core/annotations/rebase';
import type { Kept } from '../core/annotations/review';
import type { Unplaced } from '../core/annotations/stored';
import { ok, type Problem, type Result } from '../core/result';
import { editSidecar } from '../core/sidecar/edit';
import { readSidecar, type Sidecar } from '../core/sidecar/read';
import { applyChanges } from '../core/text/changes';
import { hashOf } from '../core/text/hash';
import type { Draft, Drafts } from './drafts';
import { messageOf } from './errors';
import { Retry } from './retry';
import type { SidecarStore } from './sidecar-store';
import { nameOf, sidecarUriOf } from './sidecar-uri';

/** What stands beside an article. A broken sidecar can't be read and is never written over. */
export type SidecarStatus = 'absent' | 'read' | 'broken';

/** The article as its sidecar needs it. */
export interface SidecarHost {
  readonly document: Pick<TextDocument, 'uri'>;
  state(): ArticleState;
  /** Whether the article, or the sidecar in an editor of its own, has changes that its user must save first. */
  unsaved(sidecar: Uri): boolean;
  /** Takes what the sidecar says now, with the decisions that wait on top. */
  read(decided: readonly Annotation[], unplaced: readonly Unplaced[]): void;
  /** The sidecar's text, its status or its problems are other than before. */
  changed(): void;
  /** Decisions can't be written; they are kept. Called once until a write succeeds again. */
  failed(error: unknown): void;
  /** Somebody elsewhere decided differently: there are conflicts that the user hasn't been told of. */
  conflicted(): void;
}

/** The code of the problem that the file system doesn't give the sidecar out. */
const UNREADABLE = 'unreadable';
/** How often in a row somebody else may be quicker. */
const MOST_ATTEMPTS = 5;

/**
 * The traffic between one article and its sidecar. Reads and writes come one after the other. Every write reads
 * first, and puts the decisions made here on top of what the file says by then.
 */
export class SidecarSession {
  readonly uri: Uri;
  private currentStatus: SidecarStatus = 'absent';
  private currentProblems: readonly Problem[] = [];
  /** The file's text as last read or written; undefined when there was none. */
  private file: string | undefined;
  private known = false;
  private sidecar: Sidecar | undefined;
  /** The last text of the file that could be read. */
  private sound: string | undefined;
  /** What the sidecar says, followed through the edits since. */
  private base: Kept = { decided: [], unplaced: [] };
  /** What is being written. */
  private writing: Kept = { decided: [], unplaced: [] };
  private decisions = 0;
  private written = 0;
  private told = false;
  private disposed = false;
  private undecided: readonly Conflict[] = [];
  /** The last answer of `textWith`. */
  private latest:
    | { source: string | undefined; state: ArticleState; result: Result<string | undefined> }
    | undefined;
  private queue: Promise<void> = Promise.resolve();
  private readonly retry = new Retry(() => void this.refresh());

  constructor(
    private readonly host: SidecarHost,
    private readonly drafts: Drafts,
    private readonly store: SidecarStore,
  ) {
    this.uri = sidecarUriOf(host.document.uri);
  }

  get status(): SidecarStatus {
    return this.currentStatus;
  }

  /** What is wrong with the sidecar, with places in `source`. A sidecar that can be read may have problems too. */
  get problems(): readonly Problem[] {
    return this.currentProblems;
  }

  /** The file's text as last read or written; undefined when there is none. */
  get source(): string | undefined {
    return this.file;
  }

  /** Where the annotations stand in `source`, by id. */
  get places(): Sidecar['places'] {
    return this.sidecar?.places ?? new Map();
  }

  /** Where a decision here stands against one elsewhere. */
  get conflicts(): readonly Conflict[] {
    return this.undecided;
  }

  /** Whether decisions wait to be written. */
  get waiting(): boolean {
    return this.decisions > this.written;
  }

  /** Reads for the first time, and takes up decisions that an earlier window could not write. */
  open(): Promise<void> {
    return this.enqueue(async () => {
      await this.readFile();
      this.restoreDraft();
      await this.writeFile();
    });
  }

  /** Reads the file again, and writes what waits. */
  refresh(): Promise<void> {
    return this.enqueue(async () => {
      await this.readFile();
      await this.writeFile();
    });
  }

  /**
   * A decision was taken: writes it as soon as the article and the sidecar have no unsaved changes.
   *
   * @param before the decisions before it: a new one on what is in conflict settles that
   */
  decided(before: readonly Annotation[]): Promise<void> {
    this.decisions++;
    if (this.undecided.length > 0) {
      const old = new Set(before);
      const fresh = new Set(this.host.state().decided.flatMap(one => (old.has(one) ? [] : [one.id])));
      this.undecided = this.undecided.filter(({ id }) => !fresh.has(id));
      this.host.changed();
    }
    return this.enqueue(async () => {
      // First of all: whenever we are stopped, the decision is in the draft or in the sidecar.
      await this.keepDraft();
      await this.writeFile();
    });
  }

  /** The sidecar's version of a conflict is right. */
  yielded(conflict: Conflict): Promise<void> {
    this.undecided = this.undecided.filter(other => other !== conflict);
    this.host.changed();
    return this.enqueue(() => this.keepDraft());
  }

  /** The article was saved: writes what waited, and the new positions of what is stored. */
  saved(): Promise<void> {
    if (!this.waiting && this.file === undefined) return this.queue;
    return this.enqueue(() => this.writeFile({ positions: true }));
  }

  /** The article's text was changed. */
  edited(edit: Edit): void {
    this.base = { ...this.base, decided: edit.followAll(this.base.decided) };
    this.writing = { ...this.writing, decided: edit.followAll(this.writing.decided) };
    this.undecided = this.undecided.map(conflict => followConflict(conflict, edit));
  }

  /**
   * Takes what the sidecar says when it speaks of this very text: then it says it best, also of what the edits that
   * led here took away.
   */
  relocate(): void {
    const { sidecar } = this;
    if (sidecar?.sha256 === undefined || this.waiting) return;
    if (sidecar.sha256 === hashOf(this.host.state().text)) this.take(sidecar);
  }

  /** Resolves when nothing is being read or written. */
  settled(): Promise<void> {
    return this.queue;
  }

  dispose(): void {
    this.disposed = true;
    this.retry.end();
  }

  private enqueue(job: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(job);
    return this.queue;
  }

  /** @returns whether the sidecar may be written */
  private async readFile(): Promise<boolean> {
    let source: string | undefined;
    try {
      source = await this.store.read(this.uri);
    } catch (error) {
      this.known = false;
      this.become('broken', [{ code: UNREADABLE, message: messageOf(error), severity: 'error' }]);
      return false;
    }
    if (this.known && source === this.file) return this.currentStatus !== 'broken';
    this.known = true;
    this.file = source;
    const { value, problems } = readSidecar(source ?? '');
    if (value === undefined) {
      this.become('broken', problems);
      return false;
    }
    this.sound = source;
    this.take(value);
    this.become(source === undefined ? 'absent' : 'read', problems);
    return true;
  }

  /** The sidecar says this now; decisions that aren't in it yet stay. */
  private take(sidecar: Sidecar): void {
    const state = this.host.state();
    const said = keptIn(state.text, sidecar);
    const merged = this.waiting ? rebaseKept(state.text, this.base, state, said) : { ...said, conflicts: [] };
    this.sidecar = sidecar;
    this.base = said;
    this.host.read(merged.decided, merged.unplaced);
    this.contest(merged.conflicts);
  }

  /** What was decided here stands against the sidecar: it waits until the user chooses. */
  private contest(conflicts: readonly Conflict[]): void {
    if (conflicts.length === 0) return;
    const ids = new Set(conflicts.map(({ id }) => id));
    this.undecided = [...this.undecided.filter(({ id }) => !ids.has(id)), ...conflicts];
    this.host.changed();
    this.host.conflicted();
  }

  private become(status: SidecarStatus, problems: readonly Problem[]): void {
    this.currentStatus = status;
    this.currentProblems = problems;
    this.host.changed();
  }

  private async writeFile({ positions = false } = {}): Promise<void> {
    if (!this.waiting && !positions) return;
    for (let attempts = MOST_ATTEMPTS; attempts > 0; attempts--) {
      if (this.mustWait() || !(await this.readFile()) || this.mustWait()) return this.postpone();
      const state = this.host.state();
      const upTo = this.decisions;
      const { value: text, problems } = this.textWith(this.file, state);
      if (text === undefined) return this.fail(new Error(problems.at(-1)?.message));
      try {
        if (!(await this.put(text, state))) continue;
      } catch (error) {
        return this.fail(error);
      }
      this.told = false;
      this.retry.end();
      this.written = upTo;
      return this.keepDraft();
    }
    return this.postpone();
  }

  /** @returns false when somebody else wrote the file meanwhile */
  private async put(text: string, state: ArticleState): Promise<boolean> {
    if (text === this.file || (text === '' && this.file === undefined)) return true;
    this.writing = state;
    if (!(await this.store.replace(this.uri, text, this.file))) return false;
    this.wrote(text);
    return true;
  }

  private wrote(text: string): void {
    this.base = this.writing;
    this.file = text;
    this.sound = text;
    const { value, problems } = readSidecar(text);
    this.sidecar = value;
    this.become('read', problems);
  }

  private fail(error: unknown): Promise<void> {
    if (!this.told) this.host.failed(error);
    this.told = true;
    if (this.waiting && !this.disposed) this.retry.plan();
    return this.keepDraft();
  }

  /** Something is in the way that ends with an event; a disk that can't be read gives none. */
  private postpone(): Promise<void> {
    const [problem] = this.currentProblems;
    if (this.waiting && problem?.code === UNREADABLE) return this.fail(new Error(problem.message));
    return this.keepDraft();
  }

  /** The sidecar describes the text on the disk, and what the user has typed into it is theirs to save first. */
  private mustWait(): boolean {
    return this.host.unsaved(this.uri);
  }

  /** A sidecar text made to say the state; undefined when that text can't be edited. */
  private textWith(source: string | undefined, state: ArticleState): Result<string | undefined> {
    if (source === undefined && state.decided.length === 0) return ok('');
    // Asked for a draft first, and then for the sidecar itself.
    if (this.latest?.source === source && this.latest?.state === state) return this.latest.result;
    const file = nameOf(this.host.document.uri);
    const { value: edits, problems } = editSidecar(source, { file, text: state.text }, state);
    const result = { value: edits && applyChanges(source ?? '', edits), problems };
    this.latest = { source, state, result };
    return result;
  }

  private async keepDraft(): Promise<void> {
    const text = this.waiting ? this.textWith(this.sound, this.host.state()).value : undefined;
    if (this.waiting && text === undefined) return;
    await this.drafts.set(this.host.document.uri, this.draftFor(this.sound, text));
  }

  /** Undefined when nothing waits. */
  private draftFor(base: string | undefined, text: string | undefined): Draft | undefined {
    if (text === undefined && this.undecided.length === 0) return undefined;
    return {
      ...(text !== undefined && { ...(base !== undefined && { base }), text }),
      ...(this.undecided.length > 0 && { conflicts: this.undecided }),
    };
  }

  private restoreDraft(): void {
    const draft = this.drafts.get(this.host.document.uri);
    if (draft === undefined) return;
    const before = readSidecar(draft.base ?? '').value;
    const after = draft.text === undefined ? undefined : readSidecar(draft.text).value;
    if (before !== undefined && after !== undefined) {
      const state = this.host.state();
      const [base, ours] = [before, after].map(sidecar => keptIn(state.text, sidecar));
      const { decided, unplaced, conflicts } = rebaseKept(state.text, base!, ours!, state);
      this.decisions++;
      this.host.read(decided, unplaced);
      this.contest(conflicts);
    }
    const ids = new Set(this.host.state().decided.map(({ id }) => id));
    this.contest((draft.conflicts ?? []).filter(({ id }) => ids.has(id)));
  }
}

function keptIn(text: string, sidecar: Sidecar): Kept {
  const { placed, unplaced } = locate(text, sidecar);
  return { decided: placed, unplaced };
}
