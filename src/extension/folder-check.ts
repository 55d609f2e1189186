import {
  type CancellationToken,
  type Diagnostic,
  Disposable,
  FileType,
  l10n,
  languages,
  Uri,
  workspace,
} from 'vscode';
import { articlesLike } from '../core/check/orphans';
import { checkSidecar } from '../core/check/sidecar';
import { readProject } from '../core/project/read';
import type { Problem } from '../core/result';
import { articleNamesOf, isSidecarName, PROJECT_FILE } from '../core/sidecar/file-name';
import { filesBelow, isText } from './article-files';
import type { Articles } from './articles';
import { doubtOf, textOfFile } from './decode';
import { messageOf } from './errors';
import { diagnosticsOf } from './problems';
import { readSidecarFile } from './sidecar-file';
import { nameOf, sidecarUriOf } from './sidecar-uri';

/** A sidecar without its article, and the articles without a sidecar in which its annotations have their places. */
export interface Orphan {
  readonly uri: Uri;
  /** The best first; `same` for the very text that was annotated. */
  readonly likely: readonly { readonly uri: Uri; readonly same: boolean }[];
}

export interface FolderReport {
  /** Sidecars and project files that were looked at. */
  readonly checked: number;
  readonly problems: number;
  readonly orphans: readonly Uri[];
}

/** Checks the sidecars and project files of whole folders, as `hashiya check` does, and shows what is wrong. */
export class FolderCheck implements Disposable {
  private readonly shown = languages.createDiagnosticCollection('hashiya-check');
  private readonly listeners: Disposable;

  constructor(private readonly articles: Articles) {
    const forget = (...uris: readonly Uri[]) => {
      for (const uri of uris) this.shown.delete(uri);
    };
    this.listeners = Disposable.from(
      // What is open is checked as it changes, and tells of its problems itself.
      articles.onDidOpen(({ sidecar }) => forget(sidecar.uri)),
      workspace.onDidSaveTextDocument(({ uri }) => forget(uri)),
      workspace.onDidDeleteFiles(({ files }) => forget(...files)),
      workspace.onDidRenameFiles(({ files }) => forget(...files.map(({ oldUri }) => oldUri))),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.shown.dispose();
  }

  /** @returns undefined when it was cancelled */
  async check(folder: Uri, token: CancellationToken): Promise<FolderReport | undefined> {
    this.shown.clear();
    let [checked, problems] = [0, 0];
    const orphans: Uri[] = [];
    for await (const uri of filesBelow(folder)) {
      if (token.isCancellationRequested) return undefined;
      const name = nameOf(uri);
      if (name !== PROJECT_FILE && !isSidecarName(name)) continue;
      checked++;
      const article = name === PROJECT_FILE ? undefined : await articleBeside(uri);
      if (article === undefined && name !== PROJECT_FILE) orphans.push(uri);
      const found = await this.problemsOf(uri, article);
      problems += found.length;
      const isOpen = this.articles.all.some(({ sidecar }) => sidecar.uri.toString() === uri.toString());
      if (!isOpen) this.shown.set(uri, found);
    }
    return { checked, problems, orphans };
  }

  private async problemsOf(uri: Uri, article: Uri | undefined): Promise<Diagnostic[]> {
    let source: string | undefined;
    try {
      source = await readSidecarFile(uri);
    } catch (error) {
      return alone({ code: 'unreadable', message: messageOf(error), severity: 'error' });
    }
    if (source === undefined) return [];
    if (nameOf(uri) === PROJECT_FILE) return diagnosticsOf(source, readProject(source).problems);
    if (article === undefined) {
      const message = l10n.t('There is no article beside this sidecar.');
      return [
        ...alone({ code: 'article-missing', message, severity: 'error' }),
        ...diagnosticsOf(source, checkSidecar(source)),
      ];
    }
    const text = await textOfFile(article, await workspace.fs.readFile(article));
    const doubt =
      text === undefined
        ? l10n.t('The article is no text in the encoding that the settings name.')
        : doubtOf(text);
    if (text === undefined || doubt !== undefined)
      return alone({ code: 'wrong-encoding', message: doubt!, severity: 'error' });
    const labels = await labelsFor(uri);
    const against = { article: { file: nameOf(article), text }, ...(labels && { labels }) };
    return diagnosticsOf(source, checkSidecar(source, against));
  }
}

function alone(problem: Problem): Diagnostic[] {
  return diagnosticsOf('', [problem]);
}

/** The sidecars below a folder that have no article beside them. @returns undefined when it was cancelled */
export async function findOrphans(
  folder: Uri,
  token: CancellationToken,
): Promise<readonly Orphan[] | undefined> {
  const orphans: { uri: Uri; source: string }[] = [];
  const texts: Uri[] = [];
  for await (const uri of filesBelow(folder)) {
    if (token.isCancellationRequested) return undefined;
    if (isText(uri)) texts.push(uri);
    else if (isSidecarName(nameOf(uri)) && (await articleBeside(uri)) === undefined)
      orphans.push({ uri, source: (await readSidecarFile(uri).catch(() => undefined)) ?? '' });
  }
  const likely = articlesLike(orphans.map(({ source }) => source));
  const byKey = new Map<string, Uri>();
  for (const uri of orphans.length > 0 ? texts : []) {
    if (token.isCancellationRequested) return undefined;
    if (await isFile(sidecarUriOf(uri))) continue;
    const text = await textOfFile(uri, await workspace.fs.readFile(uri));
    if (text === undefined) continue;
    byKey.set(uri.toString(), uri);
    likely.consider({ name: nameOf(uri), key: uri.toString(), text });
  }
  return orphans.map(({ uri }, i) => ({
    uri,
    likely: likely.of(i).map(({ key, same }) => ({ uri: byKey.get(key)!, same })),
  }));
}

async function articleBeside(sidecar: Uri): Promise<Uri | undefined> {
  for (const name of articleNamesOf(nameOf(sidecar))) {
    const uri = Uri.joinPath(sidecar, '..', name);
    if (await isFile(uri)) return uri;
  }
  return undefined;
}

async function isFile(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
}

/** The labels of the nearest project file, up to the workspace's folder; undefined where none names any. */
async function labelsFor(uri: Uri): Promise<ReadonlySet<string> | undefined> {
  const top = workspace.getWorkspaceFolder(uri)?.uri.path;
  for (let folder = Uri.joinPath(uri, '..'); ; folder = Uri.joinPath(folder, '..')) {
    const source = await readSidecarFile(Uri.joinPath(folder, PROJECT_FILE)).catch(() => undefined);
    if (source !== undefined) {
      const labels = readProject(source).value?.labels ?? [];
      return labels.length === 0 ? undefined : new Set(labels.map(({ id }) => id));
    }
    if (top === undefined || folder.path === top || folder.path === '/') return undefined;
  }
}
