/** What the two sides of a merge say differently at one place: whole lines, empty where a side says nothing. */
export interface Conflict {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A merged text in parts. */
export type Chunk = string | Conflict;

/** How conflicts are written into the text. */
export interface MarkerStyle {
  /** What stands behind the markers, such as the names of the branches; empty for nothing. */
  readonly ours: string;
  readonly theirs: string;
  /** Also shows what both sides came from, under this name; undefined for not. */
  readonly base?: string | undefined;
  /** How many times a marker's character stands there; git's own is 7. */
  readonly size: number;
  readonly eol: string;
}

/** The text with the conflicts as git writes them. */
export function withMarkers(
  chunks: readonly Chunk[],
  { ours, theirs, base, size, eol }: MarkerStyle,
): string {
  const marker = (character: string, label = '') => `${character.repeat(size)}${label && ` ${label}`}${eol}`;
  return inLines(chunks)
    .map(chunk =>
      typeof chunk === 'string'
        ? chunk
        : [
            marker('<', ours),
            chunk.ours,
            ...(base === undefined ? [] : [marker('|', base), chunk.base]),
            marker('='),
            chunk.theirs,
            marker('>', theirs),
          ].join(''),
    )
    .join('');
}

/** The text after every conflict has been settled for one side. */
export function settledFor(side: 'ours' | 'theirs', chunks: readonly Chunk[]): string {
  return chunks.map(chunk => (typeof chunk === 'string' ? chunk : chunk[side])).join('');
}

export function conflictsIn(chunks: readonly Chunk[]): number {
  return inLines(chunks).filter(chunk => typeof chunk !== 'string').length;
}

/** Every conflict starts at the start of a line, neighbours are one, and none is left of two equal sides. */
function inLines(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const last = out.at(-1);
    if (typeof chunk === 'string') {
      if (typeof last === 'string') out[out.length - 1] = last + chunk;
      else if (chunk !== '') out.push(chunk);
    } else if (last !== undefined && typeof last !== 'string') {
      out[out.length - 1] = joined(last, chunk);
    } else if (last === undefined || last.endsWith('\n')) {
      out.push(chunk);
    } else {
      const begun = last.slice(last.lastIndexOf('\n') + 1);
      out.pop();
      if (begun.length < last.length) out.push(last.slice(0, -begun.length));
      const before = out.at(-1);
      const whole = joined({ base: begun, ours: begun, theirs: begun }, chunk);
      if (before !== undefined && typeof before !== 'string') out[out.length - 1] = joined(before, whole);
      else out.push(whole);
    }
  }
  return out;
}

function joined(a: Conflict, b: Conflict): Conflict {
  return { base: a.base + b.base, ours: a.ours + b.ours, theirs: a.theirs + b.theirs };
}
