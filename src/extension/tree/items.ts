import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Annotation, Speaker } from '../../core/annotations/annotation';
import { excerpt } from '../../core/text/excerpt';
import { textOf } from '../../core/text/span';
import { colourOf, cueClassName, labelName, statusIcon, statusName } from '../names';
import {
  type AnnotationNode,
  type LabelNode,
  type Node,
  type PartNode,
  partsOf,
  type RejectedNode,
} from './nodes';

/**
 * Units of a text that the tree shows. A row that is too narrow for it hides the beginning of Arabic, which lies at
 * its right.
 */
const SHOWN = 40;

/** Between a row's text and its description, which would change places where both are Arabic. */
const LEFT_TO_RIGHT = '\u200e';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** How a node looks; `text` and `annotations` are the article's. Tooltips come later, when they are asked for. */
export function itemOf(node: Node, text: string, annotations: readonly Annotation[]): TreeItem {
  if (node.kind === 'label') return labelItem(node);
  if (node.kind === 'rejected') return rejectedItem(node);
  return node.kind === 'annotation' ? annotationItem(node, text, annotations) : partItem(node, text);
}

function labelItem({ group: { label, decided, shown } }: LabelNode): TreeItem {
  const item = new TreeItem(labelName(label), Expanded);
  item.id = `label ${label}`;
  item.description = `${decided}/${shown}`;
  item.contextValue = 'label';
  item.tooltip = l10n.t('{0} of {1} decided', decided, shown);
  return item;
}

function rejectedItem({ count }: RejectedNode): TreeItem {
  const item = new TreeItem(l10n.t('Rejected'), Collapsed);
  item.id = 'rejected';
  item.description = String(count);
  item.contextValue = 'rejected';
  return item;
}

function annotationItem(node: AnnotationNode, text: string, annotations: readonly Annotation[]): TreeItem {
  const { id, label, span, status, speaker, note } = node.annotation;
  const words = excerpt(textOf(text, span), SHOWN);
  const item = new TreeItem(words, partsOf(node).length > 0 ? Collapsed : None);
  item.id = `annotation ${id}`;
  item.iconPath = new ThemeIcon(statusIcon(status), new ThemeColor(colourOf(label)));
  item.description = describe([
    speaker && nameOf(speaker, text, annotations),
    note !== undefined && '\u270e',
  ]);
  item.contextValue = `annotation ${status} ${label}`;
  item.command = { command: 'hashiya.reveal', title: l10n.t('Reveal'), arguments: [refOf(node)] };
  item.accessibilityInformation = { label: `${labelName(label)}, ${statusName(status)}: ${words}` };
  return item;
}

/** The full name, else the named person in the mention, else the mention with its titles. */
function nameOf({ name, entity, span }: Speaker, text: string, annotations: readonly Annotation[]): string {
  const named = entity !== undefined && annotations.find(({ id }) => id === entity);
  return name ?? excerpt(textOf(text, named ? named.span : span), SHOWN);
}

function describe(parts: readonly (string | false | undefined)[]): string {
  const told = parts.filter(Boolean).join(` ${LEFT_TO_RIGHT}\u00b7 `);
  return told === '' ? '' : `${LEFT_TO_RIGHT}${told}`;
}

function partItem({ kind, quote, span }: PartNode, text: string): TreeItem {
  const words = span ? textOf(text, span) : (quote.annotation.note ?? '');
  const item = new TreeItem(excerpt(words, SHOWN), None);
  item.id = `${kind} ${quote.id}`;
  item.iconPath = new ThemeIcon(ICONS[kind]);
  item.description = descriptionOf(kind, quote);
  item.contextValue = kind;
  if (span)
    item.command = {
      command: 'hashiya.reveal',
      title: l10n.t('Reveal'),
      arguments: [{ ...refOf(quote), part: kind }],
    };
  return item;
}

const ICONS = { speaker: 'person', cue: 'megaphone', note: 'note' } as const;

function descriptionOf(kind: PartNode['kind'], { annotation: { cue, speaker } }: AnnotationNode): string {
  switch (kind) {
    case 'speaker':
      return describe([l10n.t('speaker'), speaker?.name]);
    case 'cue':
      return describe([l10n.t('cue'), cue?.class && cueClassName(cue.class)]);
    case 'note':
      return describe([l10n.t('note')]);
  }
}

/** Only what a command needs, since arguments travel between processes. */
function refOf({ uri, id }: AnnotationNode): { uri: string; id: string } {
  return { uri, id };
}
