import type { Problem } from '../result';
import type { Entry, Layout } from '../sidecar/read';
import { type Node, valueAt } from '../sidecar/tree';
import { problemAt, shown } from './problem';

/**
 * Ids that refer to other annotations: they must exist, be of the right kind and not lead round in a circle.
 *
 * @param suggested see `CheckedAgainst`
 */
export function checkReferences(
  { entries }: Layout,
  suggested: (() => ReadonlySet<string>) | undefined,
): Problem[] {
  const byId = new Map(entries.map(entry => [entry.stored.id, entry]));
  let known: ReadonlySet<string> | undefined;
  const exists = (id: string): boolean => {
    if (byId.has(id) || suggested === undefined) return true;
    known ??= suggested();
    return known.has(id);
  };
  const problems: Problem[] = [];
  for (const entry of entries) {
    problems.push(...checkEntity(entry, byId, exists));
    problems.push(...checkContinues(entry, byId, exists));
  }
  return problems;
}

type ById = ReadonlyMap<string, Entry>;
type Exists = (id: string) => boolean;

function checkEntity({ stored, node }: Entry, byId: ById, exists: Exists): Problem[] {
  const { id, speaker } = stored;
  const entity = speaker?.entity;
  if (entity === undefined) return [];
  const place = fieldOf(valueAt(node, 'speaker'), 'entity') ?? node;
  if (entity === id)
    return [problemAt('warning', 'entity-cycle', 'A quote is not the one who speaks in it.', place)];
  if (!exists(entity))
    return [problemAt('warning', 'entity-unknown', `No annotation has the id "${shown(entity)}".`, place)];
  if (byId.get(entity)?.stored.label === 'quote')
    return [
      problemAt(
        'warning',
        'entity-is-a-quote',
        `"${shown(entity)}" is a quote; a quote does not speak.`,
        place,
      ),
    ];
  return [];
}

function checkContinues({ stored, node }: Entry, byId: ById, exists: Exists): Problem[] {
  const { continues } = stored;
  if (continues === undefined) return [];
  const place = valueAt(node, 'continues') ?? node;
  const name = shown(continues);
  if (!exists(continues))
    return [problemAt('warning', 'continues-unknown', `No annotation has the id "${name}".`, place)];
  if (goesRound(stored.id, byId))
    return [
      problemAt(
        'warning',
        'continues-cycle',
        `These pieces continue one another in a circle: ${name}.`,
        place,
      ),
    ];
  const first = byId.get(continues)?.stored;
  if (first === undefined) return [];
  if (first.label !== 'quote')
    return [problemAt('warning', 'continues-no-quote', `"${name}" is not a quote.`, place)];
  if (first.continues !== undefined)
    return [
      problemAt(
        'warning',
        'continues-not-first',
        `"${name}" is a later piece itself; a piece names the first one of its utterance.`,
        place,
      ),
    ];
  return [];
}

/** Whether following `continues` from an annotation leads to one that was passed. */
function goesRound(id: string, byId: ById): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = byId.get(at)?.stored.continues) {
    if (passed.has(at)) return true;
    // Longer chains are told by each of their links, which names a piece that isn't the first.
    if (passed.size > LONGEST_CHAIN) return false;
    passed.add(at);
  }
  return false;
}

const LONGEST_CHAIN = 100;

function fieldOf(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'map' ? valueAt(node, key) : undefined;
}
