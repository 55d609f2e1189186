import type { Token } from '../text/tokens';
import { buildCueIndex, type CueIndex, type CueSign, readCue } from './cues';
import { dropDoubtful, explains } from './doubtful-cues';
import { type Mark, readMarks } from './marks';
import { type Pairing, pairMarks } from './pairing';
import { findTurns, type Turns } from './turns';
import { classify, readWordTable, Word, type WordTable } from './words';

/** The word tables that signs are read by, made ready once. */
export interface QuoteWords {
  readonly cues: CueIndex;
  readonly words: WordTable;
}

/** What a paragraph alone says of quotes: marks, words of saying. Positions are units from its start. */
export interface QuoteSigns {
  readonly marks: readonly Mark[];
  readonly pairing: Pairing;
  /** By token, the bits of `Word`. */
  readonly classes: Uint32Array;
  /** By token, the word of saying that it is. */
  readonly cues: ReadonlyMap<number, CueSign>;
  readonly turns: Turns;
}

export function readQuoteWords(): QuoteWords {
  return { cues: buildCueIndex(), words: readWordTable() };
}

export function readSigns(text: string, tokens: readonly Token[], words: QuoteWords): QuoteSigns {
  const classes = new Uint32Array(tokens.length);
  const cues = new Map<number, CueSign>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    classes[i] = classify(token, words.words);
    // عبر is "through", but عبر عن is a verb.
    const isPreposition = (classes[i]! & Word.preposition) !== 0 && tokens[i + 1]?.norm !== 'عن';
    // سموه is "his highness", but ما سموه is "what they called".
    if (token.norm === 'سموه' && tokens[i - 1]?.norm.endsWith('ما') !== true) continue;
    const cue = readCue(token, i, words.cues, isPreposition);
    if (cue !== undefined) cues.set(i, cue);
  }
  for (let i = 0; i < tokens.length; i++) {
    const { norm } = tokens[i]!;
    if ((norm !== 'وبين' && norm !== 'بين') || !explains(tokens, classes, cues, i)) continue;
    const cue = readCue(tokens[i]!, i, words.cues);
    if (cue !== undefined) cues.set(i, cue);
  }
  dropDoubtful(tokens, classes, cues);
  const turns = findTurns(tokens, classes, cues);
  const marks = readMarks(text, tokens, turns);
  return { marks, pairing: pairMarks(marks), classes, cues, turns };
}
