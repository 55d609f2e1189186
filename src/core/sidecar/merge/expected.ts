import { type Entry, readLayout } from '../read';
import type { MapNode } from '../tree';
import type { Value } from '../value';
import type { Version } from './align';
import { asMap, mergeMaps } from './choose';
import { type Chunk, settledFor } from './chunks';
import { mapThree, type Three } from './three';
import { fieldsOfMap, meaningOf, sameButPlace, valueIn } from './values';

/** What a merge must say, whatever it looks like. */
export interface Expected {
  /** By the key of the item; undefined for one with a conflict. Those that are gone are not in it. */
  readonly items: ReadonlyMap<string, Value | undefined>;
  /** All other fields; undefined when there is a conflict in them. */
  readonly root: Value | undefined;
}

/** @param keys how entries are called in all versions, where not by their ids */
export function expectedOf(versions: Three<Version>, keys: Three<ReadonlyMap<Entry, string>>): Expected {
  const entries = {
    base: byKey(versions.base, keys.base),
    ours: byKey(versions.ours, keys.ours),
    theirs: byKey(versions.theirs, keys.theirs),
  };
  const items = new Map<string, Value | undefined>();
  for (const key of new Set([...entries.ours.keys(), ...entries.theirs.keys()])) {
    const item = mapThree(entries, map => map.get(key));
    const value = expectedItem(item);
    if (value !== 'gone') items.set(key, value);
  }
  const roots = mapThree(versions, ({ layout: { root } }) => (root === null ? undefined : withoutList(root)));
  return { items, root: mergeMaps('sidecar', roots) };
}

function byKey(
  version: Version | undefined,
  keys: ReadonlyMap<Entry, string> | undefined,
): Map<string, MapNode> {
  return new Map(
    version?.layout.entries.map(entry => [keys?.get(entry) ?? entry.stored.id, entry.node]) ?? [],
  );
}

function expectedItem(item: Three<MapNode>): Value | 'gone' | undefined {
  const { base, ours, theirs } = item;
  if (ours !== undefined && theirs !== undefined) return mergeMaps('annotation', item);
  const left = ours ?? theirs!;
  if (base === undefined) return fieldsOfMap(left);
  return sameButPlace(valueIn(base), valueIn(left)) ? 'gone' : undefined;
}

function withoutList(root: MapNode): MapNode {
  return { ...root, pairs: root.pairs.filter(({ key }) => key !== 'annotations') };
}

/** Whether a merged text can be read and, where it has no conflict, says what it must. */
export function isRight(chunks: readonly Chunk[], { items, root }: Expected): boolean {
  const settled = (['ours', 'theirs'] as const).map(side => readLayout(settledFor(side, chunks)).value);
  if (settled.some(layout => layout?.root === undefined)) return false;
  const [layout] = settled;
  if (chunks.some(chunk => typeof chunk !== 'string')) return true;
  if (root === undefined || layout?.root == null || [...items.values()].includes(undefined)) return false;
  if (meaningOf(asMap(withoutList(layout.root)) && fieldsOfMap(withoutList(layout.root))) !== meaningOf(root))
    return false;
  const said = layout.entries.map(({ node }) => meaningOf(valueIn(node))).sort();
  const wanted = [...items.values()].map(value => meaningOf(value)).sort();
  return said.length === wanted.length && said.every((item, i) => item === wanted[i]);
}
