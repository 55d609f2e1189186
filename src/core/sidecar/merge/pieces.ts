import { lineStart, nextLine } from '../../text/lines';
import type { MapNode, Node } from '../tree';

/** A field of a map in block style with all that stands around it but the spaces that its line begins with. */
export interface Piece {
  readonly key: string;
  readonly node: Node;
  /** Comments and blank lines above it; none for the first field, which stands right behind the prefix. */
  readonly lead: string;
  /** The key, the colon, and what comes before the value. */
  readonly head: string;
  readonly value: string;
  /** The rest of the value's last line. */
  readonly tail: string;
  /** Where its last line ends in the source. */
  readonly end: number;
}

/** A map in block style, in pieces. */
export interface Pieces {
  readonly source: string;
  readonly node: MapNode;
  /** From where the map is taken to begin up to its first key. */
  readonly prefix: string;
  readonly pieces: readonly Piece[];
  /** Where its last line ends. */
  readonly end: number;
}

/** Cuts a map in block style; undefined for one in braces or one that stands elsewhere. */
export function cut(source: string, node: Node | undefined, from: number): Pieces | undefined {
  if (node?.type !== 'map' || node.flow || node.alias || node.pairs.length === 0) return undefined;
  const pieces: Piece[] = [];
  let at = node.pairs[0]!.start;
  for (const { key, start, value } of node.pairs) {
    const line = pieces.length === 0 ? start : lineStart(source, start);
    // Not at the start of its line: then it is none that we can put elsewhere.
    if (line < at || (pieces.length > 0 && source.slice(line, start).trim() !== '')) return undefined;
    const end = endOfLine(source, value.end);
    pieces.push({
      key,
      node: value,
      lead: source.slice(at, line),
      head: source.slice(start, value.start),
      value: source.slice(value.start, value.end),
      tail: source.slice(value.end, end),
      end,
    });
    at = end;
  }
  return { source, node, prefix: source.slice(from, node.pairs[0]!.start), pieces, end: at };
}

/** Where the line after the one in which a value ends starts. A block scalar ends there itself. */
export function endOfLine(source: string, end: number): number {
  return source[end - 1] === '\n' ? end : nextLine(source, end);
}

/** In which column the keys of a map stand. */
export function columnOf({ source, node }: Pieces): number {
  const { start } = node.pairs[0]!;
  return start - lineStart(source, start);
}
