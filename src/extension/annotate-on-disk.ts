import { type CancellationToken, l10n, type Uri, workspace } from 'vscode';
import type { Analyser } from '../core/analysis';
import { annotateFile } from '../core/annotations/actions';
import { annotateArticle } from '../core/annotations/annotate';
import { lineAndColumn } from '../core/text/positions';
import { isMainlyArabic } from '../core/text/script';
import type { Articles } from './articles';
import { doubtOf, textOfFile } from './decode';
import type { Histories } from './histories';
import type { SidecarStore } from './sidecar-store';
import { nameOf, sidecarUriOf } from './sidecar-uri';
import { runInSlices } from './slices';

/** VS Code hands no larger file to an extension, so none could be looked at afterwards. */
const LARGEST = 50 * 1024 * 1024;

/** What became of a file; a trouble is a sentence for the user. */
export type Outcome = 'written' | 'unchanged' | 'no-article' | 'cancelled' | { readonly trouble: string };

export interface OnDiskOptions {
  readonly articles: Articles;
  readonly histories: Histories;
  readonly analyser: Analyser;
  readonly store: SidecarStore;
  readonly token: CancellationToken;
}

/**
 * Puts the suggestions of a file into its sidecar without opening it. A file that is open is annotated there, so that
 * what the user has not saved yet is respected. A broken sidecar is left alone.
 */
export async function annotateOnDisk(uri: Uri, options: OnDiskOptions): Promise<Outcome> {
  try {
    return (await annotateOpen(uri, options.articles)) ?? (await annotateClosed(uri, options));
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** Undefined when no article of that name is open. */
async function annotateOpen(uri: Uri, articles: Articles): Promise<Outcome | undefined> {
  const article = articles.all.find(({ document }) => document.uri.toString() === uri.toString());
  if (article === undefined) return undefined;
  await article.settled();
  if (article.sidecar.status === 'broken') return { trouble: l10n.t('The sidecar is broken.') };
  const before = article.state.decided;
  const taken = await article.decide(annotateFile);
  if (!taken) return { trouble: l10n.t('The sidecar cannot be written.') };
  return article.state.decided === before ? 'unchanged' : 'written';
}

async function annotateClosed(
  uri: Uri,
  { analyser, histories, store, token }: OnDiskOptions,
): Promise<Outcome> {
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST) return { trouble: l10n.t('The file is too large.') };
  const text = await textOfFile(uri, await workspace.fs.readFile(uri));
  if (text === undefined)
    return { trouble: l10n.t('The file is no text in the encoding that the settings name.') };
  if (!isMainlyArabic(text)) return 'no-article';
  const doubt = doubtOf(text);
  if (doubt !== undefined) return { trouble: doubt };
  // Leaves the paragraphs read in the analyser, so that what follows in one go is short.
  if ((await runInSlices(analyser.steps(text), token)) === undefined) return 'cancelled';
  const sidecarUri = sidecarUriOf(uri);
  if (workspace.textDocuments.some(open => open.isDirty && open.uri.toString() === sidecarUri.toString()))
    return { trouble: l10n.t('The sidecar has unsaved changes.') };
  const sidecar = await store.read(sidecarUri);
  const { value, problems } = annotateArticle(analyser, { file: nameOf(uri), text, sidecar });
  if (value.sidecar === undefined && sidecar !== undefined) {
    const [problem] = problems.filter(({ severity }) => severity === 'error');
    const { line, column } = lineAndColumn(sidecar, problem?.span?.start ?? 0);
    return { trouble: l10n.t('The sidecar is broken at {0}:{1}: {2}', line, column, problem?.message ?? '') };
  }
  if (value.sidecar === undefined || value.sidecar === sidecar) return 'unchanged';
  if (!(await store.replace(sidecarUri, value.sidecar, sidecar)))
    return { trouble: l10n.t('Somebody else changed the sidecar meanwhile.') };
  histories.recorded(uri, value.before, value.after);
  return 'written';
}
