import { groupByLabel } from '../../core/annotations/outline';
import type { Unplaced } from '../../core/annotations/stored';
import type { AnnotationRef } from '../commands/target';
import type { Listing } from './listing';
import type { Order } from './order';

/** All annotations of a label. */
export interface LabelNode {
  readonly kind: 'label';
  readonly label: string;
}

/** All that have no sure place in the text. */
export interface ReviewNode {
  readonly kind: 'review';
}

/** One of them. It names its document and id, so the commands of its menu know what they are about. */
export interface UnplacedNode extends AnnotationRef {
  readonly kind: 'unplaced';
}

/** All that were rejected. */
export interface RejectedNode {
  readonly kind: 'rejected';
}

/** One annotation. It names its document and id, so the commands of its menu know what they are about. */
export interface AnnotationNode extends AnnotationRef {
  readonly kind: 'annotation';
}

/** A quote's speaker, cue or note. */
export interface PartNode {
  readonly kind: 'speaker' | 'cue' | 'note';
  readonly quote: AnnotationNode;
}

/** Nodes hold names only: what they stand for is looked up when it is shown, since the text changes under them. */
export type Node = RootNode | UnplacedNode | PartNode;

/** A node at the top. */
export type RootNode = ReviewNode | LabelNode | RejectedNode | AnnotationNode;

/** The nodes at the top. */
export function rootsOf(
  listing: Listing,
  { order, labels }: { order: Order; labels: readonly string[] },
): readonly RootNode[] {
  const { annotations, rejected, uri } = listing;
  const review: RootNode[] = listing.unplaced.length > 0 ? [{ kind: 'review' }] : [];
  if (order === 'text')
    return [...review, ...annotations.map(({ id }): AnnotationNode => ({ kind: 'annotation', uri, id }))];
  const groups = groupByLabel(annotations, labels).map(({ label }): LabelNode => ({ kind: 'label', label }));
  return [...review, ...groups, ...(rejected.length > 0 ? [{ kind: 'rejected' } as const] : [])];
}

/** The nodes below a node, as things are now. */
export function childrenOf(node: Node, listing: Listing): readonly Node[] {
  const { uri } = listing;
  switch (node.kind) {
    case 'label':
      return listing.labelled(node.label).map(({ id }) => ({ kind: 'annotation', uri, id }));
    case 'review':
      return listing.unplaced.map(({ stored: { id } }) => ({ kind: 'unplaced', uri, id }));
    case 'rejected':
      return listing.rejected.map(({ id }) => ({ kind: 'annotation', uri, id }));
    case 'annotation':
      return partsOf(node, listing);
    default:
      return [];
  }
}

/** What is told of a quote, or noted on any annotation, on rows of its own. */
export function partsOf(quote: AnnotationNode, listing: Listing): readonly PartNode[] {
  const annotation = listing.find(quote.id);
  const kinds = (['speaker', 'cue', 'note'] as const).filter(kind => annotation?.[kind] !== undefined);
  return kinds.map(kind => ({ kind, quote }));
}

/** Tells a node at the top from the others there, in one state of an article and in the next. */
export function keyOf(node: RootNode): string {
  if (node.kind === 'rejected' || node.kind === 'review') return node.kind;
  return node.kind === 'label' ? `label ${node.label}` : `annotation ${node.id}`;
}

/** What a node at the top and everything below it shows. */
export function signatureOf(node: RootNode, listing: Listing): string {
  if (node.kind === 'review') return listing.unplaced.map(signatureOfUnplaced).join('\n');
  if (node.kind === 'rejected') return listing.signatureOf(listing.rejected);
  if (node.kind === 'label') return listing.signatureOf(listing.labelled(node.label));
  const annotation = listing.find(node.id);
  return listing.signatureOf(annotation ? [annotation] : []);
}

function signatureOfUnplaced({ stored, outcome, candidates }: Unplaced): string {
  return [stored.id, stored.label, stored.status, stored.text, outcome, candidates.length].join('\t');
}
