/**
 * What speaks for somebody's words (above 0) and for another use of quotation marks (below 0), each by its weight;
 * their sum is the logit of "direct". Fitted by logistic regression on annotated articles and rounded.
 */
export const KIND_WEIGHTS = {
  bias: -0.2,
  /** How many words stand in the marks: 1, 2 or 3, 4 to 7, more. */
  oneWord: -1.0,
  fewWords: -0.6,
  someWords: 0.6,
  manyWords: 1.5,
  /** Words of connected speech: لا، أن، هذا، الذي. */
  talk: 0.9,
  comma: 0.5,
  latin: -1.5,
  /** Ends in the mark of a sentence. */
  sentence: 0.8,
  /** A name known from the lists. */
  name: -1.6,
  /** The whole line. */
  line: -1.9,
  nested: -0.7,
  /** The same words stand in marks more than once. */
  repeated: -1.1,
  /** What stands after: the end of the line, a bracket, another mark, أن, a word. */
  endsLine: 0.2,
  bracketAfter: -0.8,
  markAfter: 0.6,
  thatAfter: -1.5,
  wordAfter: -0.2,
  /** أولمرت: … */
  headline: 2.6,
  /** What stands before: nothing, ب, ل, ال or و, another mark, شركة and its like, a preposition, a word of saying. */
  first: 0.0,
  with: 0.6,
  to: -1.0,
  fastened: -0.5,
  afterMark: 0.1,
  naming: -2.2,
  /** بعنوان and its like. */
  titled: -4,
  preposition: 0.3,
  afterCue: 0.9,
  afterWord: -0.1,
  /** The sentence has no word of saying. */
  noCue: -0.8,
  /** The score of the best word of saying. */
  cue: 0.6,
  that: 1.0,
  colon: 1.0,
  near: 0.5,
  far: -0.2,
  reported: 0.6,
  /** What the word of saying reports comes after the stretch. */
  followed: -2.5,
  /** It gives a quality: وصف الخطوة بأنها "…". */
  quality: 1.0,
  stance: 0.2,
  uncertain: -0.4,
  carried: 0.1,
  afterQuote: 0.2,
} as const;

export type KindFeature = keyof typeof KIND_WEIGHTS;
export type KindFeatures = Readonly<Partial<Record<KindFeature, number>>>;
