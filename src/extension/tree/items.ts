import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Annotation, Speaker } from '../../core/annotations/annotation';
import { directionOf } from '../../core/text/direction';
import { excerpt } from '../../core/text/excerpt';
import { textOf } from '../../core/text/span';
import { colourOf, cueClassName, labelName, statusIcon, statusName } from '../names';
import { outcomeName, reviewMessage } from '../review';
import type { Listing } from './listing';
import {
  type AnnotationNode,
  type LabelNode,
  type Node,
  type PartNode,
  partsOf,
  type UnplacedNode,
} from './nodes';

/**
 * Units of a text that the tree shows. A row that is too narrow for it hides the beginning of Arabic, which lies at
 * its right.
 */
const SHOWN = 40;

/** Between a row's text and its description, which would change places where both are Arabic. */
const LEFT_TO_RIGHT = '\u200e';

/** Before a row's text that begins with a number or a mark, which would else be laid out at its left end. */
const RIGHT_TO_LEFT = '\u200f';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** How a node looks. Tooltips come later, when they are asked for. */
export function itemOf(node: Node, listing: Listing): TreeItem {
  if (node.kind === 'label') return labelItem(node, listing);
  if (node.kind === 'rejected') return rejectedItem(listing);
  if (node.kind === 'review') return reviewItem(listing);
  if (node.kind === 'unplaced') return unplacedItem(node, listing);
  if (node.kind === 'annotation') return annotationItem(node, listing);
  return partItem(node, listing);
}

function labelItem({ label }: LabelNode, listing: Listing): TreeItem {
  const { decided, shown } = listing.countOf(label);
  const item = new TreeItem(labelName(label), Expanded);
  item.id = `label ${label}`;
  item.description = `${decided}/${shown}`;
  item.contextValue = 'label';
  item.tooltip = l10n.t('{0} of {1} decided', decided, shown);
  return item;
}

function reviewItem({ unplaced }: Listing): TreeItem {
  const item = new TreeItem(l10n.t('To review'), Expanded);
  item.id = 'review';
  item.description = String(unplaced.length);
  item.iconPath = new ThemeIcon('warning');
  item.contextValue = 'review';
  item.tooltip = l10n.t('Annotations of the sidecar without a certain place in this text. They are kept.');
  return item;
}

function unplacedItem(node: UnplacedNode, listing: Listing): TreeItem {
  const found = listing.unplaced.find(({ stored }) => stored.id === node.id);
  if (found === undefined) return new TreeItem('');
  const { stored, outcome, candidates } = found;
  const words = rowOf(stored.text ?? stored.id);
  const item = new TreeItem(words, None);
  item.id = `unplaced ${stored.id}`;
  item.iconPath = new ThemeIcon('question', new ThemeColor(colourOf(stored.label)));
  item.description = describe([labelName(stored.label), outcomeName(outcome)]);
  item.contextValue = candidates.length > 0 ? 'unplaced placeable' : 'unplaced';
  item.tooltip = reviewMessage(found);
  item.command = { command: 'hashiya.revealPlace', title: l10n.t('Reveal'), arguments: [refOf(node)] };
  item.accessibilityInformation = { label: reviewMessage(found) };
  return item;
}

function rejectedItem({ rejected }: Listing): TreeItem {
  const item = new TreeItem(l10n.t('Rejected'), Collapsed);
  item.id = 'rejected';
  item.description = String(rejected.length);
  item.contextValue = 'rejected';
  return item;
}

function annotationItem(node: AnnotationNode, listing: Listing): TreeItem {
  const annotation = listing.find(node.id);
  if (annotation === undefined) return new TreeItem('');
  const { id, label, span, status, speaker, note } = annotation;
  const words = rowOf(textOf(listing.text, span));
  const item = new TreeItem(words, partsOf(node, listing).length > 0 ? Collapsed : None);
  item.id = `annotation ${id}`;
  item.iconPath = new ThemeIcon(statusIcon(status), new ThemeColor(colourOf(label)));
  item.description = describe([speaker && nameOf(speaker, listing), note !== undefined && '\u270e']);
  item.contextValue = `annotation ${status} ${label}`;
  item.command = { command: 'hashiya.reveal', title: l10n.t('Reveal'), arguments: [refOf(node)] };
  item.accessibilityInformation = { label: `${labelName(label)}, ${statusName(status)}: ${words}` };
  return item;
}

function rowOf(text: string): string {
  const words = excerpt(text, SHOWN);
  return directionOf(words) === 'rtl' && /^\P{L}/u.test(words) ? `${RIGHT_TO_LEFT}${words}` : words;
}

/** The full name, else the named person in the mention, else the mention with its titles. */
function nameOf({ name, entity, span }: Speaker, listing: Listing): string {
  const named = entity === undefined ? undefined : listing.find(entity);
  return name ?? excerpt(textOf(listing.text, named?.span ?? span), SHOWN);
}

function describe(parts: readonly (string | false | undefined)[]): string {
  const told = parts.filter(Boolean).join(` ${LEFT_TO_RIGHT}\u00b7 `);
  return told === '' ? '' : `${LEFT_TO_RIGHT}${told}`;
}

function partItem({ kind, quote }: PartNode, listing: Listing): TreeItem {
  const annotation = listing.find(quote.id);
  if (annotation === undefined) return new TreeItem('');
  const words = kind === 'note' ? (annotation.note ?? '') : textOf(listing.text, annotation[kind]!.span);
  const item = new TreeItem(rowOf(words), None);
  item.id = `${kind} ${quote.id}`;
  item.iconPath = new ThemeIcon(ICONS[kind]);
  item.description = describe(PART_DETAILS[kind](annotation));
  item.contextValue = kind;
  item.command = {
    command: 'hashiya.reveal',
    title: l10n.t('Reveal'),
    arguments: [{ ...refOf(quote), part: kind }],
  };
  return item;
}

const ICONS = { speaker: 'person', cue: 'megaphone', note: 'note' } as const;

const PART_DETAILS: Readonly<Record<PartNode['kind'], (of: Annotation) => (string | undefined)[]>> = {
  speaker: ({ speaker }) => [l10n.t('speaker'), speaker?.name],
  cue: ({ cue }) => [l10n.t('cue'), cue?.class && cueClassName(cue.class)],
  note: () => [l10n.t('note')],
};

/** Only what a command needs, since arguments travel between processes. */
function refOf({ uri, id }: AnnotationNode | UnplacedNode): { uri: string; id: string } {
  return { uri, id };
}
