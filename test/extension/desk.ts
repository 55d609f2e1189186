import assert from 'node:assert/strict';
import { commands, extensions, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import type { Annotation } from '../../src/core/annotations/annotation';
import type { Article } from '../../src/extension/article';
import type { HashiyaApi } from '../../src/extension/main';
import { marked } from '../marked';

/** An article in the active editor, as a person works on it. */
export interface Desk {
  readonly article: Article;
  readonly editor: TextEditor;
  /** The decided annotations as `label text status`. */
  decided(): readonly string[];
  /** Puts the cursor into, or the selection on, a piece of the text; `^` in it is the cursor. */
  go(place: string): void;
  selected(): string;
  /** The sidecar on the disk; undefined when there is none. */
  sidecar(): Promise<string | undefined>;
}

let articles = 0;

/** Writes an article, with annotations in the notation of `marked` decided as marked, and opens it. */
export async function openArticle(source: string, extra: Partial<Annotation> = {}): Promise<Desk> {
  const { text, annotations } = marked(source);
  const uri = await writeFile(`desk-${++articles}.txt`, text);
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document);
  const article = await until(async () => (await api()).articles.get(document), 'the article');
  await until(() => api().then(({ articles }) => articles.active === article), 'the active article');
  await article.settled();
  if (annotations.length > 0) {
    await article.decide(() => annotations.map(annotation => ({ ...annotation, ...extra })));
    await article.settled();
  }
  const textAt = ({ span }: Annotation) => text.slice(span.start, span.end);
  return {
    article,
    editor,
    decided: () =>
      article.state.decided.map(
        annotation => `${annotation.label} ${textAt(annotation)} ${annotation.status}`,
      ),
    go(place) {
      const words = place.replace('^', '');
      const start = document.getText().indexOf(words);
      assert.ok(start >= 0, `the text has ${words}`);
      const cursor = place.indexOf('^');
      const [from, to] = cursor < 0 ? [start, start + words.length] : [start + cursor, start + cursor];
      editor.selection = new Selection(document.positionAt(from), document.positionAt(to));
    },
    selected: () => document.getText(editor.selection),
    async sidecar() {
      await article.settled();
      return readFile(article.sidecar.uri);
    },
  };
}

/** A file below the folder that is open. */
export function inFolder(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

export async function writeFile(name: string, text: string): Promise<Uri> {
  const uri = inFolder(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(uri: Uri): Promise<string | undefined> {
  const bytes = await workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

export async function api(): Promise<HashiyaApi> {
  return extensions.getExtension<HashiyaApi>('hashiya.hashiya')!.activate();
}

/** Asks again and again until there is an answer. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  what: string,
): Promise<NonNullable<T>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: waited 10 s in vain`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Runs a command that shows a list, and takes the row at `index`. */
export async function runAndPick(command: string, index: number, ...args: unknown[]): Promise<void> {
  let done = false;
  const run = Promise.resolve(commands.executeCommand(command, ...args)).finally(() => {
    done = true;
  });
  await new Promise(resolve => setTimeout(resolve, 500));
  assert.equal(done, false, `${command} shows a list`);
  for (let i = 0; i < index; i++) await commands.executeCommand('workbench.action.quickOpenSelectNext');
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await run;
}
