import type { Annotation } from '../../core/annotations/annotation';
import { groupByLabel, type LabelGroup } from '../../core/annotations/outline';
import type { Span } from '../../core/text/span';
import type { AnnotationRef } from '../commands/target';
import type { Order } from './order';

/** All annotations of a label. */
export interface LabelNode {
  readonly kind: 'label';
  readonly group: LabelGroup;
}

/** One annotation. It names its document and id, so the commands of its menu know what they are about. */
export interface AnnotationNode extends AnnotationRef {
  readonly kind: 'annotation';
  readonly annotation: Annotation;
}

/** All that were rejected; they aren't in the text any more, and can be taken back here. */
export interface RejectedNode {
  readonly kind: 'rejected';
  readonly count: number;
}

/** A quote's speaker, cue or note. */
export interface PartNode {
  readonly kind: 'speaker' | 'cue' | 'note';
  readonly quote: AnnotationNode;
  /** Absent for a note, which isn't in the text. */
  readonly span?: Span;
}

export type Node = LabelNode | RejectedNode | AnnotationNode | PartNode;

/** What the tree lists, in text order. */
export interface Listed {
  /** The document's. */
  readonly uri: string;
  readonly annotations: readonly Annotation[];
  readonly rejected: readonly Annotation[];
}

/** The nodes at the top. */
export function rootsOf(
  { annotations, rejected, uri }: Listed,
  { order, labels }: { order: Order; labels: readonly string[] },
): readonly Node[] {
  if (order === 'text') return annotations.map(annotation => nodeOf(annotation, uri));
  const groups = groupByLabel(annotations, labels).map((group): LabelNode => ({ kind: 'label', group }));
  return rejected.length > 0 ? [...groups, { kind: 'rejected', count: rejected.length }] : groups;
}

/** The nodes below a node, of the annotations as they are now. */
export function childrenOf(node: Node, { annotations, rejected, uri }: Listed): readonly Node[] {
  if (node.kind === 'rejected') return rejected.map(annotation => nodeOf(annotation, uri));
  if (node.kind === 'label')
    return annotations
      .filter(({ label }) => label === node.group.label)
      .map(annotation => nodeOf(annotation, uri));
  const annotation = node.kind === 'annotation' && annotations.find(({ id }) => id === node.id);
  return annotation ? partsOf(nodeOf(annotation, uri)) : [];
}

/** What is told of a quote, or noted on any annotation, on lines of its own. */
export function partsOf(quote: AnnotationNode): readonly PartNode[] {
  const { speaker, cue, note } = quote.annotation;
  return [
    ...(speaker ? [{ kind: 'speaker' as const, quote, span: speaker.span }] : []),
    ...(cue ? [{ kind: 'cue' as const, quote, span: cue.span }] : []),
    ...(note !== undefined ? [{ kind: 'note' as const, quote }] : []),
  ];
}

function nodeOf(annotation: Annotation, uri: string): AnnotationNode {
  return { kind: 'annotation', uri, id: annotation.id, annotation };
}
