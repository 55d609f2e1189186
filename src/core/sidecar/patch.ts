import type { TextChange } from '../text/changes';
import { lineStart, nextLine } from '../text/lines';
import type { Item, MapNode, Pair, SeqNode } from './tree';
import { pairOf } from './tree';
import { equalValues, type Field, type Fields, inline, type Value } from './value';
import { blockItem, blockList } from './write';

/** Collects the text edits of one sidecar. What it isn't told to change keeps its bytes. */
export class Patch {
  private readonly collected: TextChange[] = [];
  /** The line end that the file uses. */
  readonly eol: string;

  constructor(readonly source: string) {
    this.eol = /^[^\n]*\r\n/.test(source) ? '\r\n' : '\n';
  }

  /** In text order, without overlaps; those that touch are one. */
  changes(): readonly TextChange[] {
    const out: TextChange[] = [];
    for (const change of [...this.collected].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const last = out.at(-1);
      if (last?.end === change.start)
        out[out.length - 1] = { start: last.start, end: change.end, text: last.text + change.text };
      else out.push(change);
    }
    return out;
  }

  get isEmpty(): boolean {
    return this.collected.length === 0;
  }

  /**
   * Makes a map say `wanted` where it says `current`; keys of neither are left alone.
   *
   * @param order where a new key belongs: after the last of the keys that this list has before it
   */
  map(node: MapNode, current: Fields, wanted: Fields, order: readonly string[]): void {
    const now = new Map(current.fields);
    const then = new Map(wanted.fields);
    for (const [key, value] of wanted.fields) {
      const before = now.get(key);
      if (equalValues(before, value)) continue;
      const pair = pairOf(node, key);
      if (pair === undefined) this.addPair(node, [key, value], order);
      else this.value(pair, before, value);
    }
    for (const key of now.keys()) {
      const pair = then.has(key) ? undefined : pairOf(node, key);
      if (pair !== undefined) this.removePair(node, pair);
    }
  }

  private value(pair: Pair, current: Value | undefined, wanted: Value): void {
    const node = pair.value;
    if (!node.alias && !node.anchored && typeof wanted === 'object') {
      if ('fields' in wanted && node.type === 'map' && isFields(current) && node.pairs.length > 0) {
        const order = wanted.fields.map(([key]) => key);
        this.map(node, current, wanted, order);
        return;
      }
      if ('list' in wanted && node.type === 'seq' && isList(current)) {
        this.list(node, current, wanted);
        return;
      }
    }
    this.replace(pair, inline(wanted));
  }

  /** A list of a fixed number of scalars: each alone, so that the style of the list stays. */
  private list(node: SeqNode, current: { list: readonly Value[] }, wanted: { list: readonly Value[] }): void {
    for (const [i, value] of wanted.list.entries()) {
      const { start, end } = node.items[i]!.value;
      if (!equalValues(current.list[i], value))
        this.add(start, end, inline(value) + this.lineEndIn(start, end));
    }
  }

  private replace({ afterColon, value }: Pair, text: string): void {
    const { start, end } = value;
    if (start === end) {
      const colon = this.source[afterColon - 1] === ':' ? '' : ':';
      this.add(afterColon, afterColon, `${colon} ${text}`);
    } else if (value.type === 'scalar' || value.flow || value.alias) {
      this.add(start, end, text + this.lineEndIn(start, end));
    } else {
      this.add(afterColon, end, ` ${text}${this.lineEndIn(start, end)}`);
    }
  }

  private addPair(node: MapNode, field: Field, order: readonly string[]): void {
    const text = `${field[0]}: ${inline(field[1])}`;
    const earlier = new Set(order.slice(0, order.indexOf(field[0])));
    const previous = node.pairs.filter(pair => earlier.has(pair.key)).at(-1);
    const first = node.pairs[0]!;
    if (node.flow) {
      if (previous === undefined) this.add(first.start, first.start, `${text}, `);
      else this.add(endOf(previous), endOf(previous), `, ${text}`);
    } else {
      const indent = ' '.repeat(first.start - lineStart(this.source, first.start));
      if (previous === undefined) this.add(first.start, first.start, `${text}${this.eol}${indent}`);
      else this.addLines(this.endOfLine(endOf(previous)), `${indent}${text}${this.eol}`);
    }
  }

