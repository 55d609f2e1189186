/**
 * What speaks for one word of saying as the one that introduces a stretch in marks; the greatest sum wins, and above 0 it
 * is likelier than not. Fitted by conditional logit on annotated articles and rounded.
 */
export const CUE_WEIGHTS = {
  before: 1.33,
  after: 0.87,
  /** Each word between the subject and the marks; each comma, other stretch and other word of saying. */
  word: -0.04,
  comma: -0.18,
  stretch: -0.34,
  cue: -0.72,
  colon: 1.54,
  that: 1.21,
  /** The stretch stands in what it reports. */
  reported: 0.83,
  /** It stands in what another one reports, and the other reports the stretch too. */
  inner: -0.35,
  innerCarried: -1.29,
  /** … قال إن …، وأضاف "…": it only seems to stand in the other's report. */
  innerJoined: 0.37,
  /** Only the subject stands between. */
  touching: 0.61,
  /** The uses of `cue-table.ts`. */
  say: 0.82,
  alike: -0.16,
  alikeFar: -0.64,
  led: 0.4,
  name: 0.45,
  stance: 0.05,
  /** قوله; the other nouns of saying, as تصريح, hardly introduce words themselves. */
  noun: 0.2,
  occasion: -1.4,
  phrase: 0.34,
  participle: 0.1,
  carried: 0.05,
  /** رفضتها: the object is said already. */
  pronoun: -0.3,
  /** على حد قوله just after the marks. */
  limit: 1.17,
  /** "…"، بحسب فلان, where أن or a colon leads on to the marks: another word does. */
  afterLed: -0.82,
  afterReported: -0.83,
} as const;

export type CueFeature = keyof typeof CUE_WEIGHTS;
