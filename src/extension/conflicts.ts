import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  window,
} from 'vscode';
import { type Conflict, type ConflictChoice, canKeepBoth } from '../core/annotations/conflict';
import type { Article } from './article';
import { ARTICLE_LANGUAGE, type Articles } from './articles';
import type { CommandName } from './commands/names';
import { conflictWords } from './conflict-words';
import { inMessage } from './icon-label';
import { rangeOf } from './ranges';
import { nameOf } from './sidecar-uri';

const RESOLVE: CommandName = 'hashiya.resolveConflicts';
const CODE = 'decided-differently';

/** What the command gets that settles one conflict, or with `id` undefined all of an article. */
export interface ConflictRef {
  /** The document's, as a string. */
  readonly uri: string;
  readonly id: string | undefined;
  readonly choice: ConflictChoice;
}

/** Shows where a decision here stands against one in the sidecar, with quick fixes, and tells of it once. */
export function registerConflicts(articles: Articles): Disposable {
  const shown = languages.createDiagnosticCollection('hashiya-conflicts');
  const telling = new Map<Article, Disposable>();
  const show = (article: Article) => shown.set(article.document.uri, problemsOf(article));
  const listen = (article: Article) =>
    telling.set(
      article,
      article.onDidConflict(() => void tell(article)),
    );
  for (const article of articles.all) listen(article);
  return Disposable.from(
    shown,
    articles.onDidOpen(listen),
    articles.onDidChange(({ article }) => {
      if (article.sidecar.conflicts.length > 0 || shown.has(article.document.uri)) show(article);
    }),
    articles.onDidClose(article => {
      telling.get(article)?.dispose();
      telling.delete(article);
      shown.delete(article.document.uri);
    }),
    languages.registerCodeActionsProvider(
      [{ language: 'plaintext' }, { language: ARTICLE_LANGUAGE }],
      {
        provideCodeActions: (document, _range, { diagnostics }) => {
          const article = articles.get(document);
          return article === undefined ? [] : fixesFor(article, diagnostics);
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    new Disposable(() => Disposable.from(...telling.values()).dispose()),
  );
}

function problemsOf(article: Article): Diagnostic[] {
  return article.sidecar.conflicts.flatMap(conflict => {
    const there = article.state.decided.find(({ id }) => id === conflict.id);
    const words = conflictWords(article, conflict);
    if (there === undefined || words === undefined) return [];
    const diagnostic = new Diagnostic(
      rangeOf(article.document, there.span),
      l10n.t('Decided differently. Here: {0}. In the sidecar: {1}. Choose one.', words.here, words.there),
      DiagnosticSeverity.Warning,
    );
    diagnostic.source = 'Hashiya';
    diagnostic.code = CODE;
    return [diagnostic];
  });
}

function fixesFor(article: Article, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const own = diagnostics.filter(({ code }) => code === CODE);
  return article.sidecar.conflicts.flatMap(conflict => {
    const [problem] = problemsOf(article).length > 0 ? own.filter(isAbout(article, conflict)) : [];
    return problem === undefined
      ? []
      : choicesOf(conflict).map(choice => fix(article, conflict, choice, problem));
  });
}

function isAbout(article: Article, { id }: Conflict): (problem: Diagnostic) => boolean {
  const annotation = article.state.decided.find(other => other.id === id);
  return ({ range }) => annotation !== undefined && range.isEqual(rangeOf(article.document, annotation.span));
}

function fix(
  { document }: Article,
  { id }: Conflict,
  choice: ConflictChoice,
  problem: Diagnostic,
): CodeAction {
  const title = choiceName(choice);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  const ref: ConflictRef = { uri: document.uri.toString(), id, choice };
  action.command = { command: RESOLVE, title, arguments: [ref] };
  action.diagnostics = [problem];
  return action;
}

/** What a person can choose at a conflict. */
export function choicesOf(conflict: Conflict): readonly ConflictChoice[] {
  return canKeepBoth(conflict) ? ['here', 'sidecar', 'both'] : ['here', 'sidecar'];
}

export function choiceName(choice: ConflictChoice): string {
  switch (choice) {
    case 'here':
      return l10n.t('Keep mine');
    case 'sidecar':
      return l10n.t('Keep the sidecar\u2019s');
    case 'both':
      return l10n.t('Keep both');
  }
}

async function tell({ document, sidecar }: Article): Promise<void> {
  const count = sidecar.conflicts.length;
  const file = nameOf(sidecar.uri);
  const message =
    count === 1
      ? l10n.t(
          'An annotation was decided differently here and in {0}. Both versions are kept until you choose.',
          file,
        )
      : l10n.t(
          '{0} annotations were decided differently here and in {1}. Both versions are kept until you choose.',
          count,
          file,
        );
  const [mine, theirs, one] = [choiceName('here'), choiceName('sidecar'), l10n.t('Choose one by one\u2026')];
  const answer = await window.showWarningMessage(inMessage(message), mine, theirs, one);
  const uri = document.uri.toString();
  if (answer === one) await commands.executeCommand(RESOLVE, { uri });
  else if (answer !== undefined)
    await commands.executeCommand(RESOLVE, { uri, choice: answer === mine ? 'here' : 'sidecar' });
}
