import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
  type Pair as YamlPair,
} from 'yaml';
import type { Problem, Result } from '../result';
import type { Span } from '../text/span';
import { parseHouseStyle } from './house-style';
import { conflictProblems } from './markers';
import type { Item, MapNode, Node, Pair, Place, ScalarNode, SeqNode } from './tree';

/** The largest file that is read, in UTF-16 units: 20,000 annotations with all their fields. */
export const LARGEST = 8 * 1024 * 1024;
/** How many pieces (words, marks, line ends) the library is given: it takes some 10 µs and 1 kB for each. */
const MOST_PIECES = 300_000;
/** How deep collections may lie in one another; a sidecar needs 5. */
const DEEPEST = 32;
/** How many aliases a file may hold, and how many anchors and tags. */
const MOST_ALIASES = 100;
/** How many errors of one file are told. */
const MOST_ERRORS = 100;

/**
 * Parses one YAML 1.2 document with the core schema.
 *
 * @returns the root; null for a document that says nothing; undefined, with at least one problem, when it can't be
 * read: a syntax error, a duplicate key, several documents, or a bound passed
 */
export function parseYaml(source: string): Result<Node | null | undefined> {
  try {
    return { value: parseOrRefuse(source), problems: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const conflicts = conflictProblems(source);
    return { value: undefined, problems: conflicts.length > 0 ? conflicts : error.problems };
  }
}

/** Ends the parsing of a document that can't be read; never leaves this file. */
class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.message);
  }
}

function refuse(code: string, message: string, span?: Span): never {
  throw new Refused([{ code, message, severity: 'error', ...(span && { span }) }]);
}

function parseOrRefuse(source: string): Node | null {
  if (source.length > LARGEST)
    refuse('too-large', `The file has ${source.length} characters; at most ${LARGEST} are read.`, {
      start: 0,
      end: 0,
    });
  return parseHouseStyle(source) ?? parseByLibrary(source);
}

/** @throws Refused */
export function parseByLibrary(source: string): Node | null {
  // Duplicate keys are found by the converter: the library's own check takes quadratic time.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let document: Document.Parsed | undefined;
  for (const next of composer.compose(piecesOf(source), false, source.length)) {
    if (document !== undefined)
      refuse(
        'several-documents',
        'One YAML document is read; here a second one starts.',
        within(source, next.range[0], next.range[0] + 3),
      );
    document = next;
    if (document.errors.length > 0)
      throw new Refused(document.errors.slice(0, MOST_ERRORS).map(told(source)));
  }
  if (!document?.contents) return null;
  return new Converter(source).convert(document.contents, 0);
}

