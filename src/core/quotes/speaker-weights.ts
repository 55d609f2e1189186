/**
 * What speaks for one candidate as the speaker of a saying, each by its weight; among the candidates each has a
 * probability in proportion to the exponential of its sum. Fitted by conditional logit on annotated articles and rounded.
 */
export const SPEAKER_WEIGHTS = {
  /** Nobody in the text. */
  none: -0.8,
  /** ويتوقع أن، بما وصف بأنه: the saying of somebody unnamed. */
  nobodyPassive: 4.04,
  /** نعتقد: the writer says it. */
  nobodyFirst: 4,
  /** No word of saying belongs to the marks. */
  nobodyBare: 0.11,

  /** Just after the verb, and what it is. */
  after: 4.23,
  afterPerson: 0.54,
  afterTitle: 0.27,
  afterBody: 0.12,
  afterPlace: 0.02,
  afterText: 0,
  afterThing: -0.21,
  /** بفخر: a particle stands fast before it. */
  afterParticle: -1.99,
  /** أن, a colon or a mark comes next. */
  afterThat: 1.28,
  /** المسؤولين: the form of an object. */
  afterOblique: -2,
  /** قالوا stands before no subject. */
  afterPlural: -3.13,
  /** أبلغت، دعت: the one who is told or called may stand there. */
  afterTold: -0.45,
  afterToldThing: -0.89,
  /** A pronoun for the object stands fast at the verb: أبلغه الوزير. */
  afterPronoun: 0.06,
  afterSkipped: -0.02,
  /** نقلت الوكالة عن فلان: the one who passes it on. */
  afterQuoting: -3.04,
  /** The first one named after the verb, when other words stand between. */
  later: -0.08,
  laterThat: 1.01,
  laterOblique: -3,

  /** Just before the verb. */
  before: 1.28,
  /** A name or a title. */
  beforeSure: 1.5,
  beforeBegins: 0.48,
  beforeClosed: 0,
  beforePreposition: -1.5,
  beforeTopic: -2,
  beforeWhat: -2.03,
  beforeJoined: -1.62,
  beforeParticle: -2,
  beforePerson: 0.21,
  beforePlace: -0.2,
  /** الوزير الذي قال */
  antecedent: 2.57,
  /** نقلت … عن فلان، عن فلان قوله */
  source: 4.07,
  /** أما فلان فقال */
  but: 4,
  /** بحسب فلان، حسبما قال فلان */
  named: 4.18,
  /** بيان للوزارة، تصريح لفلان */
  occasionOf: 2,
  occasionTold: -3,

  /** Named earlier in the same sentence, by the form of the word of saying. */
  mentioned: 0.06,
  mentionedVerb: -0.13,
  mentionedParticiple: 0.31,
  mentionedNoun: 0.02,
  /** Before all others of the sentence. */
  leads: 0.26,
  leadsVerb: 0.27,
  leadsParticiple: 0.28,
  leadsNoun: -0.22,
  /** After a preposition. */
  governed: -1.02,
  /** In what the sentence reports. */
  reported: -0.91,
  /** تصريحات سابقة للوزير: whose words they are. */
  ownsOccasion: 2,
  /** The subject of the sentence's first verb, or of a clause's: من جهته عاد الوزير إلى، قال … */
  afterFirstWord: 1.29,
  /** It begins the sentence or a clause. */
  opens: 0.58,
  mentionedThing: -0.5,
  mentionedFar: -0.22,

  /** One of those who spoke, or were the subject of a sentence, before. */
  spoke: -0.18,
  subject: 0.09,
  /** The first one named in a sentence with no saying and no subject. */
  topic: -0.55,
  /** The newest of them that the verb agrees with, and the newest that spoke. */
  newestAgreeing: 0.48,
  newestSpeaker: 1.31,
  sameSentence: 0.72,
  lastSentence: 0.11,
  longAgo: -0.81,
  rememberedThing: -0.27,
  rememberedPerson: 0.81,
  rememberedPlace: -0.15,
  rememberedText: -0.5,
  rememberedVerb: -0.51,
  /** وأضاف */
  rememberedJoined: -0.14,
  rememberedParticiple: 0.03,
  rememberedNoun: -0.23,
  rememberedBare: 0.08,
  headline: 3.01,

  genderAgrees: 0.66,
  genderClashes: -2.14,
  numberClashes: -1.06,
} as const;

export type SpeakerFeature = keyof typeof SPEAKER_WEIGHTS;
