/**
 * What speaks for somebody's words (above 0) and for another use of quotation marks (below 0), each by its weight;
 * their sum is the logit of "direct". Fitted by `npm run fit:quotes -- --write` (logistic regression, drawn towards the
 * priors in scripts/fit) on 68 annotated articles with 372 stretches in marks. By folds of articles 95 % get the right
 * kind, where the length and the word of saying alone reach 88 %; of 270 stretches of other articles (those were looked
 * at while the features were chosen) 95 % and 86 %. The priors alone do as well; the fit makes the probabilities better.
 */
export const KIND_WEIGHTS = {
  bias: 0.05,
  /** How many words stand in the marks: 1, 2 or 3, 4 to 7, more. */
  oneWord: -1.22,
  fewWords: -0.95,
  someWords: 1,
  manyWords: 1.92,
  /** Words of connected speech: لا، أن، هذا، الذي. */
  talk: 1.48,
  comma: 0.84,
  latin: -1.72,
  /** At most three words with a number: جنيف 1. */
  digits: -0.65,
  /** Words of two or three letters, as the names of letters: إيه بي سي. */
  spelled: -1.11,
  /** Ends in the mark of a sentence. */
  sentence: 0.88,
  /** At most three words that end in a mark of exclamation or question. */
  exclaims: 0.58,
  /** A name known from the lists. */
  name: -2,
  /** At most three words that begin with ال. */
  defined: 0.01,
  /** The whole line. */
  line: -1.3,
  nested: -0.58,
  /** The same words stand in marks more than once. */
  repeated: -1.3,
  /** The same few words stand without marks, too. */
  unmarked: -1.02,
  /** What stands after: the end of the line, a bracket, another mark, أن, a word. */
  endsLine: 0.14,
  bracketAfter: -0.86,
  markAfter: 0.57,
  thatAfter: -1.48,
  wordAfter: -0.06,
  relativeAfter: -0.15,
  definedAfter: -0.63,
  /** على حد تعبيره after it. */
  owned: 1.56,
  /** أولمرت: … */
  headline: 2.74,
  /** What stands before: nothing, ب, ل, ال or و, another mark, شركة and its like, a preposition, a word of saying. */
  first: 0.41,
  /** The first thing of its paragraph, where the one before ended with a stretch (1) or left one open (2). */
  resumes: 1.32,
  with: 1.09,
  to: -0.96,
  fastened: -0.4,
  afterMark: 0.38,
  naming: -2.4,
  /** بعنوان and its like. */
  titled: -4.08,
  preposition: 0.38,
  afterCue: 0.81,
  afterWord: -0.56,
  afterDefined: -0.52,
  /** أنها "إيجابية", and أن "غوغل" أعلنت: at most three words after أن. */
  predicate: 0.03,
  subject: -2.48,
  /** The one who speaks: وقال "سامي": "…" */
  speaks: -3,
  /** The sentence has no word of saying. */
  noCue: -0.76,
  /** The score of the best word of saying. */
  cue: 0.63,
  that: 0.77,
  colon: 1.03,
  near: 0.23,
  far: -0.27,
  reported: 0.83,
  /** What the word of saying reports comes after the stretch. */
  followed: -2.51,
  /** It gives a quality: وصف الخطوة بأنها "…". */
  quality: 1.33,
  /** It gives a name: تسميها "…"; but ما تسميه "…" is a quality. */
  called: -1.14,
  stance: 0.2,
  uncertain: -0.35,
  /** The source itself stands in marks: بحسب "الألمانية". */
  source: -2.5,
  carried: 0.23,
  afterQuote: -0.01,
} as const;

export type KindFeature = keyof typeof KIND_WEIGHTS;
export type KindFeatures = Readonly<Partial<Record<KindFeature, number>>>;
