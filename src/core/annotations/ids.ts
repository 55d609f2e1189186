import { fnv1a } from '../text/fingerprint';
import { withLineFeeds } from '../text/lines';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Six letters or digits that depend on the content alone: the same annotation made by two people, or found by two
 * runs, gets the same id, and so their sidecars merge. Line ends count as `\n`, whatever they are here.
 *
 * @param taken ids already in use in this text; a clash yields another id
 * @param nth how many earlier annotations of the text have the same label and words
 */
export function idOf(label: string, words: string, nth: number, taken: { has(id: string): boolean }): string {
  const stored = withLineFeeds(words);
  for (let salt = 0; ; salt++) {
    const id = base36(fnv1a(`${label}\n${stored}\n${nth}\n${salt}`));
    if (!taken.has(id)) return id;
  }
}

/** Six places, the first a letter, so that YAML never reads an id as a number. */
function base36(hash: number): string {
  let out = LETTERS[10 + (hash % 26)]!;
  let rest = Math.floor(hash / 26);
  for (let i = 0; i < 5; i++) {
    out += LETTERS[rest % 36]!;
    rest = Math.floor(rest / 36);
  }
  return out;
}
