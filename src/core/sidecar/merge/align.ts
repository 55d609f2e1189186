import { idOf } from '../../annotations/ids';
import type { StoredAnnotation } from '../../annotations/stored';
import { applyChanges, type TextChange } from '../../text/changes';
import { type Entry, type Layout, readLayout } from '../read';
import { type MapNode, pairOf } from '../tree';
import { inline } from '../value';

/** A version of a sidecar, as read. */
export interface Version {
  readonly source: string;
  readonly layout: Layout;
}

/** Undefined when it can't be read. */
export function versionOf(source: string): Version | undefined {
  const { value: layout } = readLayout(source);
  return layout && { source, layout };
}

/** Ids to change on one side, with all that refers to them. */
export type Renames = ReadonlyMap<string, string>;

/**
 * Ids come from the words of an annotation, so two people can give one id to two annotations (the same words at two
 * places), or one annotation two ids. What to rename on each side so that both have one id an annotation; the same
 * whichever side is ours.
 */
export function alignIds(base: Layout, ours: Layout, theirs: Layout): Record<'ours' | 'theirs', Renames> {
  const known = new Set(base.entries.map(({ stored }) => stored.id));
  const fresh = (layout: Layout) => layout.entries.filter(({ stored }) => !known.has(stored.id));
  const here = fresh(ours);
  const there = fresh(theirs);
  const taken = new Set(
    [base, ours, theirs].flatMap(({ entries }) => entries.map(({ stored }) => stored.id)),
  );
  const renames = { ours: new Map<string, string>(), theirs: new Map<string, string>() };
  const sameText = ours.text.sha256 === theirs.text.sha256;

  const theirsById = new Map(there.map(({ stored }) => [stored.id, stored]));
  const clashes = here
    .flatMap(({ stored: our }) => {
      const their = theirsById.get(our.id);
      return their === undefined || isOne(our, their, sameText) ? [] : [{ our, their }];
    })
    .sort((a, b) => (a.our.id < b.our.id ? -1 : 1));
  for (const { our, their } of clashes) {
    const side = isLater(our, their) ? 'ours' : 'theirs';
    const moved = side === 'ours' ? our : their;
    const id = idOf(moved.label, moved.text ?? moved.span.join(), 1, taken);
    taken.add(id);
    renames[side].set(moved.id, id);
  }

  const theirsByPlace = new Map(there.map(entry => [placeOf(entry.stored), entry]));
  const hereIds = new Set(here.map(({ stored }) => stored.id));
  for (const entry of here) {
    const twin = sameText ? theirsByPlace.get(placeOf(entry.stored)) : undefined;
    const [a, b] = [entry.stored.id, twin?.stored.id];
    if (twin === undefined || b === undefined || a === b || hereIds.has(b) || theirsById.has(a)) continue;
    // An id that isn't written can't be changed, so the other one is.
    const keepsOurs = entry.idMissing || (!twin.idMissing && a < b);
    if (keepsOurs) renames.theirs.set(b, a);
    else renames.ours.set(a, b);
  }
  return renames;
}

/** Whether two annotations of one id, which base hasn't, are one. */
function isOne(a: StoredAnnotation, b: StoredAnnotation, sameText: boolean): boolean {
  if (a.label !== b.label) return false;
  if (a.span.join() === b.span.join()) return true;
  return (
    !sameText && a.text !== undefined && a.text === b.text && a.context?.join('\n') === b.context?.join('\n')
  );
}

function isLater(a: StoredAnnotation, b: StoredAnnotation): boolean {
  const order = a.span[0] - b.span[0] || a.span[1] - b.span[1];
  return order === 0 ? a.label > b.label : order > 0;
}

function placeOf({ label, span, text }: StoredAnnotation): string {
  return `${label} ${span.join()} ${text ?? ''}`;
}

/** A version with other ids, in the annotations themselves and where quotes refer to them. */
export function renamed(version: Version, renames: Renames): Version | undefined {
  if (renames.size === 0) return version;
  const { source, layout } = version;
  const changes: TextChange[] = [];
  const rename = (map: MapNode, key: string) => {
    const value = pairOf(map, key)?.value;
    if (value?.type !== 'scalar' || value.alias || typeof value.value !== 'string') return;
    const id = renames.get(value.value);
    if (id !== undefined) changes.push({ start: value.start, end: value.end, text: inline({ plain: id }) });
  };
  for (const { node, idMissing } of layout.entries) {
    if (!idMissing) rename(node, 'id');
    rename(node, 'continues');
    const speaker = pairOf(node, 'speaker')?.value;
    if (speaker?.type === 'map' && !speaker.alias) rename(speaker, 'entity');
  }
  return versionOf(applyChanges(source, changes));
}

/**
 * Entries without an id are called by one made from their content. When the article changed, that content did: such
 * an entry is called as the one of the base with the same label and words.
 */
export function keysOf(base: Layout, side: Layout): ReadonlyMap<Entry, string> {
  const known = new Set(base.entries.map(({ stored }) => stored.id));
  const present = new Set(side.entries.map(({ stored }) => stored.id));
  const left = base.entries.filter(({ stored, idMissing }) => idMissing && !present.has(stored.id));
  const keys = new Map<Entry, string>();
  for (const entry of side.entries) {
    if (!entry.idMissing || known.has(entry.stored.id) || entry.stored.text === undefined) continue;
    const { label, text } = entry.stored;
    const at = left.findIndex(({ stored }) => stored.label === label && stored.text === text);
    if (at >= 0) keys.set(entry, left.splice(at, 1)[0]!.stored.id);
  }
  return keys;
}
