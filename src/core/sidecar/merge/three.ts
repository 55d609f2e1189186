import type { Chunk } from './chunks';

/** One thing in the three versions of a merge; undefined where a version lacks it. */
export interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

export function mapThree<T, U>({ base, ours, theirs }: Three<T>, get: (value: T) => U | undefined): Three<U> {
  return {
    base: base === undefined ? undefined : get(base),
    ours: ours === undefined ? undefined : get(ours),
    theirs: theirs === undefined ? undefined : get(theirs),
  };
}

/** Comments and blank lines as both sides have them. Lines that both put at one place stand there together. */
export function mergeLines({ base = '', ours = '', theirs = '' }: Three<string>): readonly Chunk[] {
  const plain = sameOrOneSided({ base, ours, theirs });
  if (plain !== undefined) return [plain];
  const [b, o, t] = [base, ours, theirs].map(linesOf) as [string[], string[], string[]];
  const shortest = Math.min(b.length, o.length, t.length);
  let head = 0;
  while (head < shortest && b[head] === o[head] && b[head] === t[head]) head++;
  let tail = 0;
  while (tail < shortest - head && b.at(-1 - tail) === o.at(-1 - tail) && b.at(-1 - tail) === t.at(-1 - tail))
    tail++;
  const middle = (lines: string[]) => lines.slice(head, lines.length - tail).join('');
  const inside = { base: middle(b), ours: middle(o), theirs: middle(t) };
  const settled =
    sameOrOneSided(inside) ?? (inside.base.trim() === '' ? united(inside.ours, inside.theirs) : undefined);
  return [b.slice(0, head).join(''), settled ?? inside, b.slice(b.length - tail).join('')];
}

/**
 * What stands around a value on its line. Of two that differ from the base and one another, the one with a comment;
 * undefined when both have one.
 */
export function mergeInLine({ base, ours, theirs }: Three<string>): string | undefined {
  const plain = sameOrOneSided({ base, ours, theirs });
  if (plain !== undefined) return plain;
  if (ours === undefined || theirs === undefined) return ours ?? theirs ?? '';
  if (!theirs.includes('#')) return ours;
  return ours.includes('#') ? undefined : theirs;
}

/** The text of a merge in which at most one side changed it, or both alike; undefined otherwise. */
function sameOrOneSided({ base, ours, theirs }: Three<string>): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  return base === ours ? theirs : undefined;
}

/** Both texts, of lines that are in both only one. */
function united(ours: string, theirs: string): string {
  const known = new Set(linesOf(ours));
  return (
    ours +
    linesOf(theirs)
      .filter(line => line.trim() === '' || !known.has(line))
      .join('')
  );
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
