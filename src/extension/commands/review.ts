import { l10n, type QuickPickItem, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import { drop, placeAt } from '../../core/annotations/review';
import type { Unplaced } from '../../core/annotations/stored';
import { excerpt } from '../../core/text/excerpt';
import { snap } from '../../core/text/graphemes';
import { isEmpty, type Span, textOf, touches } from '../../core/text/span';
import type { Article } from '../article';
import { inIconLabel } from '../icon-label';
import { labelName } from '../names';
import { rangeOf, spanOf } from '../ranges';
import { outcomeName, reviewWords } from '../review';
import { openSidecarAt } from './open-sidecar';
import { say } from './say';
import type { Handlers, Services } from './services';
import { isRef } from './target';

type Names = 'takePlace' | 'choosePlace' | 'drop' | 'revealPlace';

/** What a person does with annotations that have no sure place in the text. */
export function reviewCommands(services: Services): Handlers<`hashiya.${Names}`> {
  const place = ({ article, item }: Reviewed, span: Span) =>
    article.decide(state =>
      placeAt(state, item.stored.id, span, services.settings.annotator(article.document)),
    );
  return {
    'hashiya.takePlace': async argument => {
      const found = await findReviewed(services, argument, ({ candidates }) => candidates.length > 0);
      const span = found?.item.candidates[0];
      if (found !== undefined && span !== undefined) await place(found, span);
    },
    'hashiya.choosePlace': async argument => {
      const found = await findReviewed(services, argument);
      const span = found && (await pickPlace(found));
      if (found !== undefined && span !== undefined) await place(found, span);
    },
    'hashiya.drop': async argument => {
      const found = await findReviewed(services, argument);
      if (found !== undefined) await found.article.decide(state => drop(state, found.item.stored.id));
    },
    'hashiya.revealPlace': async argument => {
      const found = await findReviewed(services, argument);
      if (found === undefined) return;
      const { article, item } = found;
      const [span] = item.candidates;
      if (span !== undefined) await reveal(article, span);
      else await openSidecarAt(article, item.stored.id);
    },
  };
}

interface Reviewed {
  readonly article: Article;
  readonly item: Unplaced;
}

/**
 * The annotation to review that a command is about: the one that its argument names, else the one whose likeliest
 * place is at the cursor, else the only one or one that the user chooses.
 */
async function findReviewed(
  { articles }: Services,
  argument: unknown,
  filter: (item: Unplaced) => boolean = () => true,
): Promise<Reviewed | undefined> {
  if (isRef(argument)) {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === argument.uri);
    const article = document && articles.get(document);
    const item = article?.state.unplaced.find(({ stored }) => stored.id === argument.id);
    if (article === undefined || item === undefined) say(l10n.t('This annotation is not there any more.'));
    return article && item && { article, item };
  }
  const { active: article } = articles;
  if (article === undefined) return undefined;
  const items = article.state.unplaced.filter(filter);
  const cursor = cursorIn(article);
  const here = items.filter(
    ({ candidates: [span] }) => span && cursor !== undefined && touches(span, cursor),
  );
  const item = await pickReviewed(here.length > 0 ? here : items);
  if (items.length === 0) say(l10n.t('There is no annotation to review.'));
  return item && { article, item };
}

async function pickReviewed(items: readonly Unplaced[]): Promise<Unplaced | undefined> {
  if (items.length < 2) return items[0];
  const rows = items.map((item): QuickPickItem & { item: Unplaced } => ({
    item,
    label: inIconLabel(reviewWords(item)),
    description: `${inIconLabel(labelName(item.stored.label))} \u00b7 ${outcomeName(item.outcome)}`,
  }));
  const picked = await window.showQuickPick(rows, { placeHolder: l10n.t('Which annotation?') });
  return picked?.item;
}

/** Units of the text around a place that a list shows. */
const AROUND = 30;

/** Lets the user choose the selected words or one of the likely places, which the editor shows meanwhile. */
async function pickPlace({ article, item }: Reviewed): Promise<Span | undefined> {
  const selected = selectionIn(article);
  const rows = [
    ...(selected ? [rowOf(article, selected, l10n.t('selected'))] : []),
    ...item.candidates.map(span => rowOf(article, span, lineOf(article, span))),
  ];
  if (rows.length === 0) {
    say(l10n.t('Select the words that the annotation belongs to, and choose a place again.'));
    return undefined;
  }
  const { version } = article.document;
  const picked = await window.showQuickPick(rows, {
    title: l10n.t('Place of {0}', reviewWords(item)),
    onDidSelectItem: row => void reveal(article, (row as PlaceItem).span, true),
  });
  if (picked !== undefined && article.document.version !== version) {
    say(l10n.t('The text changed meanwhile. Nothing was changed.'));
    return undefined;
  }
  return picked?.span;
}

interface PlaceItem extends QuickPickItem {
  readonly span: Span;
}

function rowOf({ state: { text } }: Article, span: Span, description: string): PlaceItem {
  const around = { start: Math.max(0, span.start - AROUND), end: Math.min(text.length, span.end + AROUND) };
  return {
    span,
    label: inIconLabel(excerpt(textOf(text, span), 2 * AROUND)),
    description,
    detail: inIconLabel(excerpt(textOf(text, snap(text, around)), 6 * AROUND)),
  };
}

function lineOf({ document }: Article, { start }: Span): string {
  return l10n.t('line {0}', document.positionAt(start).line + 1);
}

async function reveal(article: Article, span: Span, preserveFocus = false): Promise<void> {
  const editor = await window.showTextDocument(article.document, { preserveFocus });
  const range = rangeOf(article.document, span);
  if (!preserveFocus) editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function cursorIn({ document }: Article): number | undefined {
  const editor = window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
}

/** What is selected in the article's active editor, white space at its ends left out; undefined when nothing is. */
function selectionIn({ document, state }: Article): Span | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const span = snap(state.text, spanOf(document, editor.selection));
  return isEmpty(span) ? undefined : span;
}
