import type { Item, MapNode, Node, Pair, ScalarNode, SeqNode } from './tree';

const ESCAPED = /"(?:[^"\\\r\n]|\\(?:["\\ntr]|u[0-9a-fA-F]{4}|U000[0-9a-fA-F]{5}))*"/y;
const ESCAPE = /\\(?:u(....)|U(........)|(.))/g;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** A word that starts with a digit is text only when it is a hash that can't be a number. */
const HASH = /^[0-9a-f]*[abcdf][0-9a-f]*$/;
/** What may follow a value on its line. */
const REST_OF_LINE = / *(?: #[^\r\n]*)?(?:\r?\n|$)/y;
const EMPTY_LINE = / *(?:#[^\r\n]*)?(?:\r?\n|$)/y;
/** Flow collections lie at most this deep in one another: a speaker's span is at 2. */
const DEEPEST_FLOW = 4;
/** Fields of one map, which are compared each with each. */
const MOST_PAIRS = 100;

/**
 * Reads a sidecar written as we write it, comments and blank lines included, some 20 times as fast as a YAML parser
 * does. The result is the one that the parser gives, place by place.
 *
 * @returns undefined for anything else, right or wrong: then the parser has to say
 */
export function parseHouseStyle(source: string): MapNode | undefined {
  return new HouseStyleReader(source).document();
}

/** Each method reads one thing at `at` and moves behind it, or returns undefined. */
class HouseStyleReader {
  private at = 0;

  constructor(private readonly source: string) {}

  document(): MapNode | undefined {
    this.skipEmptyLines();
    const root = this.blockMap(0, this.at);
    return root !== undefined && this.at === this.source.length ? root : undefined;
  }

  /**
   * A map in lines, each of its keys in the column `indent`.
   *
   * @param first where its first key stands, on the line that was begun
   */
  private blockMap(indent: number, first: number): MapNode | undefined {
    const pairs: Pair[] = [];
    this.at = first;
    for (;;) {
      const pair = this.blockPair(indent);
      if (pair === undefined || pairs.some(({ key }) => key === pair.key)) return undefined;
      if (pairs.length === MOST_PAIRS) return undefined;
      pairs.push(pair);
      const next = this.skipEmptyLines();
      if (next > indent) return undefined;
      if (next < indent || this.source[this.at + next] === '-') break;
      this.at += next;
    }
    return map(first, pairs.at(-1)!.value.end, false, pairs);
  }

  /** A key with its value; afterwards the line is read to its end. */
  private blockPair(indent: number): Pair | undefined {
    const start = this.at;
    const key = this.key();
    if (key === undefined) return undefined;
    const afterColon = this.at;
    if (this.skips(REST_OF_LINE)) {
      const value = this.nested(indent, afterColon);
      return value && { key, start, afterColon, value };
    }
    this.skipSpaces();
    const value = this.value(0, false);
    return value && this.skips(REST_OF_LINE) ? { key, start, afterColon, value } : undefined;
  }

  /** What stands in the lines under a key, deeper than it; nothing when they are not deeper. */
  private nested(indent: number, afterColon: number): Node | undefined {
    const next = this.skipEmptyLines();
    const dash = this.source[this.at + next] === '-';
    if (next < indent || (next === indent && !dash)) return scalar(afterColon, afterColon, null, '');
    if (next === indent) return undefined;
    return dash ? this.blockSeq(next) : this.blockMap(next, this.at + next);
  }

  private blockSeq(indent: number): SeqNode | undefined {
    const first = this.at + indent;
    const items: Item[] = [];
    for (;;) {
      const start = this.at + indent;
      if (!this.source.startsWith('- ', start)) return undefined;
      this.at = start + 2;
      const value = this.item(indent);
      if (value === undefined) return undefined;
      items.push({ start, value });
      const next = this.skipEmptyLines();
      if (next > indent) return undefined;
      if (next < indent) break;
    }
    return seq(first, items.at(-1)!.value.end, false, items);
  }

  private item(indent: number): Node | undefined {
    const mark = this.source[this.at];
    if (mark !== '{' && mark !== '[') return this.blockMap(indent + 2, this.at);
    const value = this.value(0, false);
    return value && this.skips(REST_OF_LINE) ? value : undefined;
  }

  private value(depth: number, inFlow: boolean): Node | undefined {
    const mark = this.source[this.at];
    if (mark === '{') return this.flowMap(depth);
    if (mark === '[') return this.flowSeq(depth);
    return mark === '"' ? this.quoted() : this.word(inFlow);
  }

  private flowSeq(depth: number): SeqNode | undefined {
    const start = this.at;
    const items: Item[] = [];
    const closed = this.flow(depth, ']', () => {
      const value = this.value(depth + 1, true);
      if (value !== undefined) items.push({ start: value.start, value });
      return value !== undefined;
    });
    return closed ? seq(start, this.at, true, items) : undefined;
  }

  private flowMap(depth: number): MapNode | undefined {
    const start = this.at;
    const pairs: Pair[] = [];
    const closed = this.flow(depth, '}', () => {
      const keyStart = this.at;
      const key = this.key();
      if (key === undefined || pairs.length === MOST_PAIRS || pairs.some(pair => pair.key === key))
        return false;
      const afterColon = this.at;
      this.skipSpaces();
      const value = this.value(depth + 1, true);
      if (value !== undefined) pairs.push({ key, start: keyStart, afterColon, value });
      return value !== undefined;
    });
    return closed ? map(start, this.at, true, pairs) : undefined;
  }

  /** The parts of a flow collection, between commas, up to its closing mark. */
  private flow(depth: number, close: string, part: () => boolean): boolean {
    if (depth >= DEEPEST_FLOW) return false;
    this.at++;
    this.skipSpaces();
    if (this.source[this.at] === close) return this.skip();
    for (;;) {
      if (!part()) return false;
      this.skipSpaces();
      if (this.source[this.at] === close) return this.skip();
      if (this.source[this.at] !== ',') return false;
      this.at++;
      this.skipSpaces();
    }
  }

  private skip(): true {
    this.at++;
    return true;
  }

  private quoted(): ScalarNode | undefined {
    const start = this.at;
    let end = start + 1;
    while (isPlainInQuotes(this.source.charCodeAt(end))) end++;
    let value: string;
    if (this.source[end] === '"') {
      this.at = end + 1;
      value = this.source.slice(start + 1, end);
    } else if (this.skips(ESCAPED)) {
      value = unescaped(this.source.slice(start + 1, this.at - 1));
    } else {
      return undefined;
    }
    return scalar(start, this.at, value, value);
  }

  private word(inFlow: boolean): ScalarNode | undefined {
    const start = this.at;
    if (this.source[start] === '-') this.at++;
    while (
      isWordUnit(this.source.charCodeAt(this.at)) ||
      (this.source[this.at] === ':' && isWordUnit(this.source.charCodeAt(this.at + 1)))
    )
      this.at++;
    const source = this.source.slice(start, this.at);
    const value = this.isWordEnd(inFlow) ? meaning(source) : undefined;
    return value === undefined ? undefined : scalar(start, this.at, value, source);
  }

  /** A word of more than one word, or with a mark behind it, is for the parser. */
  private isWordEnd(inFlow: boolean): boolean {
    const next = this.source[this.at];
    return inFlow
      ? next === ',' || next === ']' || next === '}' || next === ' '
      : next === ' ' || next === '\n' || next === '\r' || next === undefined;
  }

  /** A key and its colon, which a space or the end of the line must follow. */
  private key(): string | undefined {
    const start = this.at;
    let key: string | undefined;
    if (this.source[start] === '"') {
      key = this.quoted()?.source;
    } else if (isLetter(this.source.charCodeAt(start))) {
      while (isWordUnit(this.source.charCodeAt(this.at))) this.at++;
      key = this.source.slice(start, this.at);
    }
    const next = this.source[this.at + 1];
    const ends = next === ' ' || next === '\n' || next === '\r' || next === undefined;
    if (key === undefined || this.at - start > LONGEST_KEY || this.source[this.at] !== ':' || !ends)
      return undefined;
    this.at++;
    return key;
  }

  /** Moves to the start of the next line that says something; returns its indent, -1 at the end. */
  private skipEmptyLines(): number {
    while (this.at < this.source.length && this.skips(EMPTY_LINE));
    if (this.at === this.source.length) return -1;
    let end = this.at;
    while (this.source.charCodeAt(end) === SPACE) end++;
    return end - this.at;
  }

  private skipSpaces(): void {
    while (this.source.charCodeAt(this.at) === SPACE) this.at++;
  }

  private skips(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.source)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}

const SPACE = 0x20;
/** Well below the 1024 characters at which YAML ends a key. */
const LONGEST_KEY = 64;

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Letters, digits and `_ . @ / + -`: neither in a block nor in braces more than text. */
function isWordUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x2d && unit <= 0x39) || unit === 0x5f || unit === 0x40 || unit === 0x2b;
}

/** Neither a quotation mark, nor a backslash, nor a line end, nor the end of the source. */
function isPlainInQuotes(unit: number): boolean {
  return unit !== 0x22 && unit !== 0x5c && unit !== 0x0a && unit !== 0x0d && !Number.isNaN(unit);
}

// Written out, because spreading a common part into each costs as much as all the rest.
function scalar(start: number, end: number, value: ScalarNode['value'], source: string): ScalarNode {
  return { type: 'scalar', start, end, anchored: false, alias: false, value, source };
}

function map(start: number, end: number, flow: boolean, pairs: readonly Pair[]): MapNode {
  return { type: 'map', start, end, anchored: false, alias: false, flow, pairs };
}

function seq(start: number, end: number, flow: boolean, items: readonly Item[]): SeqNode {
  return { type: 'seq', start, end, anchored: false, alias: false, flow, items };
}

/** What the core schema makes of a word; undefined for what we don't write so. */
function meaning(source: string): string | number | boolean | undefined {
  if (source === 'true' || source === 'false') return source === 'true';
  if (isLetter(source.charCodeAt(0))) return /^(?:null|true|false)$/i.test(source) ? undefined : source;
  if (NUMBER.test(source)) return Number(source);
  return HASH.test(source) ? source : undefined;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (_, short: string, long: string, letter: string) => {
    const hex = short ?? long;
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === 'r' ? '\r' : letter;
  });
}
