import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Article } from '../../src/extension/article';
import type { HashiyaApi } from '../../src/extension/main';

/** Waits for something that an event brings about; fails with `what` after ten seconds. */
export async function until<T>(
  what: string,
  get: () => T | undefined | false | Promise<T | undefined | false>,
) {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const value = await get();
    if (value !== undefined && value !== false) return value as T;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return assert.fail(`In ten seconds not: ${what}`);
}

export async function api(): Promise<HashiyaApi> {
  const extension = extensions.getExtension<HashiyaApi>('hashiya.hashiya');
  assert.ok(extension);
  return extension.activate();
}

/** A file of a test's own in the open folder, with what stands beside it. */
export class ArticleFile {
  private static count = 0;
  readonly uri: Uri;
  readonly sidecar: Uri;

  /** @param uri absent for a new name in the open folder */
  constructor(uri?: Uri) {
    const folder = workspace.workspaceFolders![0]!.uri;
    this.uri = uri ?? Uri.joinPath(folder, `test-${++ArticleFile.count}.txt`);
    this.sidecar = this.uri.with({ path: `${this.uri.path}.hashiya.yaml` });
  }

  async write(text: string, uri = this.uri): Promise<void> {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  /** The sidecar's text on the disk; undefined when there is none. */
  async readSidecar(): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(this.sidecar));
    } catch {
      return undefined;
    }
  }

  /** Opens the file in an editor and waits for its annotations. */
  async open(): Promise<{ article: Article; editor: TextEditor; document: TextDocument }> {
    const { articles } = await api();
    const editor = await this.show();
    const article = await until('an article', () => articles.get(editor.document));
    await article.settled();
    return { article, editor, document: editor.document };
  }

  /**
   * Shows the file in an editor. Not through a document of our own: such a one stays open for minutes after its
   * editor is closed.
   */
  async show(): Promise<TextEditor> {
    await commands.executeCommand('vscode.open', this.uri);
    return until('an editor', () => {
      const editor = window.activeTextEditor;
      return editor?.document.uri.toString() === this.uri.toString() && editor;
    });
  }

  /** Closes everything and takes the files away, when what waited is written. */
  async remove(): Promise<void> {
    const { articles } = await api();
    const opened = workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
    const article = opened && articles.get(opened);
    for (const uri of [this.uri, this.sidecar]) {
      const document = workspace.textDocuments.find(candidate => candidate.uri.toString() === uri.toString());
      if (document?.isDirty) {
        await window.showTextDocument(document);
        await commands.executeCommand('workbench.action.files.revert');
      }
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
    await article?.settled();
    for (const uri of [this.uri, this.sidecar])
      await workspace.fs.delete(uri).then(undefined, () => undefined);
  }
}

/** Replaces the first `old` of a document, as typing does; an empty one stands for its start. */
export async function replace(editor: TextEditor, old: string, text: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, `${old} is in the text`);
  const range = new Range(document.positionAt(start), document.positionAt(start + old.length));
  assert.ok(await editor.edit(edit => edit.replace(range, text)));
}

export async function insertAtStart(editor: TextEditor, text: string): Promise<void> {
  assert.ok(await editor.edit(edit => edit.insert(new Position(0, 0), text)));
}

/** The words of the article's annotations with this label. */
export function wordsOf({ annotations, state }: Article, label: string): string[] {
  return annotations
    .filter(annotation => annotation.label === label)
    .map(({ span }) => state.text.slice(span.start, span.end));
}
