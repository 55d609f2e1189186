import { Disposable, EventEmitter, type TreeDataProvider, type TreeItem, window } from 'vscode';
import { LABELS } from '../../core/annotations/labels';
import { countOf } from '../../core/annotations/outline';
import { textOf } from '../../core/text/span';
import type { Article } from '../article';
import type { Articles } from '../articles';
import { factsText } from '../hover-text';
import { soon } from '../later';
import { itemOf } from './items';
import { childrenOf, type Listed, type Node, rootsOf } from './nodes';
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
    articles.onDidChange(({ article, change }) => {
      // Typing moves annotations; what it does to them the analysis that follows tells.
      if (article === articles.active && change !== 'typed') later.request();
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
      const listed = listedOf(active);
      return [
        ...(node ? childrenOf(node, listed) : rootsOf(listed, { order: order.value, labels: LABEL_IDS })),
      ];
    },
    getTreeItem: node => itemOf(node, articles.active?.state.text ?? '', articles.active?.annotations ?? []),
    resolveTreeItem(item, node): TreeItem {
      const { active } = articles;
      if (active === undefined || node.kind !== 'annotation') return item;
      const { annotations, rejected } = listedOf(active);
      const annotation = [...annotations, ...rejected].find(({ id }) => id === node.id);
      if (annotation) item.tooltip = factsText(active.state.text, annotation);
      return item;
    },
  };
}

function listedOf({ annotations, document, state }: Article): Listed {
  const rejected = state.decided.filter(({ status }) => status === 'rejected');
  return { uri: document.uri.toString(), annotations, rejected };
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
  const { uri, annotations, rejected } = listedOf(article);
  const lines = [...annotations, ...rejected].map(({ id, label, status, span, speaker, cue, note }) =>
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
  return [uri, order.value, ...lines].join('\n');
}
