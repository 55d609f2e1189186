import type { Token } from '../text/tokens';

/** What a paragraph alone says of quotes: marks, words of saying. Positions are units from its start. */
export interface QuoteSigns {
  readonly marks: readonly never[];
}

export function readSigns(_text: string, _tokens: readonly Token[]): QuoteSigns {
  return { marks: [] };
}
