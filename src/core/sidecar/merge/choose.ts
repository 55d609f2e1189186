import { isNull, type MapNode, type Node, pairOf } from '../tree';
import type { Field, Fields, Value } from '../value';
import { settle } from './settle';
import { mapThree, type Three } from './three';
import { sameMeaning, valueIn } from './values';

/** What a map is, which decides how its fields are merged. */
export type MapKind = 'sidecar' | 'text' | 'annotation' | 'part' | 'other';

/**
 * Where the value of a field comes from: a side (both, when they say the same), neither side as it is, or, for two
 * maps, the merge of what is in them.
 */
export type Choice = 'absent' | 'ours' | 'theirs' | 'inside' | 'conflict' | { readonly value: Value };

/** For each field of a map how it is merged, in no order. */
export function chooseFields(kind: MapKind, maps: Three<MapNode>): Map<string, Choice> {
  const keys = new Set(
    [maps.ours, maps.theirs, maps.base].flatMap(map => map?.pairs.map(({ key }) => key) ?? []),
  );
  const fields = new Map([...keys].map(key => [key, fieldIn(maps, key)]));
  const choices = new Map([...fields].map(([key, field]) => [key, choose(field)]));
  const isClean = (key: string) =>
    mergeMaps(kindOf(kind, key), mapThree(fields.get(key)!, asMap)) !== undefined;
  settle(kind, fields, choices, isClean);
  return choices;
}

/** The values of a field; undefined where it is missing or says nothing. */
function fieldIn(maps: Three<MapNode>, key: string): Three<Node> {
  return mapThree(maps, map => {
    const value = pairOf(map, key)?.value;
    return value === undefined || isNull(value) ? undefined : value;
  });
}

function choose(field: Three<Node>): Choice {
  const { base, ours, theirs } = mapThree(field, valueIn);
  const from = (side: 'ours' | 'theirs') => (field[side] === undefined ? 'absent' : side);
  if (sameMeaning(ours, theirs) || sameMeaning(base, theirs)) return from('ours');
  if (sameMeaning(base, ours)) return from('theirs');
  return field.ours?.type === 'map' && field.theirs?.type === 'map' ? 'inside' : 'conflict';
}

/** The kind of a map in a map. */
export function kindOf(outer: MapKind, key: string): MapKind {
  if (outer === 'sidecar' && key === 'text') return 'text';
  return outer === 'annotation' && (key === 'speaker' || key === 'cue') ? 'part' : 'other';
}

/** The merged map in the order of our keys, with their new ones behind; undefined when it has a conflict. */
export function mergeMaps(kind: MapKind, maps: Three<MapNode>): Fields | undefined {
  const merged: Field[] = [];
  for (const [key, choice] of chooseFields(kind, maps)) {
    if (choice === 'absent') continue;
    const value = valueFor(choice, kindOf(kind, key), fieldIn(maps, key));
    if (value === undefined) return undefined;
    merged.push([key, value]);
  }
  return { fields: merged };
}

function valueFor(choice: Exclude<Choice, 'absent'>, kind: MapKind, field: Three<Node>): Value | undefined {
  if (typeof choice === 'object') return choice.value;
  if (choice === 'inside') return mergeMaps(kind, mapThree(field, asMap));
  const node = choice === 'conflict' ? undefined : field[choice];
  return node && valueIn(node);
}

export function asMap(node: Node): MapNode | undefined {
  return node.type === 'map' ? node : undefined;
}
