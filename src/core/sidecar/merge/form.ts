import type { Conflict } from './chunks';
import type { Versions } from './merge';
import type { Three } from './three';

/** What is about a text as a whole: byte order mark, line ends, whether the last line has one. */
export interface Form {
  readonly eol: string;
  /** Gives a merged text, of lines that all end with `eol`, the form that the merge has. */
  dress(text: string): string;
}

const BOM = '\ufeff';

/** The form of a merge: that of the side that changed it. */
export function formOf(versions: Versions): Form {
  const merged = <T>(get: (text: string) => T): T => {
    const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(get) as [T, T, T];
    return base === ours ? theirs : ours;
  };
  const bom = merged(text => text.startsWith(BOM));
  const eol = merged(eolOf);
  const ended = merged(text => text.endsWith('\n'));
  return {
    eol,
    dress: text => (bom ? BOM : '') + (ended || !text.endsWith(eol) ? text : text.slice(0, -eol.length)),
  };
}

/** The text without what its form says; an empty one has no line. */
export function bare(text: string, { eol }: Form): string {
  const lines = text.replace(/^\ufeff/, '').replace(/\r?\n/g, eol);
  return lines === '' || lines.endsWith(eol) ? lines : lines + eol;
}

function eolOf(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** Both versions whole, but for the lines that they share at their ends: either can be chosen, whatever it is. */
export function wholeConflict({ base, ours, theirs }: Versions): readonly (string | Conflict)[] {
  const lines = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) };
  const all = Object.values(lines);
  const shortest = Math.min(...all.map(({ length }) => length));
  const shared = (line: (lines: readonly string[]) => string | undefined) =>
    all.every(other => line(other) === line(lines.ours));
  let head = 0;
  while (head < shortest && shared(other => other[head])) head++;
  let tail = 0;
  while (tail < shortest - head && shared(other => other.at(-1 - tail))) tail++;
  const middle = (side: keyof Three<string>) => lines[side].slice(head, lines[side].length - tail).join('');
  return [
    lines.ours.slice(0, head).join(''),
    { base: middle('base'), ours: middle('ours'), theirs: middle('theirs') },
    lines.ours.slice(lines.ours.length - tail).join(''),
  ];
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
