import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  Range,
} from 'vscode';
import type { Problem } from '../core/result';
import type { Article } from './article';
import type { Articles } from './articles';
import { positionsIn } from './ranges';

const SOURCE = 'Hashiya';

/** Shows what is wrong with the sidecars of the open articles in the Problems view. */
export function registerProblems(articles: Articles): Disposable {
  const shown = languages.createDiagnosticCollection('hashiya');
  const show = (article: Article) => {
    const { uri, source, problems } = article.sidecar;
    shown.set(uri, diagnosticsOf(source ?? '', problems));
    shown.set(article.document.uri, unplacedOf(article));
  };
  for (const article of articles.all) show(article);
  return Disposable.from(
    shown,
    articles.onDidChange(({ article, change }) => {
      if (change !== 'typed') show(article);
    }),
    articles.onDidClose(({ document, sidecar }) => {
      shown.delete(sidecar.uri);
      shown.delete(document.uri);
    }),
  );
}

function diagnosticsOf(source: string, problems: readonly Problem[]): Diagnostic[] {
  const positionOf = positionsIn(source);
  return problems.map(({ code, message, severity, span }) => {
    const { start, end } = span ?? { start: 0, end: 0 };
    const diagnostic = new Diagnostic(
      new Range(positionOf(start), positionOf(end)),
      message,
      severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    );
    diagnostic.source = SOURCE;
    diagnostic.code = code;
    return diagnostic;
  });
}

const OUTCOMES = {
  fuzzy: 'only words like these are in the text',
  ambiguous: 'these words stand in several places of the text',
  lost: 'these words are not in the text any more',
};

/** One warning at the top of the article for all annotations without a sure place, with links into the sidecar. */
function unplacedOf({ state, sidecar }: Article): Diagnostic[] {
  if (state.unplaced.length === 0) return [];
  const positionOf = positionsIn(sidecar.source ?? '');
  const count = state.unplaced.length;
  const diagnostic = new Diagnostic(
    new Range(0, 0, 0, 0),
    count === 1
      ? 'One annotation of the sidecar has no sure place in this text and is not shown. It is kept.'
      : `${count} annotations of the sidecar have no sure place in this text and are not shown. They are kept.`,
    DiagnosticSeverity.Warning,
  );
  diagnostic.source = SOURCE;
  diagnostic.code = 'no-sure-place';
  diagnostic.relatedInformation = state.unplaced.map(({ stored, outcome }) => {
    return new DiagnosticRelatedInformation(
      new Location(sidecar.uri, positionOf(sidecar.places.get(stored.id)?.start ?? 0)),
      `${stored.label} \u2068${stored.text ?? stored.id}\u2069: ${OUTCOMES[outcome]}`,
    );
  });
  return [diagnostic];
}