function told(source: string) {
  return ({ code, message, pos: [start, end] }: YAMLParseError): Problem => ({
    code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`,
    message,
    severity: 'error',
    span: within(source, start, end),
  });
}

/** The parser's tokens, refused before the library has built much of what nobody would write. */
function* piecesOf(source: string): Generator<CST.Token> {
  const parser = new Parser();
  let pieces = 0;
  let marks = 0;
  let errors = 0;
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) {
      // The library goes on after an error, and takes long to tell of a million.
      if (token.type === 'error' && ++errors > MOST_ERRORS)
        refuse('yaml-unexpected-token', token.message, within(source, token.offset, token.offset + 1));
      yield token;
    }
    const at = parser.offset - lexeme.length;
    // Each level of a block or flow collection is one entry of the stack; the document and a scalar are the others.
    if (parser.stack.length > DEEPEST + 2) tooDeep(source, at);
    if (++pieces > MOST_PIECES)
      refuse(
        'too-many-pieces',
        `More than ${MOST_PIECES} words and marks are not read.`,
        within(source, at, at + 1),
      );
    // Of what is no scalar, only an anchor, a tag and an alias begin so.
    if (MARKS.has(lexeme[0]!) && ++marks > 2 * MOST_ALIASES)
      refuse(
        'too-many-marks',
        `At most ${2 * MOST_ALIASES} anchors, aliases and tags are read.`,
        within(source, at, at + lexeme.length),
      );
  }
  yield* parser.end();
}

const MARKS = new Set(['&', '*', '!']);

function tooDeep(source: string, at: number): never {
  refuse('too-deep', `Collections lie more than ${DEEPEST} deep in one another.`, within(source, at, at + 1));
}

function within(source: string, start: number, end: number): Span {
  const from = Math.min(start, source.length);
  return { start: from, end: Math.min(Math.max(end, from), source.length) };
}

/** Turns the library's nodes into ours. */
class Converter {
  private readonly anchors = new Map<string, Node>();
  private aliases = 0;

  constructor(private readonly source: string) {}

  convert(node: ParsedNode, depth: number): Node {
    const [start, end] = node.range;
    if (depth > DEEPEST) tooDeep(this.source, start);
    if (isAlias(node)) return this.alias(node.source, start, end);
    const place = { start, end, anchored: node.anchor !== undefined, alias: false };
    const converted: Node = isScalar(node)
      ? { ...place, type: 'scalar', value: scalarValue(node.value), source: node.source }
      : isMap(node)
        ? this.map(node, place, depth)
        : this.seq(node, place, depth);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, converted);
    return converted;
  }

  /** Shares the node of the anchor, so that aliases to aliases cost nothing. */
  private alias(name: string, start: number, end: number): Node {
    const span = { start, end };
    if (++this.aliases > MOST_ALIASES)
      refuse('too-many-aliases', `At most ${MOST_ALIASES} aliases are read.`, span);
    const target = this.anchors.get(name);
    if (target === undefined) refuse('unresolved-alias', `The alias *${name} has no anchor before it.`, span);
    return { ...target, start, end, anchored: false, alias: true };
  }

  private map(map: YAMLMap.Parsed, place: Place, depth: number): MapNode {
    const seen = new Set<string>();
    const pairs = map.items.map(item => {
      const pair = this.pair(item, depth);
      if (seen.has(pair.key)) {
        const span = within(this.source, item.key.range[0], item.key.range[1]);
        refuse('duplicate-key', `The key "${pair.key}" stands here a second time.`, span);
      }
      seen.add(pair.key);
      return pair;
    });
    const flow = map.flow === true;
    // In a block, the library counts comments and line ends after the last value as part of the map.
    return { ...place, type: 'map', flow, pairs, end: flow ? place.end : pairs.at(-1)!.value.end };
  }

  private pair({ key, value, srcToken }: YamlPair<ParsedNode, ParsedNode | null>, depth: number): Pair {
    const name = this.convert(key, depth + 1);
    if (name.type !== 'scalar')
      refuse('key-not-text', 'A key must be text.', within(this.source, name.start, name.end));
    const first = srcToken?.start.find(({ type }) => PAIR_STARTS.has(type));
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    const afterColon = colon === undefined ? name.end : colon.offset + 1;
    return {
      key: typeof name.value === 'string' ? name.value : name.source,
      start: first?.offset ?? name.start,
      afterColon,
      value: value === null || isUnwritten(value) ? nothing(afterColon) : this.convert(value, depth + 1),
    };
  }

  private seq(seq: YAMLSeq.Parsed, place: Place, depth: number): SeqNode {
    const tokens = seq.srcToken?.type === 'block-seq' ? seq.srcToken.items : [];
    const items = seq.items.map((node, i): Item => {
      const dash = tokens[i]?.start.find(({ type }) => type === 'seq-item-ind');
      const value =
        dash !== undefined && isUnwritten(node) ? nothing(dash.offset + 1) : this.convert(node, depth + 1);
      return { start: dash?.offset ?? value.start, value };
    });
    const flow = seq.flow === true;
    return { ...place, type: 'seq', flow, items, end: flow ? place.end : items.at(-1)!.value.end };
  }
}

const PAIR_STARTS = new Set(['explicit-key-ind', 'anchor', 'tag']);

/** Whether nothing is written where the value should stand. */
function isUnwritten(node: ParsedNode): boolean {
  return isScalar(node) && node.source === '' && node.value === null && node.anchor === undefined;
}

function nothing(at: number): ScalarNode {
  return { type: 'scalar', value: null, source: '', start: at, end: at, anchored: false, alias: false };
}

/** The core schema makes no other kinds of values. */
function scalarValue(value: unknown): ScalarNode['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
