import { commands, l10n, type QuickPickItem, TextEditorRevealType, window } from 'vscode';
import type { ActionEntry, Turn } from '../../core/annotations/history';
import type { Standing, Step } from '../../core/annotations/step';
import { byPosition, type Span } from '../../core/text/span';
import type { Article } from '../article';
import { actionName, actionObject } from '../history-words';
import { inIconLabel } from '../icon-label';
import { rangeOf } from '../ranges';
import { say } from './say';
import type { Handlers, Services } from './services';

type Names = 'undo' | 'redo' | 'showHistory';

/** Undoes and redoes actions on the annotations of the active article, and lists them. */
export function historyCommands({ articles }: Services): Handlers<`hashiya.${Names}`> {
  return {
    'hashiya.undo': async argument => {
      const { active } = articles;
      // The editor's own key: what was done last may be another thing by now.
      if (isOrdered(argument) && active?.history.lastDone !== 'action')
        return commands.executeCommand('undo');
      if (active !== undefined) await step(active, 'undo');
    },
    'hashiya.redo': async argument => {
      const { active } = articles;
      if (isOrdered(argument) && active?.history.lastUndone !== 'action')
        return commands.executeCommand('redo');
      if (active !== undefined) await step(active, 'redo');
    },
    'hashiya.showHistory': async () => {
      const { active } = articles;
      if (active !== undefined) await showHistory(active);
    },
  };
}

/** What the keys of the editor's undo and redo pass: then actions and edits of the text are one sequence. */
function isOrdered(argument: unknown): boolean {
  return (argument as { inOrder?: unknown } | undefined)?.inOrder === true;
}

async function step(article: Article, way: 'undo' | 'redo'): Promise<void> {
  const { past, future } = article.history;
  if ((way === 'undo' ? past : future).length === 0) {
    say(
      way === 'undo'
        ? l10n.t('There is no action on annotations to undo.')
        : l10n.t('There is no action on annotations to redo.'),
    );
    return;
  }
  const turned = await article.turn((history, state) => history[way](state));
  if (turned === undefined) return;
  const { summary, step } = turned.action;
  const what = `${actionName(summary)}: ${inIconLabel(actionObject(summary))}`;
  sayTurned(way === 'undo' ? l10n.t('Undone: {0}', what) : l10n.t('Redone: {0}', what), turned);
  show(article, step);
}

function sayTurned(message: string, { stayed }: Pick<Turn, 'stayed'>): void {
  const others = stayed > 0 ? ` ${l10n.t('Changed elsewhere since, so left as they are: {0}.', stayed)}` : '';
  say(message + others);
}

/** Scrolls to what an action was about, where it isn't in view. */
function show({ document }: Article, step: Step): void {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return;
  const [place] = step.flatMap(({ before, after }) => [before, after].flatMap(placeOf)).sort(byPosition);
  if (place !== undefined)
    editor.revealRange(rangeOf(document, place), TextEditorRevealType.InCenterIfOutsideViewport);
}

function placeOf(standing: Standing | undefined): readonly Span[] {
  return standing === undefined || standing.in === 'unplaced' ? [] : [standing.annotation.span];
}

interface HistoryItem extends QuickPickItem {
  /** How many actions are done at this point. */
  readonly count: number;
}

/** Lists what was done, the last first, and goes to where the user wants. */
async function showHistory(article: Article): Promise<void> {
  const { past, future } = article.history;
  if (past.length + future.length === 0) {
    say(l10n.t('Nothing was done to the annotations of this article since this window was opened.'));
    return;
  }
  const now = past.length;
  const items = [...past, ...future].map((action, i) => itemOf(action, { count: i + 1, now }));
  const beginning: HistoryItem = {
    count: 0,
    label: `$(${now === 0 ? 'arrow-right' : 'blank'}) ${l10n.t('Beginning')}`,
    description: l10n.t('before all of these'),
  };
  const picked = await window.showQuickPick([...items.reverse(), beginning], {
    title: l10n.t('History'),
    placeHolder: l10n.t(
      'Choose the point to go to: what is above it is undone, it and what is below is done',
    ),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked === undefined) return;
  const turned = await article.turn((history, state) => history.goTo(picked.count, state));
  if (turned !== undefined) sayTurned(l10n.t('Actions done now: {0}.', turned.history.past.length), turned);
}

function itemOf({ summary, time }: ActionEntry, { count, now }: { count: number; now: number }): HistoryItem {
  const at = new Date(time).toLocaleTimeString();
  return {
    count,
    label: `$(${count === now ? 'arrow-right' : 'blank'}) ${actionName(summary)}: ${inIconLabel(actionObject(summary))}`,
    description: count > now ? `${at} \u00b7 ${l10n.t('undone')}` : at,
  };
}
