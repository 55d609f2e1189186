import { l10n, window } from 'vscode';
import { annotate } from '../../core/annotations/actions';
import { BUILT_IN_LABELS } from '../../core/annotations/annotation';
import { wordAt } from '../../core/annotations/word';
import { snap } from '../../core/text/graphemes';
import { isEmpty, type Span } from '../../core/text/span';
import type { Article } from '../article';
import { spanOf } from '../ranges';
import { type LabelCommand, labelCommand } from './names';
import { pickLabel } from './pick-label';
import { say } from './say';
import type { Handlers, Services } from './services';

/** Gives the selection, or the word at the cursor, a label: one that is asked for, or the command's own. */
export function annotateCommands(services: Services): Handlers<'hashiya.annotate' | LabelCommand> {
  const byLabel = Object.fromEntries(
    BUILT_IN_LABELS.map(label => [labelCommand(label), () => annotateHere(services, async () => label)]),
  ) as Handlers<LabelCommand>;
  return {
    ...byLabel,
    'hashiya.annotate': () =>
      annotateHere(services, ({ annotations }) => pickLabel(l10n.t('Annotate as'), annotations)),
  };
}

async function annotateHere(
  { articles, settings }: Services,
  chooseLabel: (article: Article) => Promise<string | undefined>,
): Promise<void> {
  const { active: article } = articles;
  const span = article && selectedWords(article);
  if (article === undefined || span === undefined) {
    say(l10n.t('Select some words of an Arabic article first.'));
    return;
  }
  const { version } = article.document;
  const label = await chooseLabel(article);
  if (label === undefined) return;
  if (article.document.version !== version) {
    say(l10n.t('The text changed meanwhile. Nothing was annotated.'));
    return;
  }
  await article.decide(state => annotate(state, span, label, settings.annotator(article.document)));
}

/** The selection without white space at its ends, else the word at the cursor. */
function selectedWords({ document, state, annotations }: Article): Span | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const selected = spanOf(document, editor.selection);
  if (isEmpty(selected)) return wordAt(state.text, selected.start, annotations);
  const span = snap(state.text, selected);
  return isEmpty(span) ? undefined : span;
}
