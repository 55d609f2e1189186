import type { StoredAnnotation } from '../../annotations/stored';
import { applyChanges } from '../../text/changes';
import { partition } from '../../text/search';
import { editAnnotations } from '../edit-list';
import { editMap } from '../edit-map';
import { Patch } from '../patch';
import type { Entry } from '../read';
import type { MapNode } from '../tree';
import type { Fields, Value } from '../value';
import type { Version } from './align';
import { commentsIn } from './comments';
import type { Expected } from './expected';
import type { Unsure } from './items';
import { mapThree, type Three } from './three';
import { fieldsOfMap } from './values';

/**
 * Merges sidecars that can't be put together from pieces, such as those in braces: one version is edited to say what
 * both say.
 *
 * @returns undefined for a conflict, and where comments of the other side would be lost
 */
export function mergeOnCarrier(
  versions: Three<Version>,
  keys: Three<ReadonlyMap<Entry, string>>,
  unsure: Unsure,
  { items, root }: Expected,
): string | undefined {
  if ((['ours', 'theirs'] as const).some(side => unsure[side] && hasBare(versions[side]!))) return undefined;
  if (root === undefined || [...items.values()].includes(undefined)) return undefined;
  const comments = mapThree(versions, commentsOf);
  const styles = mapThree(versions, styleOf);
  const possible = (['ours', 'theirs'] as const).filter(
    side => comments[side === 'ours' ? 'theirs' : 'ours'] === comments.base,
  );
  const side = possible.find(one => styles[one] !== styles.base) ?? possible[0];
  return side && edited(versions[side]!, keys[side]!, items, root as Fields);
}

/** Whether only a position says where some annotation is. */
function hasBare({ layout }: Version): boolean {
  return layout.entries.some(({ stored }) => !stored.text);
}

function commentsOf({ source, layout: { root } }: Version): string {
  return root === null
    ? source
    : source.slice(0, root.start) + commentsIn(source, root) + source.slice(root.end).trim();
}

function styleOf({ layout: { root, list } }: Version): string {
  return `${root?.flow} ${list?.flow}`;
}

function edited(
  { source, layout }: Version,
  keys: ReadonlyMap<Entry, string>,
  items: ReadonlyMap<string, Value | undefined>,
  wanted: Fields,
): string | undefined {
  const { root, list, entries } = layout;
  if (root === null) return undefined;
  const patch = new Patch(source);
  editMap(patch, root, withoutList(fieldsOfMap(root)), wanted);
  const known = new Map(entries.map(entry => [keys.get(entry) ?? entry.stored.id, entry]));
  for (const [key, { node }] of known) {
    const item = items.get(key) as Fields | undefined;
    if (item !== undefined) editMap(patch, node as MapNode, fieldsOfMap(node), item);
  }
  const fresh = [...items].filter(([key]) => !known.has(key)).map(([, item]) => item as Fields);
  editAnnotations(patch, root, list, {
    added: fresh.map(item => ({ before: placeFor(startOf(item), entries, list?.items.length ?? 0), item })),
    removed: new Set([...known].filter(([key]) => !items.has(key)).map(([, { index }]) => index)),
  });
  return applyChanges(source, patch.changes());
}

function withoutList({ fields }: Fields): Fields {
  return { fields: fields.filter(([key]) => key !== 'annotations') };
}

/** Before which item a new one belongs in a list in the order of the text. */
function placeFor(start: number, entries: readonly Entry[], end: number): number {
  const spans: readonly StoredAnnotation['span'][] = entries.map(({ stored }) => stored.span);
  return entries[partition(spans.length, i => spans[i]![0] <= start)]?.index ?? end;
}

function startOf({ fields }: Fields): number {
  const span = fields.find(([key]) => key === 'span')?.[1];
  const start = typeof span === 'object' && 'list' in span ? span.list[0] : 0;
  return typeof start === 'number' ? start : 0;
}
