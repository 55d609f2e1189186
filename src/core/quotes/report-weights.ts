/**
 * What speaks for it (above 0) that a word of saying reports what the أن after it begins, and against it (below 0); the
 * sum is the logit. Fitted by logistic regression on annotated articles (`npm run fit:reports`) and rounded.
 */
export const START_WEIGHTS = {
  bias: 1.3,
  /** The use of the word of saying; `cue-table.ts` explains them. */
  say: 0.6,
  alike: 0.5,
  led: -0.3,
  name: 0.5,
  stance: -0.1,
  noun: -0.7,
  occasion: -0.6,
  /** Its form: يقول, ويقول, قائلا; a noun without an owner: تصريح. */
  present: -1.4,
  andPresent: -0.9,
  participle: 1.0,
  unowned: -0.9,
  /** و or ف before it. */
  joined: 0.8,
  /** It is the first person's: أقول. */
  first: -0.1,
  /** It has an object: أبلغه. */
  object: -0.7,
  /** It calls upon somebody: دعا. */
  command: -0.6,
  /** What is held or found need not have been said: يعتقد, أظهر. */
  thinks: -2.5,
  shows: 0.0,
  /** What stands before it: لم, أن, الذي. */
  negated: -0.1,
  afterThat: -0.4,
  relative: 0.6,
  /** It stands in quotation marks; its subject doesn't. */
  quoted: -0.3,
  quotedBare: -0.9,
  /** Its subject: left out, found nowhere, one who can speak. */
  carried: 0.3,
  unknown: -0.9,
  certain: 0.6,
  /** What lies between its subject and أن: nothing; words, by the logarithm of their number. */
  touching: 0.1,
  words: -0.9,
  /** Each comma, word of saying, conjunction, another أن, stretch in marks between them. */
  commas: -0.3,
  cues: -2.1,
  clauses: -0.1,
  thats: -1.9,
  stretches: -0.6,
  /** The first of those words: في, أمس; a noun that may be an object. */
  circumstance: 0.5,
  thing: -0.4,
  /** قال إن; إن after another verb. */
  kasra: 1.0,
  strayKasra: -0.1,
  /** بأن; and after a verb of naming: وصفه بأنه. */
  with: 0.7,
  quality: 2.0,
  /** What stands before أن: إلى, a comma, a colon, a word with و. */
  preposition: 0.1,
  afterComma: 1.0,
  afterColon: 1.0,
  joinedBefore: -0.6,
  /** أن with a verb in the present: it is wished. After نفى and توقع that is at home. */
  wish: -1.3,
  expected: -1.2,
} as const;
export type StartSign = keyof typeof START_WEIGHTS;

/** What speaks for it, and against it, that a report ends before a word; the sum is the logit. Fitted likewise. */
export const END_WEIGHTS = {
  bias: -2.7,
  /** The mark before it. */
  comma: 1.4,
  semicolon: 2.0,
  dash: 0.6,
  /** How far the report has come: fewer than 3 words, more than 25; each comma in it. */
  early: -1.7,
  late: 0.8,
  commas: -0.2,
  /** A verb of saying with و: its subject left out, named; one that is also another word. */
  andSaid: 1.8,
  andNamed: 3.2,
  andAlike: 0.7,
  /** A verb of saying without و; after a comma; there with its subject: …، قال الوزير. */
  verb: -1.2,
  verbAfterComma: 0.9,
  named: 2.4,
  /** مضيفا; any other participle: متجاهلا. */
  participle: 2.7,
  accusative: -0.5,
  /** بحسب فلان, على حد قوله. */
  source: 2.7,
  /** أن, a colon or marks follow the word of saying soon. */
  follows: 1.4,
  /** What the next clause begins with: لكن, لكنه, إلا أن, فيما, كما, حيث, ثم, وهو, وهذا, وذلك, وقد. */
  but: -0.1,
  butHe: -0.3,
  except: 0.3,
  whereas: 0.0,
  like: -0.4,
  where: -0.5,
  afterwards: 0.9,
  he: 1.1,
  this: 0.0,
  thereby: 1.1,
  had: -0.1,
  /** One of these with a verb of saying after it: لكنه أضاف. */
  openerSaid: 2.6,
  /** وحول, أما, من جهته; and with a word of saying later on: وحول الأسعار، قال. */
  topic: 1.2,
  saidLater: 1.4,
  /** وبخصوص, وبحسب. */
  setting: 1.5,
  /** علما أن, يذكر أن. */
  aside: -0.2,
  /** الذي, مما; لأن, حتى, خاصة. */
  which: -0.4,
  because: -1.5,
  /** وأن; أن after a comma. */
  andThat: -1.1,
  that: 1.5,
  /** و before a verb in the present, before another word. */
  andVerb: -0.8,
  and: -1.3,
  /** Words in marks after a comma or the like: a quote of its own. */
  stretch: 2.0,
  /** Any other word after a comma. */
  other: -1.2,
  /** The word after next is a verb of saying, بحسب, in marks. */
  verbNext: 0.7,
  sourceNext: 1.0,
  markNext: -0.2,
} as const;
export type EndSign = keyof typeof END_WEIGHTS;

/** The weights of both decisions. */
export interface ReportWeights {
  readonly start: Readonly<Record<StartSign, number>>;
  readonly end: Readonly<Record<EndSign, number>>;
}

export const REPORT_WEIGHTS: ReportWeights = { start: START_WEIGHTS, end: END_WEIGHTS };
