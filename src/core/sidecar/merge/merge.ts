import type { Result } from '../../result';
import { type Entry, readLayout } from '../read';
import { alignIds, keysOf, renamed, type Version } from './align';
import { mergeOnCarrier } from './carrier';
import { type Chunk, conflictsIn, withMarkers } from './chunks';
import { expectedOf, isRight } from './expected';
import { bare, formOf, wholeConflict } from './form';
import { mergeItems, type Unsure } from './items';
import { cutList } from './list';
import { cut } from './pieces';
import { reindented } from './reindent';
import { mapThree, mergeLines } from './three';
import { mapSides, type Special, weave } from './weave';

export interface Versions {
  /** What both sides come from; empty when there was no sidecar. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergeOptions {
  /** What stands behind the markers of a conflict, such as the names of the branches. */
  readonly labels?: { readonly ours: string; readonly theirs: string; readonly base?: string };
  /** How long the markers are; 7 as git's when absent. */
  readonly markerSize?: number;
}

export interface Merged {
  readonly text: string;
  /** How many conflicts are marked in the text. */
  readonly conflicts: number;
}

/**
 * Merges two versions of a sidecar, each with comments and bytes of its own: item by item by their ids, and in an
 * item field by field. What one side alone changed is taken; what both changed alike, too. Where both decided
 * differently on one thing, both versions stand between the markers that git writes, and settling each for either
 * side leaves a sidecar that can be read. As data the result is the same whichever side is ours.
 *
 * @returns undefined when a version can't be read; problems are those of the first such version
 */
export function mergeSidecars(versions: Versions, options: MergeOptions = {}): Result<Merged | undefined> {
  const { base, ours, theirs } = versions;
  if (ours === theirs || base === theirs) return clean(ours);
  if (base === ours) return clean(theirs);
  const form = formOf(versions);
  const sources = mapSides(side => bare(versions[side], form)) as Versions;
  const read: Partial<Record<keyof Versions, Version>> = {};
  for (const side of ['ours', 'theirs', 'base'] as const) {
    const { value: layout, problems } = readLayout(sources[side]);
    if (layout === undefined) return { value: undefined, problems };
    read[side] = { source: sources[side], layout };
  }
  const chunks = mergeVersions(read as AllVersions) ?? wholeConflict(sources);
  const conflicts = conflictsIn(chunks);
  const style = {
    ours: 'ours',
    theirs: 'theirs',
    ...options.labels,
    size: options.markerSize ?? 7,
    eol: form.eol,
  };
  return { value: { text: form.dress(withMarkers(chunks, style)), conflicts }, problems: [] };
}

function clean(text: string): Result<Merged> {
  return { value: { text, conflicts: 0 }, problems: [] };
}

/** @returns undefined where both sides can't be brought into one text that is surely right */
function mergeVersions(read: AllVersions): readonly Chunk[] | undefined {
  const versions = aligned(reindented(read));
  if (versions === undefined) return undefined;
  const base = versions.base.layout;
  const keys = mapThree(versions, ({ layout }) => keysOf(base, layout)) as Keys;
  const unsure = unsureOf(versions);
  const expected = expectedOf(versions, keys);
  const woven = weaveVersions(versions, keys, unsure);
  if (woven !== undefined && isRight(woven, expected)) return woven;
  const edited = mergeOnCarrier(versions, keys, unsure, expected);
  return edited !== undefined && isRight([edited], expected) ? [edited] : undefined;
}

export type AllVersions = Readonly<Record<keyof Versions, Version>>;
type Keys = Readonly<Record<keyof Versions, ReadonlyMap<Entry, string>>>;

/** The versions with one id an annotation; undefined when one says nothing at all, as after all of it was deleted. */
function aligned({ base, ours, theirs }: AllVersions): AllVersions | undefined {
  if (ours.layout.root === null || theirs.layout.root === null) return undefined;
  const renames = alignIds(base.layout, ours.layout, theirs.layout);
  const here = renamed(ours, renames.ours);
  const there = renamed(theirs, renames.theirs);
  return here && there && { base, ours: here, theirs: there };
}

function unsureOf({ base, ours, theirs }: AllVersions): Unsure {
  const [before, here, there] = [base, ours, theirs].map(({ layout }) => layout.text.sha256);
  if (here === there) return { ours: false, theirs: false };
  return { ours: here === before || there !== before, theirs: there === before || here !== before };
}

function weaveVersions(versions: AllVersions, keys: Keys, unsure: Unsure): readonly Chunk[] | undefined {
  const pieces = mapThree<Version, NonNullable<ReturnType<typeof cut>>>(versions, ({ source, layout }) =>
    cut(source, layout.root ?? undefined, 0),
  );
  const lists = mapSides(side => cutList(versions[side].source, versions[side].layout, keys[side]));
  const { base, ours, theirs } = lists;
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  if (pieces.base === undefined && versions.base.layout.root !== null) return undefined;
  const eol = /\r?\n/.exec(versions.ours.source)?.[0] ?? '\n';
  const special: Special = (key, field, place) => {
    if (key !== 'annotations' || (field.ours === undefined && field.theirs === undefined)) return undefined;
    if (place.first && place.indent !== '') return 'failed';
    return mergeItems(lists, unsure, eol);
  };
  const woven = weave('sidecar', pieces, special);
  const rest = mapThree(pieces, ({ source, end }) => source.slice(end));
  return woven && [...woven, ...mergeLines(rest)];
}
