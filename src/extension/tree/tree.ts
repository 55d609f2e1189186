import { Disposable, EventEmitter, type TreeDataProvider, type TreeItem, window } from 'vscode';
import { LABELS } from '../../core/annotations/labels';
import { countOf } from '../../core/annotations/outline';
import { textOf } from '../../core/text/span';
import type { Article } from '../article';
import type { Articles } from '../articles';
import { factsText } from '../hover-text';
import { soon } from '../later';
import { itemOf } from './items';
import { childrenOf, type Node, rootsOf } from './nodes';
import type { TreeOrder } from './order';

const LABEL_IDS = LABELS.map(({ id }) => id);

/** The view of the active article's annotations, by label or in text order. */
export function registerTree(articles: Articles, order: TreeOrder): Disposable {
  const changed = new EventEmitter<undefined>();
  const view = window.createTreeView('hashiya.annotations', {
    treeDataProvider: providerOf(articles, order, changed),
    showCollapseAll: true,
  });
  let shown: string | undefined;
  const update = () => {
    const wanted = signatureOf(articles.active, order);
    if (!view.visible || wanted === shown) return;
    shown = wanted;
    view.description = articles.active ? descriptionOf(articles.active) : '';
    changed.fire(undefined);
  };
  const later = soon(update);
  update();
  return Disposable.from(
    view,
    changed,
    later,
    order.onDidChange(update),
    articles.onDidChangeActive(update),
    articles.onDidChange(({ article }) => {
      if (article === articles.active) later.request();
    }),
    view.onDidChangeVisibility(update),
  );
}

function providerOf(
  articles: Articles,
  order: TreeOrder,
  changed: EventEmitter<undefined>,
): TreeDataProvider<Node> {
  return {
    onDidChangeTreeData: changed.event,
    getChildren(node) {
      const { active } = articles;
      if (active === undefined) return [];
      const uri = active.document.uri.toString();
      const children = node
        ? childrenOf(node, active.annotations, uri)
        : rootsOf(active.annotations, { uri, order: order.value, labels: LABEL_IDS });
      return [...children];
    },
    getTreeItem: node => itemOf(node, articles.active?.state.text ?? '', articles.active?.annotations ?? []),
    resolveTreeItem(item, node): TreeItem {
      const { active } = articles;
      const annotation =
        node.kind === 'annotation' ? active?.annotations.find(({ id }) => id === node.id) : undefined;
      if (active && annotation) item.tooltip = factsText(active.state.text, annotation);
      return item;
    },
  };
}

function descriptionOf({ annotations }: Article): string {
  const { decided, shown } = countOf(annotations);
  return `${decided}/${shown}`;
}

/**
 * Everything that the tree shows of an article. Positions are no part of it, so typing between annotations leaves
 * the tree as it is.
 */
function signatureOf(article: Article | undefined, order: TreeOrder): string {
  if (article === undefined) return '';
  const { text } = article.state;
  const lines = article.annotations.map(({ id, label, status, span, speaker, cue, note }) =>
    [
      id,
      label,
      status,
      textOf(text, span),
      speaker && textOf(text, speaker.span),
      speaker?.name,
      cue && textOf(text, cue.span),
      cue?.class,
      note,
    ].join('\t'),
  );
  return [article.document.uri, order.value, ...lines].join('\n');
}
