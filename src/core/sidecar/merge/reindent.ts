import { lineStart } from '../../text/lines';
import { type Version, versionOf } from './align';
import type { AllVersions } from './merge';
import { endOfLine } from './pieces';
import { meaningOf, valueIn } from './values';

/** Puts the list of annotations into one column in all versions: that of the side that changed it. */
export function reindented(versions: AllVersions): AllVersions {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(columnOfList);
  const wanted = ours === undefined || (ours === base && theirs !== undefined) ? theirs : ours;
  if (wanted === undefined) return versions;
  return {
    base: moved(versions.base, wanted),
    ours: moved(versions.ours, wanted),
    theirs: moved(versions.theirs, wanted),
  };
}

/** Undefined when there is no list in block style. */
function columnOfList({ source, layout: { list } }: Version): number | undefined {
  if (list === undefined || list.flow || list.items.length === 0) return undefined;
  return list.start - lineStart(source, list.start);
}

/** A version with its list in another column; the same where it would say something else then. */
function moved(version: Version, column: number): Version {
  const now = columnOfList(version);
  if (now === undefined || now === column) return version;
  const { source, layout } = version;
  const list = layout.list!;
  const start = lineStart(source, list.start);
  const end = endOfLine(source, list.items.at(-1)!.value.end);
  const lines = source
    .slice(start, end)
    .replace(/^ *(?=\S)/gm, spaces => ' '.repeat(Math.max(0, spaces.length + column - now)));
  const out = versionOf(source.slice(0, start) + lines + source.slice(end));
  const after = out?.layout.list;
  return after !== undefined && meaningOf(valueIn(after)) === meaningOf(valueIn(list)) ? out! : version;
}
