import { l10n, workspace } from 'vscode';
import type { Article } from './article';
import { doubtOf } from './decode';
import { hasSidecar } from './sidecar-uri';

/** Why no decision can be taken on an article now, in words for the user; undefined when one can. */
export function refusalOf({ document, sidecar }: Article): string | undefined {
  const { uri } = document;
  if (document.isUntitled)
    return l10n.t('Save this article first: your annotations are kept in a file beside it.');
  if (!hasSidecar(uri) || workspace.fs.isWritableFileSystem(uri.scheme) === false)
    return l10n.t('This version of the article is read-only, and so are its annotations.');
  if (sidecar.status === 'broken')
    return l10n.t('The sidecar of this article can\u2019t be read, so nothing was changed. Mend it first.');
  return doubtOf(document.getText());
}
