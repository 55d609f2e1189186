import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  l10n,
  languages,
  Range,
} from 'vscode';
import { checkSidecar } from '../core/check/sidecar';
import type { Problem } from '../core/result';
import type { Article } from './article';
import type { Articles } from './articles';
import { doubtOf } from './decode';
import { soon } from './later';
import { positionsIn } from './ranges';
import { reviewMessage, reviewRange } from './review';
import { nameOf } from './sidecar-uri';

/** Who tells of the problems. */
export const SOURCE = 'Hashiya';

/** Shows what is wrong with the sidecars of the open articles in the Problems view. */
export function registerProblems(articles: Articles): Disposable {
  const shown = languages.createDiagnosticCollection('hashiya');
  const unchecked = new Set<Article>();
  const check = soon(() => {
    for (const article of unchecked) {
      const { uri, source } = article.sidecar;
      if (articles.get(article.document) === article && source !== undefined)
        shown.set(uri, diagnosticsOf(source, checked(article, source)));
    }
    unchecked.clear();
  });
  const show = (article: Article) => {
    const { uri, source, problems } = article.sidecar;
    shown.set(uri, diagnosticsOf(source ?? '', problems));
    shown.set(article.document.uri, [...encodingOf(article), ...unplacedOf(article)]);
    // What takes longer to find comes a moment later, and speaks of the article on the disk.
    if (article.document.isDirty) return;
    unchecked.add(article);
    check.request();
  };
  for (const article of articles.all) show(article);
  return Disposable.from(
    shown,
    check,
    articles.onDidChange(({ article, change }) => {
      if (change !== 'typed') show(article);
    }),
    articles.onDidClose(({ document, sidecar }) => {
      shown.delete(sidecar.uri);
      shown.delete(document.uri);
    }),
  );
}

/** What `hashiya check` finds too, without what stands in the article itself as a problem. */
function checked({ document, state, sidecar }: Article, source: string): readonly Problem[] {
  if (document.isDirty) return sidecar.problems;
  const suggested = () => new Set(state.suggestions.map(({ id }) => id));
  const article = { file: nameOf(document.uri), text: state.text };
  return checkSidecar(source, { article, suggested }).filter(
    ({ code }) => !/^(?:text-changed|place-)/.test(code),
  );
}

function encodingOf({ document }: Article): Diagnostic[] {
  const doubt = doubtOf(document.getText());
  if (doubt === undefined) return [];
  const diagnostic = new Diagnostic(new Range(0, 0, 0, 0), doubt, DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  diagnostic.code = 'wrong-encoding';
  return [diagnostic];
}

export function diagnosticsOf(source: string, problems: readonly Problem[]): Diagnostic[] {
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

/** A warning for each annotation without a sure place, where it may belong, with a link into the sidecar. */
function unplacedOf(article: Article): Diagnostic[] {
  const { state, sidecar } = article;
  if (state.unplaced.length === 0) return [];
  const positionOf = positionsIn(sidecar.source ?? '');
  return state.unplaced.map(item => {
    const diagnostic = new Diagnostic(
      reviewRange(article, item),
      reviewMessage(item),
      DiagnosticSeverity.Warning,
    );
    diagnostic.source = SOURCE;
    diagnostic.code = `annotation-${item.outcome}`;
    const place = sidecar.places.get(item.stored.id);
    if (place !== undefined)
      diagnostic.relatedInformation = [
        new DiagnosticRelatedInformation(
          new Location(sidecar.uri, positionOf(place.start)),
          l10n.t('The annotation in the sidecar'),
        ),
      ];
    return diagnostic;
  });
}
