import { l10n, type QuickPickItem, window } from 'vscode';
import { annotationsAt } from '../../core/annotations/article';
import { quotesNear } from '../../core/annotations/candidates';
import { excerpt } from '../../core/text/excerpt';
import { snap } from '../../core/text/graphemes';
import { contains, equalSpans, isEmpty, type Span, textOf } from '../../core/text/span';
import type { Article } from '../article';
import { inIconLabel } from '../icon-label';
import { spanOf } from '../ranges';
import { pickAnnotation } from './pick-annotation';
import type { Services } from './services';
import { findTarget, isRef, type Target } from './target';

/** Units of a text that a list shows. */
const SHOWN = 80;

/** One choice for a part of a quote; `span` is undefined for "nobody" and "none". */
export interface PartItem extends QuickPickItem {
  readonly span: Span | undefined;
}

/**
 * The quote that a command about its speaker or cue means: the one that the argument names or that the cursor is in;
 * for words selected outside any quote one of the nearest.
 */
export async function findQuote(services: Services, argument: unknown): Promise<Target | undefined> {
  const { active: article } = services.articles;
  const selected = article && selectionIn(article);
  if (article !== undefined && selected !== undefined && !isRef(argument)) {
    const inside = annotationsAt(article.annotations, selected).some(({ label }) => label === 'quote');
    const near = inside ? [] : quotesNear(article.annotations, selected);
    if (near.length > 0) {
      const annotation = await pickAnnotation(article.state.text, near);
      return annotation && { article, annotation };
    }
  }
  return findTarget(services, argument, {
    filter: ({ label }) => label === 'quote',
    otherwise: l10n.t('There is no quote at the cursor.'),
  });
}

/** Lets the user choose a part of a quote: the selected words, one of `found`, or `nothing`. */
export async function pickPart(
  { article, annotation }: Target,
  options: {
    readonly title: string;
    readonly found: readonly Span[];
    readonly now: Span | undefined;
    /** How the choice of no part is called. */
    readonly nothing: string;
  },
): Promise<PartItem | undefined> {
  const { text } = article.state;
  const item = (span: Span, description: string): PartItem => ({
    span,
    label: inIconLabel(excerpt(textOf(text, span), SHOWN)),
    description,
  });
  const selected = selectionIn(article);
  const items: PartItem[] = [];
  if (selected !== undefined && !contains(selected, annotation.span))
    items.push(item(selected, l10n.t('selected')));
  if (options.now !== undefined) items.push(item(options.now, l10n.t('now')));
  const known = items.map(({ span }) => span!);
  for (const span of options.found)
    if (!known.some(other => equalSpans(other, span))) items.push(item(span, ''));
  items.push({ span: undefined, label: options.nothing, description: options.now ? '' : l10n.t('now') });
  return window.showQuickPick(items, {
    title: options.title,
    placeHolder: excerpt(textOf(text, annotation.span), SHOWN),
  });
}

/** What is selected in the article's active editor, white space at its ends left out; undefined when nothing is. */
function selectionIn(article: Article): Span | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== article.document) return undefined;
  const span = snap(article.state.text, spanOf(article.document, editor.selection));
  return isEmpty(span) ? undefined : span;
}
