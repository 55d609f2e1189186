import { normalizeText } from '../text/normalize';

/** A table of folded words from one readable line. */
export function table(line: string): ReadonlySet<string> {
  return new Set(line.split(' ').map(normalizeText));
}

/** The words that the entries of some tables begin with. */
export function firstWords(...tables: readonly Iterable<string>[]): ReadonlySet<string> {
  return new Set(tables.flatMap(entries => [...entries].map(entry => entry.split(' ')[0]!)));
}

/** Folded words or phrases with a value each, from lines of `value: word, word`. */
export function valueTable(lines: string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const line of lines.trim().split('\n')) {
    const [value, entries] = line.split(':');
    for (const entry of entries!.split(',')) out.set(normalizeText(entry.trim()), Number(value));
  }
  return out;
}
