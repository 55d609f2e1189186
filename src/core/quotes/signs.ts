import { Memo } from '../text/memo';
import { normalizeText } from '../text/normalize';
import type { Token } from '../text/tokens';
import { type CueIndex, type CueReading, type CueSign, cueIndexInSteps, cueReading, cueSign } from './cues';
import { dropDoubtful, explains } from './doubtful-cues';
import { type Mark, readMarks } from './marks';
import { type Pairing, pairMarks } from './pairing';
import { findSpokenBrackets } from './spoken-brackets';
import { findTurns, type Turns } from './turns';
import { classify, readWordTable, Word, type WordTable } from './words';

/** What a written word is in the grammar of a report, wherever it stands. */
interface WordSign {
  /** The bits of `Word`. */
  readonly classes: number;
  readonly cue: CueReading | undefined;
  /** The same where the word stands as a preposition, if it is one. */
  readonly cueOfPreposition: CueReading | undefined;
}

/** The word tables that signs are read by, made ready once; it remembers what they say of a word. */
export class QuoteWords {
  private readonly signs = new Memo(text => this.read(text));

  private constructor(
    private readonly cues: CueIndex,
    private readonly words: WordTable,
  ) {}

  /** Makes the tables ready, in steps of a few milliseconds. */
  static *inSteps(): Generator<undefined, QuoteWords> {
    const cues = yield* cueIndexInSteps();
    yield;
    return new QuoteWords(cues, readWordTable());
  }

  /** The sign of a word as it is written. */
  signOf(text: string): WordSign {
    return this.signs.get(text);
  }

  private read(text: string): WordSign {
    const word = { text, norm: normalizeText(text) };
    const classes = classify(word, this.words);
    const cue = cueReading(word, this.cues);
    const isPreposition = cue !== undefined && (classes & Word.preposition) !== 0;
    return {
      classes,
      cue,
      cueOfPreposition: isPreposition ? cueReading(word, this.cues, { isPreposition }) : cue,
    };
  }
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

export function readSigns(text: string, tokens: readonly Token[], words: QuoteWords): QuoteSigns {
  const classes = new Uint32Array(tokens.length);
  const cues = new Map<number, CueSign>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    const sign = words.signOf(token.text);
    classes[i] = sign.classes;
    // عبر is "through", but عبر عن is a verb.
    const cue = tokens[i + 1]?.norm === 'عن' ? sign.cue : sign.cueOfPreposition;
    // سموه is "his highness", but ما سموه is "what they called".
    if (cue === undefined || (token.norm === 'سموه' && tokens[i - 1]?.norm.endsWith('ما') !== true)) continue;
    cues.set(i, cueSign(token, i, cue));
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ((token.norm !== 'وبين' && token.norm !== 'بين') || !explains(tokens, classes, cues, i)) continue;
    const { cue } = words.signOf(token.text);
    if (cue !== undefined) cues.set(i, cueSign(token, i, cue));
  }
  dropDoubtful(tokens, classes, cues);
  const turns = findTurns(tokens, classes, cues);
  const marks = readMarks(text, tokens, { turns, spoken: findSpokenBrackets(tokens, cues) });
  return { marks, pairing: pairMarks(marks), classes, cues, turns };
}
