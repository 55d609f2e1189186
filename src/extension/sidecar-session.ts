import { type TextDocument, type Uri, workspace } from 'vscode';
import type { Annotation } from '../core/annotations/annotation';
import type { ArticleState } from '../core/annotations/article';
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
import type { Drafts } from './drafts';
import { readSidecarFile, writeSidecarFile } from './sidecar-file';
import { nameOf, sidecarUriOf } from './sidecar-uri';
import { messageOf } from './tell';

/** What stands beside an article. A broken sidecar can't be read and is never written over. */
export type SidecarStatus = 'absent' | 'read' | 'broken';

/** The article as its sidecar needs it. */
export interface SidecarHost {
  readonly document: TextDocument;
  state(): ArticleState;
  /** Takes what the sidecar says now, with the decisions that wait on top. */
  read(decided: readonly Annotation[], unplaced: readonly Unplaced[]): void;
  /** The sidecar's text, its status or its problems are other than before. */
  changed(): void;
  /** Decisions can't be written; they are kept. Called once until a write succeeds again. */
  failed(error: unknown): void;
}

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
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: SidecarHost,
    private readonly drafts: Drafts,
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

  /** A decision was taken: writes it as soon as the article and the sidecar have no unsaved changes. */
  decided(): Promise<void> {
    this.decisions++;
    return this.enqueue(() => this.writeFile());
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

  private enqueue(job: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(job);
    return this.queue;
  }

  /** @returns whether the sidecar may be written */
  private async readFile(): Promise<boolean> {
    let source: string | undefined;
    try {
      source = await readSidecarFile(this.uri);
    } catch (error) {
      this.known = false;
      this.become('broken', [{ code: 'unreadable', message: messageOf(error), severity: 'error' }]);
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
    const { decided, unplaced } = this.waiting ? rebaseKept(this.base, state, said) : said;
    this.sidecar = sidecar;
    this.base = said;
    this.host.read(decided, unplaced);
  }

  private become(status: SidecarStatus, problems: readonly Problem[]): void {
    this.currentStatus = status;
    this.currentProblems = problems;
    this.host.changed();
  }

  private async writeFile({ positions = false } = {}): Promise<void> {
    if (!this.waiting && !positions) return;
    if (this.mustWait() || !(await this.readFile()) || this.mustWait()) return this.keepDraft();
    const state = this.host.state();
    const upTo = this.decisions;
    const { value: text, problems } = this.textWith(this.file, state);
    if (text === undefined) return this.fail(new Error(problems.at(-1)?.message));
    if (text !== this.file && !(text === '' && this.file === undefined)) {
      this.writing = state;
      try {
        await writeSidecarFile(this.uri, text);
      } catch (error) {
        return this.fail(error);
      }
      this.wrote(text);
    }
    this.told = false;
    this.written = upTo;
    if (!this.waiting) await this.drafts.set(this.host.document.uri, undefined);
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
    return this.keepDraft();
  }

  /** The sidecar describes the text on the disk, and what the user has typed into it is theirs to save first. */
  private mustWait(): boolean {
    const uri = this.uri.toString();
    return (
      this.host.document.isDirty ||
      workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri)
    );
  }

  /** A sidecar text made to say the state; undefined when that text can't be edited. */
  private textWith(source: string | undefined, state: ArticleState): Result<string | undefined> {
    if (source === undefined && state.decided.length === 0) return ok('');
    const file = nameOf(this.host.document.uri);
    const { value: edits, problems } = editSidecar(source, { file, text: state.text }, state);
    return { value: edits && applyChanges(source ?? '', edits), problems };
  }

  private async keepDraft(): Promise<void> {
    if (!this.waiting) return;
    const { value: text } = this.textWith(this.sound, this.host.state());
    if (text === undefined) return;
    const draft = { ...(this.sound !== undefined && { base: this.sound }), text };
    await this.drafts.set(this.host.document.uri, draft);
  }

  private restoreDraft(): void {
    const draft = this.drafts.get(this.host.document.uri);
    const before = draft && readSidecar(draft.base ?? '').value;
    const after = draft && readSidecar(draft.text).value;
    if (before === undefined || after === undefined) return;
    const state = this.host.state();
    const [base, ours] = [before, after].map(sidecar => keptIn(state.text, sidecar));
    const { decided, unplaced } = rebaseKept(base!, ours!, state);
    this.decisions++;
    this.host.read(decided, unplaced);
  }
}

function keptIn(text: string, sidecar: Sidecar): Kept {
  const { placed, unplaced } = locate(text, sidecar);
  return { decided: placed, unplaced };
}
