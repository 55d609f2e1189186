import { lineStart } from '../../text/lines';
import type { Entry, Layout } from '../read';
import { isNull, type Node, pairOf } from '../tree';
import { endOfLine } from './pieces';
import { meaningOf, valueIn } from './values';

/** An item of the list of annotations with its lines. */
export interface ListItem {
  /** What it is called in all three versions: its id; for one that can't be used, what it says. */
  readonly key: string;
  readonly source: string;
  readonly node: Node;
  /** Undefined for an item that can't be used. */
  readonly entry: Entry | undefined;
  /** Comments and blank lines above it. */
  readonly lead: string;
  /** Where the line with its dash starts, and where its last line ends. */
  readonly start: number;
  readonly end: number;
}

export interface List {
  /** The lines above the key, and that of the key; that of an empty list says so. */
  readonly lead: string;
  readonly head: string;
  readonly items: readonly ListItem[];
  /** Where its last line ends. */
  readonly end: number;
}

export function linesOf({ source, start, end }: ListItem): string {
  return source.slice(start, end);
}

/**
 * The list of annotations in lines.
 *
 * @param keys for entries that are called otherwise than by their id
 * @returns undefined for one in brackets, or without lines of its own
 */
export function cutList(source: string, layout: Layout, keys: ReadonlyMap<Entry, string>): List | undefined {
  const pair = layout.root ? pairOf(layout.root, 'annotations') : undefined;
  if (pair === undefined) return { lead: '', head: '', items: [], end: source.length };
  const start = lineStart(source, pair.start);
  const { value } = pair;
  const lead = leadAbove(source, layout, start);
  if (isNull(value) || (value.type === 'seq' && value.items.length === 0)) {
    const end = endOfLine(source, value.end);
    return { lead, head: source.slice(start, end), items: [], end };
  }
  if (value.type !== 'seq' || value.flow || value.alias) return undefined;
  const entries = new Map(layout.entries.map(entry => [entry.index, entry]));
  const items: ListItem[] = [];
  const headEnd = endOfLine(source, pair.afterColon);
  let at = headEnd;
  const seen = new Map<string, number>();
  for (const [index, { start: dash, value: node }] of value.items.entries()) {
    const line = lineStart(source, dash);
    if (line < at || source.slice(line, dash).trim() !== '') return undefined;
    const entry = entries.get(index);
    const end = Math.max(endOfLine(source, node.end), endOfLine(source, dash));
    items.push({
      key:
        entry === undefined ? numbered(meaningOf(valueIn(node)), seen) : (keys.get(entry) ?? entry.stored.id),
      source,
      node,
      entry,
      lead: source.slice(at, line),
      start: line,
      end,
    });
    at = end;
  }
  return { lead, head: source.slice(start, headEnd), items, end: at };
}

/** Comments and blank lines above the key, when another field is above them. */
function leadAbove(source: string, { root }: Layout, start: number): string {
  const above = root!.pairs.filter(pair => pair.start < start).at(-1);
  return above === undefined ? '' : source.slice(endOfLine(source, above.value.end), start);
}

/** Two items that say the same are two. */
function numbered(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return `${key}${count}`;
}
