/**
 * A YAML document as reading and editing a sidecar need it: values with the places where they stand. Every position
 * is a UTF-16 unit of the sidecar's source.
 */
export type Node = ScalarNode | MapNode | SeqNode;

export interface Place {
  /** Where the value starts, after an anchor or tag, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Carries an anchor, so what stands here is also used elsewhere. */
  readonly anchored: boolean;
  /** Stands here only as an alias: what is inside it has its place elsewhere. */
  readonly alias: boolean;
}

export interface ScalarNode extends Place {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, for a number that was meant as text. */
  readonly source: string;
}

export interface MapNode extends Place {
  readonly type: 'map';
  /** Written in braces. */
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: string;
  /** Where the pair starts: its key, or the `?` before it. */
  readonly start: number;
  /** After the colon; after the key where there is none. */
  readonly afterColon: number;
  /** An empty null scalar when nothing is written. */
  readonly value: Node;
}

export interface SeqNode extends Place {
  readonly type: 'seq';
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  /** Where the item starts: its dash; in brackets its value. */
  readonly start: number;
  readonly value: Node;
}

/** The value of a key; undefined when the map lacks it or says nothing. */
export function valueAt(map: MapNode, key: string): Node | undefined {
  const value = pairOf(map, key)?.value;
  return value === undefined || isNull(value) ? undefined : value;
}

export function pairOf(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find(pair => pair.key === key);
}

export function isNull(node: Node): boolean {
  return node.type === 'scalar' && node.value === null;
}
