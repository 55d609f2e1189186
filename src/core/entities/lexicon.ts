import { ok, type Result } from '../result';
import { runToEnd } from '../steps';
import { noteLength, unpackInSteps } from './packing';

/** The lists of the lexicon, each with its bit. A name is that of the list's file. */
export const LIST = {
  'given-names': 1 << 0,
  'family-names': 1 << 1,
  'names-in-context': 1 << 2,
  people: 1 << 3,
  countries: 1 << 4,
  cities: 1 << 5,
  'places-in-context': 1 << 6,
  places: 1 << 7,
  organizations: 1 << 8,
  clubs: 1 << 9,
  'organization-words': 1 << 10,
  nationalities: 1 << 11,
  groups: 1 << 12,
  words: 1 << 13,
  'known-organizations': 1 << 14,
  'known-people': 1 << 15,
  'known-places': 1 << 16,
  agencies: 1 << 17,
} as const;
export type ListName = keyof typeof LIST;

/** The word lists, ready for look-up. Entries are in folded spelling, words of a phrase joined by one space. */
export interface Lexicon {
  /** Entries of all lists together; 0 when there are none, and then the rules work alone. */
  readonly size: number;
  /** The bits of the lists that hold this word or phrase; 0 for none. */
  flags(entry: string): number;
  /** The most words of a phrase that begins with this word; 0 when none does. */
  longestFrom(word: string): number;
}

/** A lexicon of these entries and their list bits. */
export function lexiconOf(masks: ReadonlyMap<string, number>): Lexicon {
  const longest = new Map<string, number>();
  for (const entry of masks.keys()) noteLength(entry, longest);
  return lexiconFrom({ masks, longest });
}

function lexiconFrom({
  masks,
  longest,
}: Readonly<Record<'masks' | 'longest', ReadonlyMap<string, number>>>): Lexicon {
  return {
    size: masks.size,
    flags: entry => masks.get(entry) ?? 0,
    longestFrom: word => longest.get(word) ?? 0,
  };
}

/** A packed lexicon, see `pack`. A wrong or cut file is a problem, and the lexicon is then empty but works. */
export function readLexicon(packed: string): Result<Lexicon> {
  return runToEnd(readLexiconInSteps(packed));
}

/** The same in steps of a few milliseconds, for a host that must stay responsive. */
export function* readLexiconInSteps(packed: string): Generator<undefined, Result<Lexicon>> {
  const unpacked = yield* unpackInSteps(packed);
  if (typeof unpacked === 'string') {
    const message = `The word lists can't be used: the file ${unpacked}. Names are found by rules alone.`;
    return {
      value: lexiconOf(new Map()),
      problems: [{ code: 'lexicon-damaged', message, severity: 'error' }],
    };
  }
  const { names, masks } = unpacked;
  const known = names.every((name, bit) => LIST[name as ListName] === 1 << bit);
  return ok(known ? lexiconFrom(unpacked) : lexiconOf(withOwnBits(names, masks)));
}

/** The file may name the lists in another order, or lists that this version doesn't know. */
function withOwnBits(names: readonly string[], masks: ReadonlyMap<string, number>): Map<string, number> {
  const out = new Map<string, number>();
  for (const [entry, mask] of masks) {
    let own = 0;
    for (const [bit, name] of names.entries()) if (mask & (1 << bit)) own |= LIST[name as ListName] ?? 0;
    if (own !== 0) out.set(entry, own);
  }
  return out;
}
