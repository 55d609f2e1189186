import type { Uri } from 'vscode';
import { SIDECAR_ENDING } from '../core/sidecar/file-name';

export { SIDECAR_ENDING };

/** The sidecar beside an article. */
export function sidecarUriOf(article: Uri): Uri {
  return article.with({ path: article.path + SIDECAR_ENDING, query: '', fragment: '' });
}

/**
 * Whether a document is a file that another can stand beside. Not yet saved ones are none, nor are old versions in
 * a comparison, which are told from the file by their query.
 */
export function hasSidecar({ scheme, query }: Uri): boolean {
  return scheme !== 'untitled' && query === '';
}

/** The last part of a path. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
