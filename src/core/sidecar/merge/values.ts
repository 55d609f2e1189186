import { isNull, type MapNode, type Node } from '../tree';
import type { Fields, Value } from '../value';

/** What a node says, for comparing and for writing it elsewhere. */
export function valueIn(node: Node): Value {
  if (node.type === 'map') return fieldsOfMap(node);
  if (node.type === 'seq') return { list: node.items.map(({ value }) => valueIn(value)) };
  const { value, source, start, end } = node;
  if (value === null) return { plain: 'null' };
  // Without quotation marks around it, its place is as long as its text.
  return typeof value === 'string' && end - start === source.length ? { plain: value } : value;
}

/** A key that says nothing counts as absent. */
export function fieldsOfMap(map: MapNode): Fields {
  return { fields: map.pairs.flatMap(({ key, value }) => (isNull(value) ? [] : [[key, valueIn(value)]])) };
}

/** Whether two values mean the same, in whatever style and order of keys. */
export function sameMeaning(a: Value | undefined, b: Value | undefined): boolean {
  return meaningOf(a) === meaningOf(b);
}

/** Whether two annotations say the same of the same words, wherever they stand by now. */
export function sameButPlace(a: Value | undefined, b: Value | undefined): boolean {
  return meaningOf(a, PLACE) === meaningOf(b, PLACE);
}

const PLACE: ReadonlySet<string> = new Set(['span', 'context']);
const NOTHING: ReadonlySet<string> = new Set();

/** A string that is the same for values that mean the same. */
export function meaningOf(value: Value | undefined, without = NOTHING): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('plain' in value) return JSON.stringify(value.plain);
  if ('list' in value) return `[${value.list.map(item => meaningOf(item, without)).join()}]`;
  const fields = value.fields
    .filter(([key]) => !without.has(key))
    .map(([key, field]) => `${JSON.stringify(key)}:${meaningOf(field, without)}`);
  return `{${fields.sort().join()}}`;
}
