import { lineStart } from '../text/lines';
import { replaceValue } from './edit-map';
import type { Patch } from './patch';
import { type Item, type MapNode, pairOf, type SeqNode } from './tree';
import { type Fields, inline } from './value';
import { blockItem, blockList } from './write';

/** Items that come into the list of annotations and go from it. */
export interface ListChange {
  /** In the order in which they are written; each goes before the item with this index, or to the end. */
  readonly added: readonly { readonly before: number; readonly item: Fields }[];
  /** By index in the list. */
  readonly removed: ReadonlySet<number>;
}

/** Adds and removes items of the list of annotations, wherever and in whatever style it is written. */
export function editAnnotations(
  patch: Patch,
  root: MapNode,
  list: SeqNode | undefined,
  change: ListChange,
): void {
  const { added, removed } = change;
  if (added.length === 0 && removed.size === 0) return;
  const items = added.map(({ item }) => item);
  if (list === undefined || list.items.length === 0) {
    fillList(patch, root, items);
  } else if (list.flow) {
    if (removed.size === list.items.length) patch.replace(list.start, list.end, flowList(items));
    else editFlow(patch, list, change);
  } else {
    editBlock(patch, list, change);
    // A list without items would say "nothing"; that it is empty is clearer.
    const { afterColon } = pairOf(root, 'annotations')!;
    if (removed.size === list.items.length && items.length === 0)
      patch.insert(afterColon + propertiesAt(patch.source, afterColon), ' []');
  }
}

/** The length of a tag or an anchor, which stands before what it belongs to: `annotations: !!seq`. */
function propertiesAt(source: string, afterColon: number): number {
  const line = source.slice(afterColon, afterColon + LONGEST_PROPERTIES);
  return /^(?:[ \t]+[!&]\S*)*/.exec(line)![0].length;
}

const LONGEST_PROPERTIES = 200;

function editFlow(patch: Patch, list: SeqNode, { added, removed }: ListChange): void {
  const kept = list.items.map((item, index) => ({ item, index })).filter(({ index }) => !removed.has(index));
  for (const { before, item } of added) {
    const next = kept.find(({ index }) => index >= before);
    if (next !== undefined) patch.insert(next.item.value.start, `${inline(item)}, `);
    else patch.insert(kept.at(-1)!.item.value.end, `, ${inline(item)}`);
  }
  patch.removeFromFlow(
    list.items.map(({ value }) => value),
    index => removed.has(index),
  );
}

function editBlock(patch: Patch, list: SeqNode, { added, removed }: ListChange): void {
  const last = list.items.at(-1)!;
  const indent = patch.indentOf(last.start);
  for (const { before, item } of added) {
    const next = list.items[before];
    const at = next === undefined ? patch.endOfLine(last.value.end) : itemStart(patch.source, next);
    patch.insertLines(at, blockItem(item, indent, patch.eol));
  }
  for (const index of removed) {
    const item = list.items[index]!;
    patch.remove(itemStart(patch.source, item), patch.endOfLine(item.value.end));
  }
}

/** Where an item's lines start: comment lines right above belong to it. */
function itemStart(source: string, item: Item): number {
  let at = lineStart(source, item.start);
  while (at > 0) {
    const above = lineStart(source, at - 1);
    if (!/^\s*#/.test(source.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** Writes the items under a key that says nothing, or isn't there yet. */
function fillList(patch: Patch, root: MapNode, items: readonly Fields[]): void {
  const pair = pairOf(root, 'annotations');
  const last = root.pairs.at(-1)!.value;
  const indent = patch.indentOf(root.start);
  if (root.flow) {
    if (pair === undefined) patch.insert(last.end, `, annotations: ${flowList(items)}`);
    else replaceValue(patch, pair, flowList(items));
  } else if (pair === undefined) {
    patch.insertLines(patch.endOfLine(last.end), blockList(items, indent, patch.eol));
  } else {
    // What says "empty" goes; a comment behind it stays on its line.
    const { afterColon, value } = pair;
    if (value.end > value.start) patch.remove(afterColon, value.end);
    const lines = items.map(item => blockItem(item, `${indent}  `, patch.eol)).join('');
    patch.insertLines(patch.endOfLine(value.end), lines);
  }
}

function flowList(items: readonly Fields[]): string {
  return `[${items.map(inline).join(', ')}]`;
}
