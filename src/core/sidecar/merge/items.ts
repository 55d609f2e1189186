import type { StoredAnnotation } from '../../annotations/stored';
import type { Chunk, Conflict } from './chunks';
import { commentsIn } from './comments';
import { type List, type ListItem, linesOf } from './list';
import { mergeOrder } from './order';
import { columnOf, cut } from './pieces';
import { mapThree, mergeInLine, mergeLines, type Three } from './three';
import { sameButPlace, valueIn } from './values';
import { mergeByEdit, weave } from './weave';

/** Of which sides the article isn't that of the merged sidecar, so that their bare positions can't be believed. */
export type Unsure = Readonly<Record<'ours' | 'theirs', boolean>>;

/** Merges the lists of annotations item by item. */
export function mergeItems(lists: Three<List>, unsure: Unsure, eol: string): readonly Chunk[] {
  const moved = withoutMovedLeads(lists);
  const byKey = mapThree(moved, ({ items }) => new Map(items.map(item => [item.key, item])));
  const items: Chunk[] = [];
  for (const key of itemOrder(moved)) {
    items.push(
      ...mergeItem(
        mapThree(byKey, map => map.get(key)),
        unsure,
      ),
    );
  }
  const lead = mergeLines(mapThree(lists, list => list.lead));
  const written = items.filter(chunk => chunk !== '');
  return [...lead, ...headOf(lists, written.length > 0, eol), ...written];
}

/** The line of the key: that of a list with items when there are some. */
function headOf(lists: Three<List>, filled: boolean, eol: string): readonly Chunk[] {
  const heads = mapThree(lists, ({ head, items }) =>
    items.length > 0 === filled && head !== '' ? head : undefined,
  );
  if (heads.ours === undefined && heads.theirs === undefined)
    return [filled ? `annotations:${eol}` : `annotations: []${eol}`];
  const { ours = heads.theirs!, theirs = heads.ours! } = heads;
  const head = mergeInLine({ base: heads.base, ours, theirs });
  if (head === undefined) return [{ base: heads.base ?? '', ours, theirs }];
  // A comment on a line of the key that isn't taken stands above the one that is.
  const kept = new Set([commentOf(head), commentOf(lists.base?.head)]);
  const others = [lists.ours, lists.theirs].map(list => commentOf(list?.head));
  const lost = [...new Set(others)].filter(comment => comment !== '' && !kept.has(comment));
  return [...lost.map(comment => comment + eol), head];
}

