import { Disposable, EventEmitter, type TreeDataProvider, type TreeView, window } from 'vscode';
import { LABELS } from '../../core/annotations/labels';
import { countOf } from '../../core/annotations/outline';
import type { Articles } from '../articles';
import { factsText } from '../hover-text';
import { soon } from '../later';
import { itemOf } from './items';
import { Listing } from './listing';
import { childrenOf, keyOf, type Node, type RootNode, rootsOf, signatureOf } from './nodes';
import type { TreeOrder } from './order';

const LABEL_IDS = LABELS.map(({ id }) => id);

/** The view of the active article's annotations, by label or in text order. */
export function registerTree(articles: Articles, order: TreeOrder): Disposable {
  const tree = new AnnotationTree(articles, order);
  const later = soon(() => tree.update());
  return Disposable.from(
    tree,
    later,
    order.onDidChange(() => tree.update()),
    articles.onDidChangeActive(() => tree.update()),
    articles.onDidChange(({ article, change }) => {
      // Typing moves annotations; what it does to them the analysis that follows tells.
      if (article === articles.active && change !== 'typed') later.request();
    }),
  );
}

/** A row at the top and what it showed when it was last made. */
interface Root {
  readonly node: RootNode;
  readonly signature: string;
}

class AnnotationTree implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<Node[] | undefined>();
  private readonly view: TreeView<Node>;
  private readonly listener: Disposable;
  private listing: Listing | undefined;
  private roots = new Map<string, Root>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly articles: Articles,
    private readonly order: TreeOrder,
  ) {
    this.view = window.createTreeView('hashiya.annotations', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.listener = this.view.onDidChangeVisibility(() => this.update());
  }

  /** Rebuilds the rows at the top that are other than before, and what is below them; nothing while it is hidden. */
  update(): void {
    if (!this.view.visible) return;
    const before = this.roots;
    this.read();
    const sameRows =
      before.size === this.roots.size && [...before.keys()].join() === [...this.roots.keys()].join();
    if (!sameRows) {
      this.changed.fire(undefined);
      return;
    }
    const other: Node[] = [];
    for (const [key, { node, signature }] of before) {
      if (signature !== this.roots.get(key)!.signature) other.push(node);
      // VS Code knows a row by its object.
      this.roots.set(key, { node, signature: this.roots.get(key)!.signature });
    }
    if (other.length > 0) this.changed.fire(other);
  }

  getChildren(node?: Node): Node[] {
    if (node !== undefined) return this.listing ? [...childrenOf(node, this.listing)] : [];
    this.read();
    return [...this.roots.values()].map(({ node }) => node);
  }

  getTreeItem(node: Node) {
    return itemOf(node, this.listing!);
  }

  resolveTreeItem(item: ReturnType<typeof itemOf>, node: Node) {
    const { listing } = this;
    const annotation = node.kind === 'annotation' && listing?.find(node.id);
    if (annotation)
      item.tooltip = factsText({ text: listing!.text, among: listing!.annotations }, annotation);
    return item;
  }

  dispose(): void {
    Disposable.from(this.listener, this.view, this.changed).dispose();
  }

  /** Looks at the active article. */
  private read(): void {
    const { active } = this.articles;
    if (active === undefined) {
      this.listing = undefined;
      this.roots = new Map();
      this.view.description = '';
      return;
    }
    const listing = new Listing(active.document.uri.toString(), active.state, active.annotations);
    const roots = rootsOf(listing, { order: this.order.value, labels: LABEL_IDS });
    this.listing = listing;
    this.roots = new Map(roots.map(node => [keyOf(node), { node, signature: signatureOf(node, listing) }]));
    const { decided, shown } = countOf(active.annotations);
    this.view.description = `${decided}/${shown}`;
  }
}
