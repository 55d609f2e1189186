import { CodeAction, CodeActionKind, type Disposable, l10n, languages, type Uri } from 'vscode';
import type { Unplaced } from '../core/annotations/stored';
import { ARTICLE_LANGUAGE, type Articles } from './articles';
import type { CommandName } from './commands/names';
import type { AnnotationRef } from './commands/target';
import { SOURCE } from './problems';
import { reviewMessage, reviewRange } from './review';

/** What can be done with the annotations to review, as quick fixes of their problems. */
export function registerQuickFixes(articles: Articles): Disposable {
  const selector = [{ language: 'plaintext' }, { language: ARTICLE_LANGUAGE }];
  return languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions(document, range, { diagnostics }) {
        const article = articles.get(document);
        if (article === undefined) return [];
        const here = article.state.unplaced.filter(item => reviewRange(article, item).intersection(range));
        return here.flatMap(item => {
          const message = reviewMessage(item);
          const about = diagnostics.filter(
            problem => problem.source === SOURCE && problem.message === message,
          );
          return actionsFor(item, document.uri).map(action => Object.assign(action, { diagnostics: about }));
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsFor({ stored, candidates }: Unplaced, uri: Uri): CodeAction[] {
  const action = (title: string, command: CommandName, isPreferred = false) => {
    const ref: AnnotationRef = { uri: uri.toString(), id: stored.id };
    const made = new CodeAction(title, CodeActionKind.QuickFix);
    made.command = { command, title, arguments: [ref] };
    made.isPreferred = isPreferred;
    return made;
  };
  const choices = [
    action(l10n.t('Choose a place\u2026'), 'hashiya.choosePlace'),
    action(l10n.t('Drop the annotation'), 'hashiya.drop'),
  ];
  if (candidates.length === 0) return choices;
  return [action(l10n.t('Take this place'), 'hashiya.takePlace', candidates.length === 1), ...choices];
}
