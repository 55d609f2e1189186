import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { LABELS } from '../core/annotations/labels';
import { countOf, groupByLabel } from '../core/annotations/outline';
import { escapeMarkdown } from '../core/text/markdown';
import type { Article } from './article';
import type { Articles } from './articles';
import { soon } from './later';
import { labelName } from './names';

/** How many of the active article's annotations are decided; a click opens the list. */
export function registerStatusBar(articles: Articles): Disposable {
  const item = window.createStatusBarItem('hashiya.status', StatusBarAlignment.Right, 100);
  item.name = 'Hashiya';
  item.command = 'hashiya.annotations.focus';
  const update = () => {
    const { active } = articles;
    if (active === undefined) return item.hide();
    const { decided, shown } = countOf(active.annotations);
    const sign = active.sidecar.status === 'broken' || active.state.unplaced.length > 0 ? '$(warning) ' : '';
    item.text = active.sidecar.status === 'broken' ? `${sign}Hashiya` : `${sign}Hashiya ${decided}/${shown}`;
    item.tooltip = tooltip(active);
    item.accessibilityInformation = {
      label: l10n.t('Hashiya: {0} of {1} annotations decided', decided, shown),
    };
    item.show();
  };
  const later = soon(update);
  update();
  return Disposable.from(
    item,
    later,
    articles.onDidChangeActive(update),
    articles.onDidChange(({ article, change }) => {
      // Typing moves annotations; what it does to them the analysis that follows tells.
      if (article === articles.active && change !== 'typed') later.request();
    }),
  );
}

function tooltip({ annotations, sidecar, state }: Article): MarkdownString {
  const unplaced = state.unplaced.length;
  const { decided, shown } = countOf(annotations);
  const groups = groupByLabel(
    annotations,
    LABELS.map(({ id }) => id),
  );
  const lines = groups.map(
    group => `| ${escapeMarkdown(labelName(group.label))} | ${group.decided}/${group.shown} |`,
  );
  const head =
    sidecar.status === 'broken' ? l10n.t('The sidecar cannot be read. It is not written over.') : '';
  return new MarkdownString(
    [
      head,
      l10n.t('{0} of {1} annotations decided', decided, shown),
      unplaced > 0 && l10n.t('{0} to review: without a certain place in the text', unplaced),
      lines.length > 0 ? ['| | |', '|:--|--:|', ...lines].join('\n') : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}
