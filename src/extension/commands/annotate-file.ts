import { l10n, Uri, window, workspace } from 'vscode';
import { annotateFile } from '../../core/annotations/actions';
import type { Article } from '../article';
import { inMessage } from '../icon-label';
import { say } from './say';
import type { Handlers, Services } from './services';

/** Puts all suggestions of an article into its sidecar, undecided: of the active one, or of files in the explorer. */
export function annotateFileCommand({ articles }: Services): Handlers<'hashiya.annotateFile'> {
  const articleOf = async (uri: Uri) => articles.get(await workspace.openTextDocument(uri));
  return {
    'hashiya.annotateFile': async (argument, selected) => {
      const uris = [selected, argument].flat().filter(item => item instanceof Uri);
      if (uris.length === 0) {
        if (articles.active !== undefined) await annotateWhole(articles.active);
        else say(l10n.t('The active file is not an Arabic article.'));
        return;
      }
      for (const uri of new Set(uris)) {
        const article = await articleOf(uri);
        if (article !== undefined) await annotateWhole(article);
        else
          void window.showWarningMessage(
            l10n.t('{0} is not an Arabic article.', inMessage(workspace.asRelativePath(uri))),
          );
      }
    },
  };
}

async function annotateWhole(article: Article): Promise<void> {
  await article.settled();
  if (!(await article.decide(annotateFile))) return;
  if (article.document.isDirty) say(l10n.t('The sidecar is written when the article is saved.'));
  else say(l10n.t('Annotations in the sidecar: {0}', article.annotations.length));
}
