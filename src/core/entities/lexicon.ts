import type { Result } from '../result';

/** The word lists, ready for look-up. */
export interface Lexicon {
  readonly size: number;
}

export function readLexicon(_packed: string): Result<Lexicon> {
  return { value: { size: 0 }, problems: [] };
}
