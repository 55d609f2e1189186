/**
 * The word that was probably meant: the only one that differs from what was written by case, or by one letter (two in
 * longer words) left out, put in, changed or exchanged with its neighbour.
 *
 * @returns undefined for a word that is among them, and for one that resembles none of them or several
 */
export function meantBy(written: string, words: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const word of words) {
    if (word === written) return undefined;
    const distance = distanceOf(written.toLowerCase(), word.toLowerCase());
    if (distance > (Math.min(word.length, written.length) > 5 ? 2 : 1)) continue;
    tied = distance === least;
    if (distance >= least) continue;
    least = distance;
    best = word;
  }
  // Two-letter words resemble everything.
  return tied || written.length < 3 ? undefined : best;
}

/** No field and no label of ours is nearly as long. */
const LONGEST = 40;

/** The optimal string alignment distance: Levenshtein's, and an exchange of neighbours counts one. */
function distanceOf(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(old[j]! + 1, row[j - 1]! + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, older[j - 2]! + 1);
    }
    older = old;
    old = row;
  }
  return old[b.length]!;
}
