import { lineStart } from '../text/lines';
import type { Patch } from './patch';
import { type MapNode, type Node, type Pair, pairOf, type SeqNode } from './tree';
import { equalValues, type Field, type Fields, inline, type List, type Value } from './value';

/**
 * Makes a map say `wanted` where it says `current`; keys of neither are left alone. At least one pair stays.
 *
 * @param order where a new key belongs: after the last of the keys that this list has before it
 */
export function editMap(
  patch: Patch,
  node: MapNode,
  current: Fields,
  wanted: Fields,
  order: readonly string[] = wanted.fields.map(([key]) => key),
): void {
  const now = new Map(current.fields);
  const then = new Map(wanted.fields);
  const gone = new Set([...now.keys()].filter(key => !then.has(key)));
  const kept = node.pairs.filter(({ key }) => !gone.has(key));
  for (const [key, value] of wanted.fields) {
    const before = now.get(key);
    if (equalValues(before, value)) continue;
    const pair = pairOf(node, key);
    if (pair === undefined) addPair(patch, node, kept, [key, value], order);
    else editValue(patch, pair, before, value);
  }
  if (kept.length === node.pairs.length) return;
  if (node.flow) {
    const parts = node.pairs.map(({ start, value }) => ({ start, end: value.end }));
    patch.removeFromFlow(parts, i => gone.has(node.pairs[i]!.key));
  } else {
    removeLines(patch, node.pairs, gone);
  }
}

/** Puts a value under a key, whatever stands there now. */
export function replaceValue(patch: Patch, { afterColon, value }: Pair, text: string): void {
  const { start, end } = value;
  if (start === end && start > afterColon) {
    // Nothing but a tag or an anchor is written, which stays before the value.
    patch.insert(start, ` ${text}`);
  } else if (start === end) {
    const colon = patch.source[afterColon - 1] === ':' ? '' : ':';
    patch.insert(afterColon, `${colon} ${text}`);
  } else if (value.type === 'scalar' || value.flow || value.alias) {
    patch.replace(startWithTag(patch.source, afterColon, start), end, text);
  } else {
    patch.replace(afterColon, end, ` ${text}`);
  }
}

/** A tag says what the old value was, and would make another one of the new: it goes with it. */
function startWithTag(source: string, afterColon: number, start: number): number {
  const tag = /!\S*\s+$/.exec(source.slice(afterColon, start));
  return tag === null ? start : afterColon + tag.index;
}

/** Changes as little of a value as can be: parts of maps and lists one by one, so that their style stays. */
function editValue(patch: Patch, pair: Pair, current: Value | undefined, wanted: Value): void {
  const node = pair.value;
  const ours = !node.alias && !node.anchored;
  if (ours && node.type === 'map' && isFields(wanted) && isFields(current) && shareKey(wanted, current))
    editMap(patch, node, current, wanted);
  else if (ours && node.type === 'seq' && isList(wanted) && isList(current))
    editList(patch, node, current, wanted);
  else replaceValue(patch, pair, inlineAs(patch.source, node, wanted));
}

/** A value in the quotation marks of the one whose place it takes, when it needs none of its own. */
function inlineAs(source: string, node: Node, wanted: Value): string {
  const text = inline(wanted);
  const mark = source[node.start];
  const isQuoted = node.type === 'scalar' && !node.alias && (mark === '"' || mark === "'");
  return isQuoted && typeof wanted === 'object' && 'plain' in wanted && !text.startsWith('"')
    ? mark + text + mark
    : text;
}

function editList(patch: Patch, node: SeqNode, current: List, wanted: List): void {
  for (const [i, value] of wanted.list.entries()) {
    const { start, end } = node.items[i]!.value;
    if (!equalValues(current.list[i], value)) patch.replace(start, end, inline(value));
  }
}

function addPair(
  patch: Patch,
  node: MapNode,
  kept: readonly Pair[],
  [key, value]: Field,
  order: readonly string[],
): void {
  const text = `${inline({ plain: key })}: ${inline(value)}`;
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  const previous = kept.filter(pair => earlier.has(pair.key)).at(-1);
  const first = kept[0]!;
  if (node.flow) {
    if (previous === undefined) patch.insert(first.start, `${text}, `);
    else patch.insert(previous.value.end, `, ${text}`);
  } else {
    const indent = patch.indentOf(first.start);
    if (previous === undefined) patch.insert(first.start, `${text}${patch.eol}${indent}`);
    else patch.insertLines(patch.endOfLine(previous.value.end), `${indent}${text}${patch.eol}`);
  }
}

function removeLines(patch: Patch, pairs: readonly Pair[], gone: ReadonlySet<string>): void {
  const [{ start }] = pairs as readonly [Pair, ...Pair[]];
  // The first field of an item shares its line with the dash: what is kept first takes its place.
  const sharing = patch.source.slice(lineStart(patch.source, start), start).trim() !== '';
  const first = pairs.findIndex(({ key }) => !gone.has(key));
  if (sharing && first > 0) {
    const end = patch.endOfLine(pairs[first - 1]!.value.end);
    patch.remove(start, end + /^ */.exec(patch.source.slice(end))![0].length);
  }
  for (const pair of pairs.slice(sharing ? first : 0))
    if (gone.has(pair.key))
      patch.remove(lineStart(patch.source, pair.start), patch.endOfLine(pair.value.end));
}

function shareKey(a: Fields, b: Fields): boolean {
  const keys = new Set(b.fields.map(([key]) => key));
  return a.fields.some(([key]) => keys.has(key));
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && 'fields' in value;
}

function isList(value: Value | undefined): value is List {
  return typeof value === 'object' && 'list' in value;
}
