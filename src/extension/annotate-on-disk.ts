import { type CancellationToken, l10n, type Uri, workspace } from 'vscode';
import type { Analyser } from '../core/analysis';
import { annotateFile } from '../core/annotations/actions';
import { annotateArticle } from '../core/annotations/annotate';
import { lineAndColumn } from '../core/text/positions';
import { isMainlyArabic } from '../core/text/script';
import type { Articles } from './articles';
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
  const text = decode(await workspace.fs.readFile(uri));
  if (text === undefined) return { trouble: l10n.t('The file is not UTF-8 text.') };
  if (!isMainlyArabic(text)) return 'no-article';
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

/** Strict UTF-8, or UTF-16 after its byte order mark; the mark is no part of the text. Undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
