import { rm } from 'node:fs/promises';
import type { Memento, Uri } from 'vscode';
import type { Annotation } from '../src/core/annotations/annotation';
import { type ArticleState, emptyState } from '../src/core/annotations/article';
import { Drafts } from '../src/extension/drafts';
import { SidecarSession } from '../src/extension/sidecar-session';
import type { SidecarStore } from '../src/extension/sidecar-store';
import { readIfThere, replaceFile } from '../src/node/replace-file';

/** As much of the editor's addresses as a session asks for. */
export function fileUri(path: string): Uri {
  const uri = {
    scheme: 'file',
    path,
    fsPath: path,
    query: '',
    with: (change: { path?: string }) => fileUri(change.path ?? path),
    toString: () => `file://${path}`,
  };
  return uri as unknown as Uri;
}

/** The disk as the extension writes it in Node. */
export const disk: SidecarStore = {
  read: async ({ fsPath }) => (await readIfThere(fsPath))?.toString('utf8'),
  replace: ({ fsPath }, text, before) => replaceFile(fsPath, text, before),
};

/** What the editor keeps of a workspace, by values that go through JSON as in the editor. */
export class Kept implements Memento {
  constructor(
    readonly values = new Map<string, string>(),
    private readonly wrote: (key: string, value: string | undefined) => void | Promise<void> = () =>
      undefined,
  ) {}

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string): T | undefined {
    const value = this.values.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  }

  async update(key: string, value: unknown): Promise<void> {
    const text = value === undefined ? undefined : JSON.stringify(value);
    if (text === undefined) this.values.delete(key);
    else this.values.set(key, text);
    await this.wrote(key, text);
  }
}

/** An open article without its editor: a session on a real file, and what the user is told. */
export class Desk {
  state: ArticleState;
  unsaved = false;
  failures: string[] = [];
  conflicts = 0;
  readonly session: SidecarSession;

  constructor(
    readonly path: string,
    text: string,
    { store = disk, memento = new Kept() }: { store?: SidecarStore; memento?: Memento } = {},
  ) {
    this.state = emptyState(text);
    this.session = new SidecarSession(
      {
        document: { uri: fileUri(path) },
        state: () => this.state,
        unsaved: () => this.unsaved,
        read: (decided, unplaced) => {
          this.state = { ...this.state, decided, unplaced };
        },
        changed: () => undefined,
        failed: error => this.failures.push(String(error)),
        conflicted: () => {
          this.conflicts++;
        },
      },
      new Drafts(memento),
      store,
    );
  }

  get sidecar(): string {
    return this.session.uri.fsPath;
  }

  /** The sidecar on the disk. */
  async source(): Promise<string | undefined> {
    return (await readIfThere(this.sidecar))?.toString('utf8');
  }

  decide(change: (state: ArticleState) => readonly Annotation[]): Promise<void> {
    const before = this.state.decided;
    this.state = { ...this.state, decided: change(this.state) };
    return this.session.decided(before);
  }

  async remove(): Promise<void> {
    this.session.dispose();
    await rm(this.sidecar, { force: true });
  }
}
