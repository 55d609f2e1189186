import { applyChanges } from '../../text/changes';
import { editMap } from '../edit-map';
import { Patch } from '../patch';
import type { MapNode } from '../tree';
import { type Fields, inline } from '../value';
import { asMap, type Choice, chooseFields, kindOf, type MapKind, mergeMaps } from './choose';
import type { Chunk, Conflict } from './chunks';
import { commentsIn } from './comments';
import { mergeOrder } from './order';
import { columnOf, cut, type Piece, type Pieces } from './pieces';
import { mapThree, mergeInLine, mergeLines, type Three } from './three';
import { fieldsOfMap } from './values';

/** Where a merged field comes to stand: right behind the map's prefix, or on a line of its own. */
export interface Place {
  readonly first: boolean;
  readonly indent: string;
}

/** Merges a field that isn't merged as others are; undefined for one that is, `failed` when it can't be merged. */
export type Special = (
  key: string,
  field: Three<Piece>,
  place: Place,
) => readonly Chunk[] | 'failed' | undefined;

/**
 * Merges a map in block style field by field, each with the bytes of the side that it comes from.
 *
 * @returns undefined when the map can't be put together from the pieces of both sides
 */
export function weave(
  kind: MapKind,
  maps: Three<Pieces>,
  special: Special = () => undefined,
): readonly Chunk[] | undefined {
  const { ours, theirs } = maps;
  if (ours === undefined || theirs === undefined || columnOf(ours) !== columnOf(theirs)) return undefined;
  const choices = chooseFields(
    kind,
    mapThree(maps, ({ node }) => node),
  );
  const order = mergeOrder(mapThree(maps, ({ pieces }) => pieces.map(({ key }) => key)));
  const chunks = [
    ...mergePrefix(
      kind,
      mapThree(maps, ({ prefix }) => prefix),
    ),
  ];
  const indent = ' '.repeat(columnOf(ours));
  let first = true;
  for (const key of order) {
    const field = mapThree(maps, map => map.pieces.find(piece => piece.key === key));
    const place = { first, indent: first ? '' : indent };
    // Lines above a field can't come between a dash and the first field.
    if (first && [field.ours, field.theirs].some(piece => piece?.lead.includes('#'))) return undefined;
    const own =
      special(key, field, place) ?? weaveField(kindOf(kind, key), maps, field, choices.get(key)!, place);
    if (own === 'failed') return undefined;
    chunks.push(...own);
    if (own.length > 0) first = false;
  }
  return first ? undefined : chunks;
}

function mergePrefix(kind: MapKind, prefix: Three<string>): readonly Chunk[] {
  if (kind === 'sidecar') return mergeLines(prefix);
  const inLine = mergeInLine(prefix);
  return inLine === undefined ? mergeLines(prefix) : [inLine];
}

function weaveField(
  kind: MapKind,
  maps: Three<Pieces>,
  field: Three<Piece>,
  choice: Choice,
  place: Place,
): readonly Chunk[] {
  const { base, ours, theirs } = field;
  if (choice === 'conflict') return [conflictOf(field, place)];
  if (ours === undefined || theirs === undefined) {
    const left = ours ?? theirs;
    if (left === undefined) return [];
    if (choice !== 'absent') return [textAt(left, place)];
    // A comment that one side changed isn't thrown away with the field that the other took out.
    return base !== undefined && around(base) !== around(left) ? [conflictOf(field, place)] : [];
  }
  const woven = choice === 'inside' ? weaveInside(kind, maps, field) : undefined;
  const value = woven ?? valueChunks(kind, maps, field, choice);
  const head =
    typeof choice === 'object' ? headBefore(ours) : mergeInLine(mapThree(field, piece => piece.head));
  // The lines of a woven map are whole.
  const tail = woven === undefined ? mergeInLine(mapThree(field, piece => piece.tail)) : '';
  if (value === undefined || head === undefined || tail === undefined) return [conflictOf(field, place)];
  const lead = place.first ? [] : mergeLines(mapThree(field, piece => piece.lead));
  return [...lead, place.indent + head, ...value, tail];
}

export function textAt({ lead, head, value, tail }: Piece, { first, indent }: Place): string {
  return (first ? '' : lead) + indent + head + value + tail;
}

function conflictOf(field: Three<Piece>, place: Place): Conflict {
  const { base = '', ours = '', theirs = '' } = mapThree(field, piece => textAt(piece, place));
  return { base, ours, theirs };
}

function around({ lead, tail }: Piece): string {
  return lead + tail;
}

/** What stands before a value that is written anew on the line of its key; undefined when a comment is in the way. */
function headBefore({ head, node }: Piece): string | undefined {
  if (node.type === 'scalar' || node.flow) return head;
  return head.includes('#') ? undefined : `${head.trimEnd()} `;
}

function valueChunks(
  kind: MapKind,
  maps: Three<Pieces>,
  field: Three<Piece>,
  choice: Choice,
): readonly Chunk[] | undefined {
  const ours = field.ours!;
  const theirs = field.theirs!;
  // What we didn't touch says the same on both sides then, and they may have written it in another way.
  if (choice === 'ours') return [field.base?.value === ours.value ? theirs.value : ours.value];
  if (choice === 'theirs') return [theirs.value];
  if (choice === 'inside') return editInside(kind, maps, field);
  return typeof choice === 'object' ? [inline(choice.value)] : [ours.value];
}

/** Merges two maps in block style in a field, in pieces. */
function weaveInside(kind: MapKind, maps: Three<Pieces>, field: Three<Piece>): readonly Chunk[] | undefined {
  const nested = mapSides(side => {
    const node = field[side]?.node;
    return node && cut(maps[side]!.source, node, node.start);
  });
  return weave(kind, nested);
}

/** Merges two maps of whatever style in a field, as an edit of one of them. */
function editInside(kind: MapKind, maps: Three<Pieces>, field: Three<Piece>): readonly Chunk[] | undefined {
  const sources = mapSides(side => maps[side]?.source);
  const edited = mergeByEdit(
    kind,
    mapThree(field, ({ node }) => asMap(node)),
    sources,
  );
  return edited === undefined ? undefined : [edited];
}

export function mapSides<T>(get: (side: 'base' | 'ours' | 'theirs') => T | undefined): Three<T> {
  return { base: get('base'), ours: get('ours'), theirs: get('theirs') };
}

/**
 * Merges two maps of whatever style: the one whose style was changed is edited to say what the other changed.
 *
 * @returns undefined for a conflict, and where a comment of the other would be lost
 */
export function mergeByEdit(
  kind: MapKind,
  nodes: Three<MapNode>,
  sources: Three<string>,
): string | undefined {
  const { base, ours, theirs } = nodes;
  if (ours === undefined || theirs === undefined) return undefined;
  const oursIsStyled = ours.flow === theirs.flow || base?.flow !== ours.flow;
  const [carrier, other] = oursIsStyled ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
  const before = base === undefined ? '' : commentsIn(sources.base!, base);
  if (commentsIn(sources[other]!, nodes[other]!) !== before) return undefined;
  const value = mergeMaps(kind, nodes);
  return value && editedMap(sources[carrier]!, nodes[carrier]!, value);
}

/** The text of a map after it was made to say something. */
function editedMap(source: string, node: MapNode, value: Fields): string {
  const patch = new Patch(source);
  editMap(patch, node, fieldsOfMap(node), value);
  const edited = applyChanges(source, patch.changes());
  return edited.slice(node.start, edited.length - (source.length - node.end));
}
