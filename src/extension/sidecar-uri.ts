import type { Uri } from 'vscode';

/** What is added to an article's name to get its sidecar's. */
export const SIDECAR_ENDING = '.hashiya.yaml';

/** The sidecar beside an article. */
export function sidecarUriOf(article: Uri): Uri {
  return article.with({ path: article.path + SIDECAR_ENDING, query: '', fragment: '' });
}
