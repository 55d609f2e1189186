/**
 * What speaks for somebody's words (above 0) and for another use of quotation marks (below 0), each by its weight;
 * their sum is the logit of "direct". Fitted by logistic regression on annotated articles and rounded.
 */
export const KIND_WEIGHTS = {
  bias: -0.5,
  /** How many words stand in the marks: 1, 2 or 3, 4 to 7, more. */
  oneWord: -1,
  fewWords: -0.6,
  someWords: 0.4,
  manyWords: 1.5,
  /** Words of connected speech: لا، أن، هذا، الذي. */
  talk: 0.8,
  comma: 0.5,
  latin: -1.5,
  /** Ends in the mark of a sentence. */
  sentence: 0.8,
  /** A name known from the lists. */
  name: -1.5,
  /** The whole line. */
  line: -2,
  nested: -0.8,
  /** The same words stand in marks more than once. */
  repeated: -1,
  /** What stands after: the end of the line, a bracket, another mark, أن, a word. */
  endsLine: 0.3,
  bracketAfter: -0.8,
  markAfter: 0.2,
  thatAfter: -1.5,
  wordAfter: -0.2,
  /** أولمرت: … */
  headline: 2.5,
  /** What stands before: nothing, ب, ل, ال or و, another mark, شركة and its like, a preposition, a word of saying. */
  first: 0,
  with: 0.6,
  to: -1,
  fastened: -0.5,
  afterMark: 0,
  naming: -2,
  preposition: 0.2,
  afterCue: 1,
  afterWord: -0.4,
  /** The sentence has no word of saying. */
  noCue: -1,
  /** The score of the best word of saying. */
  cue: 0.5,
  that: 1,
  colon: 1,
  near: 0.8,
  far: -0.3,
  reported: 0.3,
  /** It gives a quality: وصف الخطوة بأنها "…". */
  quality: 1,
  stance: 0.2,
  uncertain: -0.3,
  carried: -0.1,
  afterQuote: 0.2,
} as const;

export type KindFeature = keyof typeof KIND_WEIGHTS;
export type KindFeatures = Readonly<Partial<Record<KindFeature, number>>>;