  private removePair(node: MapNode, pair: Pair): void {
    const line = lineStart(this.source, pair.start);
    const end = this.endOfLine(endOf(pair));
    if (node.flow) {
      this.removeFlow(node.pairs.map(toRange), node.pairs.indexOf(pair));
    } else if (this.source.slice(line, pair.start).trim() === '') {
      this.add(line, end, '');
    } else {
      // The first field of an item shares its line with the dash: what follows takes its place.
      const indent = /^ */.exec(this.source.slice(end))![0].length;
      this.add(pair.start, end + indent, '');
    }
  }

  /** Takes one part out of a flow collection, with a comma; a comment beside it stays. */
  private removeFlow(parts: readonly { start: number; end: number }[], index: number): void {
    const { start, end } = parts[index]!;
    const next = parts[index + 1];
    const previous = parts[index - 1];
    if (next !== undefined) {
      const between = this.source.slice(end, next.start);
      this.add(start, /#/.test(between) ? end + between.indexOf(',') + 1 : next.start, '');
    } else if (previous !== undefined && !/[#\n]/.test(this.source.slice(previous.end, start))) {
      this.add(previous.end, end, '');
    } else {
      this.add(start, end, '');
    }
  }

  /** Puts an item before the item `index` of the list, or at its end. */
  addItem(list: SeqNode, index: number, item: Fields): void {
    const next = list.items[index];
    const last = list.items.at(-1);
    if (last === undefined || list.flow) {
      if (next !== undefined) this.add(next.start, next.start, `${inline(item)}, `);
      else if (last !== undefined) this.add(last.value.end, last.value.end, `, ${inline(item)}`);
      return;
    }
    const indent = ' '.repeat(last.start - lineStart(this.source, last.start));
    const at = next === undefined ? this.endOfLine(last.value.end) : this.itemStart(next);
    this.addLines(at, blockItem(item, indent, this.eol));
  }

  /** Fills a list of annotations that is empty or isn't there yet. */
  fillList(root: MapNode, items: readonly Fields[]): void {
    const pair = pairOf(root, 'annotations');
    const last = root.pairs.at(-1)!;
    const indent = ' '.repeat(root.start - lineStart(this.source, root.start));
    if (root.flow) {
      const list = `[${items.map(inline).join(', ')}]`;
      if (pair === undefined) this.add(endOf(last), endOf(last), `, annotations: ${list}`);
      else this.replace(pair, list);
    } else if (pair === undefined) {
      this.addLines(this.endOfLine(endOf(last)), blockList(items, indent, this.eol));
    } else {
      // What says "empty" goes; a comment behind it stays on its line.
      const { afterColon, value } = pair;
      if (value.end > value.start) this.add(afterColon, value.end, '');
      const lines = items.map(item => blockItem(item, `${indent}  `, this.eol)).join('');
      this.addLines(this.endOfLine(value.end), lines);
    }
  }

  /** Takes items out of a list, each with the comment lines right above it. */
  removeItems(list: SeqNode, indices: readonly number[]): void {
    for (const index of indices) {
      const item = list.items[index]!;
      if (list.flow)
        this.removeFlow(
          list.items.map(({ value }) => value),
          index,
        );
      else this.add(this.itemStart(item), this.endOfLine(item.value.end), '');
    }
  }

  /** Where an item's lines start: comment lines right above belong to it. */
  private itemStart(item: Item): number {
    let at = lineStart(this.source, item.start);
    for (;;) {
      const above = lineStart(this.source, at - 1);
      if (at === 0 || !/^\s*#/.test(this.source.slice(above, at))) return at;
      at = above;
    }
  }

  /** Where the line after the one in which a value ends starts. A block scalar ends there itself. */
  endOfLine(end: number): number {
    return this.source[end - 1] === '\n' ? end : nextLine(this.source, end);
  }

  /** Inserts whole lines at the start of a line, or after the last one even when that lacks its line end. */
  addLines(at: number, lines: string): void {
    const open = at === this.source.length && at > 0 && !this.source.endsWith('\n');
    this.add(at, at, open ? this.eol + lines.slice(0, -this.eol.length) : lines);
  }

  add(start: number, end: number, text: string): void {
    this.collected.push({ start, end, text });
  }

  /** A block scalar's range takes in its last line end, which has to stay. */
  private lineEndIn(start: number, end: number): string {
    return end > start && this.source[end - 1] === '\n' ? this.eol : '';
  }
}

function toRange(pair: Pair): { start: number; end: number } {
  return { start: pair.start, end: endOf(pair) };
}

function endOf({ value }: Pair): number {
  return value.end;
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && 'fields' in value;
}

function isList(value: Value | undefined): value is { list: readonly Value[] } {
  return typeof value === 'object' && 'list' in value;
}
