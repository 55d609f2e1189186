import { l10n, window, workspace } from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import { annotationsAt } from '../../core/annotations/article';
import { equalSpans, isEmpty, type Span } from '../../core/text/span';
import type { Article } from '../article';
import type { Articles } from '../articles';
import { spanOf } from '../ranges';
import type { Settings } from '../settings';
import { shownIn } from '../shown';
import { pickAnnotation } from './pick-annotation';
import { say } from './say';
import type { Services } from './services';

/** What the links of a hover and the items of the tree pass to a command: one annotation of one document. */
export interface AnnotationRef {
  /** The document's, as a string. */
  readonly uri: string;
  readonly id: string;
}

export interface Target {
  readonly article: Article;
  readonly annotation: Annotation;
}

export interface TargetOptions {
  /** Which annotations the command can act on. */
  readonly filter?: (annotation: Annotation, article: Article) => boolean;
  /** Said when there are annotations under the cursor and the command can act on none of them. */
  readonly otherwise?: string;
}

/**
 * The annotation that a command is about: the one that its argument names, else the one that is selected, else the
 * one under the cursor; where several lie there the user chooses. Undefined when there is none, which the user has
 * been told, or none was chosen.
 */
export async function findTarget(
  { articles, settings }: Services,
  argument: unknown,
  { filter = () => true, otherwise }: TargetOptions = {},
): Promise<Target | undefined> {
  if (isRef(argument)) {
    const named = resolve(articles, argument);
    if (named === undefined) say(l10n.t('This annotation is not there any more.'));
    return named;
  }
  const { active: article } = articles;
  const editor = window.activeTextEditor;
  if (article === undefined || editor?.document !== article.document) return undefined;
  const here = underCursor(shownIn(article, settings), spanOf(article.document, editor.selection));
  const able = here.filter(annotation => filter(annotation, article));
  if (able.length === 0) {
    say((here.length > 0 && otherwise) || l10n.t('There is no annotation at the cursor.'));
    return undefined;
  }
  const annotation = await pickAnnotation(article.state.text, able);
  return annotation && { article, annotation };
}

/** What is under the cursor or selection, smallest first; only what is exactly selected, where something is. */
function underCursor(annotations: readonly Annotation[], selected: Span): readonly Annotation[] {
  const here = annotationsAt(annotations, isEmpty(selected) ? selected.start : selected);
  const exact = here.filter(({ span }) => equalSpans(span, selected));
  return exact.length > 0 ? exact : here;
}

function resolve(articles: Articles, { uri, id }: AnnotationRef): Target | undefined {
  const document = workspace.textDocuments.find(candidate => candidate.uri.toString() === uri);
  const article = document && articles.get(document);
  const annotation =
    article?.annotations.find(candidate => candidate.id === id) ??
    article?.state.decided.find(candidate => candidate.id === id);
  return article && annotation && { article, annotation };
}

export function isRef(value: unknown): value is AnnotationRef {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, id } = value as Partial<Record<keyof AnnotationRef, unknown>>;
  return typeof uri === 'string' && typeof id === 'string';
}

/** Whether an annotation lies under the cursor or selection in the active editor. */
export function isUnderCursor(article: Article, settings: Settings): boolean {
  const editor = window.activeTextEditor;
  if (editor?.document !== article.document) return false;
  return underCursor(shownIn(article, settings), spanOf(article.document, editor.selection)).length > 0;
}
