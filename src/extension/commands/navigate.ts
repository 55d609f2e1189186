import { l10n, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { type StepOptions, stepFrom } from '../../core/annotations/navigation';
import type { Span } from '../../core/text/span';
import { rangeOf, spanOf } from '../ranges';
import { shownIn } from '../shown';
import { say } from './say';
import type { Handlers, Services } from './services';
import { findTarget, type Target } from './target';

type Names = 'next' | 'previous' | 'nextUndecided' | 'reveal';

/** Goes from annotation to annotation. The one arrived at is selected, so that a decision is about it. */
export function navigateCommands(services: Services): Handlers<`hashiya.${Names}`> {
  const { articles, settings } = services;
  const step = (options: StepOptions) => () => {
    const { active: article } = articles;
    const editor = window.activeTextEditor;
    if (article === undefined || editor?.document !== article.document) return;
    const found = stepFrom(shownIn(article, settings), spanOf(article.document, editor.selection), options);
    if (found !== undefined) select(editor, found.span);
    else if (options.undecided) say(l10n.t('There is no undecided annotation.'));
    else say(l10n.t('There is no annotation to go to.'));
  };
  return {
    'hashiya.next': step({}),
    'hashiya.previous': step({ backwards: true }),
    'hashiya.nextUndecided': step({ undecided: true }),
    'hashiya.reveal': async argument => {
      const target = await findTarget(services, argument);
      if (target === undefined) return;
      const { article, annotation } = target;
      select(await window.showTextDocument(article.document), partOf(annotation, argument));
    },
  };
}

/** The span of the quote's speaker or cue where the argument asks for it, else of the whole annotation. */
function partOf({ span, speaker, cue }: Target['annotation'], argument: unknown): Span {
  const { part } = (argument ?? {}) as { part?: unknown };
  if (part === 'speaker' && speaker) return speaker.span;
  return part === 'cue' && cue ? cue.span : span;
}

function select(editor: TextEditor, span: Span): void {
  const range = rangeOf(editor.document, span);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