function commentOf(head = ''): string {
  return /\s(#[^\r\n]*)/.exec(head)?.[1] ?? '';
}

/** The keys of both sides; what is new on one side goes to its place in the text. */
function itemOrder({ base, ours, theirs }: Three<List>): readonly string[] {
  const keysOf = (list: List | undefined) => list?.items.map(({ key }) => key) ?? [];
  const known = new Set(keysOf(base));
  const inOurs = new Set(keysOf(ours));
  const inTheirs = new Set(keysOf(theirs));
  const shared = (list: List | undefined, other: ReadonlySet<string>) =>
    keysOf(list).filter(key => known.has(key) || other.has(key));
  const order = [
    ...mergeOrder({ base: keysOf(base), ours: shared(ours, inTheirs), theirs: shared(theirs, inOurs) }),
  ];
  const fresh = [ours, theirs].flatMap((list, i) =>
    (list?.items ?? []).filter(({ key }) => !known.has(key) && !(i === 0 ? inTheirs : inOurs).has(key)),
  );
  const spans = new Map<string, Span>();
  for (const list of [base, theirs, ours])
    for (const { key, entry } of list?.items ?? []) if (entry) spans.set(key, entry.stored.span);
  for (const { key } of fresh) {
    const span = spans.get(key);
    const next = span === undefined ? -1 : order.findIndex(other => isAfter(spans.get(other), span));
    order.splice(next < 0 ? order.length : next, 0, key);
  }
  return order;
}

type Span = StoredAnnotation['span'];

function isAfter(a: Span | undefined, b: Span): boolean {
  return a !== undefined && (a[0] > b[0] || (a[0] === b[0] && a[1] < b[1]));
}

/**
 * A comment apart above an item comes to stand above a new one that is put before it. When both sides did so, it is
 * one comment still.
 */
function withoutMovedLeads(lists: Three<List>): Three<List> {
  const { base, ours, theirs } = lists;
  if (ours === undefined || theirs === undefined) return lists;
  const known = new Set(base?.items.map(({ key }) => key));
  const inOurs = new Set(ours.items.map(({ key }) => key));
  const fresh = (list: List) => list.items.filter(({ key, lead }) => !known.has(key) && lead.includes('#'));
  const leads = new Set(fresh(ours).map(({ lead }) => lead));
  const items = theirs.items.map(item => {
    const isMoved =
      item.lead.includes('#') && !known.has(item.key) && !inOurs.has(item.key) && leads.has(item.lead);
    return isMoved ? { ...item, lead: '' } : item;
  });
  return { ...lists, theirs: { ...theirs, items } };
}

function mergeItem(item: Three<ListItem>, unsure: Unsure): readonly Chunk[] {
  const { base, ours, theirs } = item;
  if (ours === undefined && theirs === undefined) return [];
  if (ours === undefined || theirs === undefined) {
    const [left, side] = ours === undefined ? ([theirs!, 'theirs'] as const) : ([ours, 'ours'] as const);
    if (base === undefined)
      return unsure[side] && isBare(left) ? [conflictOf(item)] : [left.lead + linesOf(left)];
    return isUntouched(base, left) ? [] : [conflictOf(item)];
  }
  if (
    (['ours', 'theirs'] as const).some(
      side => unsure[side] && isBare(item[side]!) && spanDiffers(base, item[side]!),
    )
  )
    return [conflictOf(item)];
  const text = mapThree(item, linesOf);
  const lead = mergeLines(mapThree(item, ({ lead }) => lead));
  if (text.ours === text.theirs || text.base === text.theirs) return [...lead, text.ours!];
  if (text.base === text.ours) return [...lead, text.theirs!];
  const body = mergeBody(item);
  return body === undefined ? [conflictOf(item)] : [...lead, ...body];
}

function mergeBody(item: Three<ListItem>): readonly Chunk[] | undefined {
  const woven = weaveBody(item);
  if (woven !== undefined) return woven;
  const { ours, theirs, base } = item;
  if (ours!.node.type !== 'map' || theirs!.node.type !== 'map') return undefined;
  const nodes = mapThree(item, ({ node }) => (node.type === 'map' ? node : undefined));
  const edited = mergeByEdit(
    'annotation',
    nodes,
    mapThree(item, ({ source }) => source),
  );
  const prefix = mergeInLine(mapThree(item, ({ source, start, node }) => source.slice(start, node.start)));
  const tail = mergeInLine(mapThree(item, ({ source, end, node }) => source.slice(node.end, end)));
  const sameStyle = nodes.ours!.flow === nodes.theirs!.flow || nodes.ours!.flow === nodes.base?.flow;
  if (edited === undefined || prefix === undefined || tail === undefined) return undefined;
  return sameStyle || base === undefined ? [prefix + edited + tail] : undefined;
}

function weaveBody(item: Three<ListItem>): readonly Chunk[] | undefined {
  const pieces = mapThree(item, ({ source, node, start }) => cut(source, node, start));
  if (pieces.ours === undefined || pieces.theirs === undefined) return undefined;
  if (columnOf(pieces.ours) !== columnOf(pieces.theirs)) return undefined;
  return weave('annotation', pieces);
}

function conflictOf(item: Three<ListItem>): Conflict {
  const { base = '', ours = '', theirs = '' } = mapThree(item, one => one.lead + linesOf(one));
  return { base, ours, theirs };
}

/** Whether a side only followed the article with an item that the other took out. */
function isUntouched(base: ListItem, left: ListItem): boolean {
  return (
    sameButPlace(valueIn(base.node), valueIn(left.node)) &&
    base.lead === left.lead &&
    commentsIn(base.source, base.node) === commentsIn(left.source, left.node)
  );
}

/** Whether only a position says where an annotation is. */
function isBare({ entry }: ListItem): boolean {
  return entry !== undefined && !entry.stored.text;
}

function spanDiffers(base: ListItem | undefined, { entry }: ListItem): boolean {
  return base?.entry?.stored.span.join() !== entry?.stored.span.join();
}
