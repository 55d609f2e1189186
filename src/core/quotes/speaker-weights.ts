/**
 * What speaks for one candidate as the speaker of a saying, each by its weight; among the candidates each has a
 * probability in proportion to the exponential of its sum. Fitted by conditional logit on annotated articles and rounded.
 */
export const SPEAKER_WEIGHTS = {
  /** Nobody in the text. */
  none: -0.93,
  /** ويتوقع أن، بما وصف بأنه: the saying of somebody unnamed. */
  nobodyPassive: 7,
  /** نعتقد: the writer says it. */
  nobodyFirst: 4,
  /** No word of saying belongs to the marks. */
  nobodyBare: 0.08,

  /** Just after the verb, and what it is. */
  after: 4.25,
  afterPerson: 0.48,
  afterTitle: 0.24,
  afterBody: 0.1,
  afterPlace: 0.02,
  afterText: 0.03,
  afterThing: -0.11,
  /** بفخر: a particle stands fast before it. */
  afterParticle: -2.01,
  /** أن, a colon or a mark comes next. */
  afterThat: 1.24,
  /** المسؤولين: the form of an object. */
  afterOblique: -4.51,
  /** قالوا stands before no subject. */
  afterPlural: -3.14,
  /** أبلغت، دعت: the one who is told or called may stand there. */
  afterTold: -0.33,
  afterToldThing: -0.73,
  /** A pronoun for the object stands fast at the verb: أبلغه الوزير. */
  afterPronoun: 0.15,
  /** وصف الخطوة: a verb agrees in gender with a subject just after it, so that this is the object. */
  afterClashes: -2,
  afterSkipped: -0.03,
  /** نقلت الوكالة عن فلان: the one who passes it on. */
  afterQuoting: -3.03,
  /** The first one named after the verb, when other words stand between. */
  later: -0.09,
  laterThat: 1.01,
  laterOblique: -3,

  /** Just before the verb. */
  before: 1.31,
  /** A name or a title. */
  beforeSure: 1.55,
  beforeBegins: 0.49,
  beforeClosed: 0,
  beforePreposition: -1.5,
  beforeTopic: -2,
  beforeWhat: -2,
  beforeJoined: -1.62,
  beforeParticle: -2,
  beforePerson: 0.26,
  beforePlace: -0.21,
  /** الوزير الذي قال */
  antecedent: 2.57,
  /** نقلت … عن فلان، عن فلان قوله */
  source: 4.06,
  /** أما فلان فقال */
  but: 4,
  /** بحسب فلان، حسبما قال فلان */
  named: 4.27,
  /** بيان للوزارة، تصريح لفلان */
  occasionOf: 2,
  occasionTold: -3,

  /** Named earlier in the same sentence, by the form of the word of saying. */
  mentioned: 0.2,
  mentionedVerb: 0.08,
  mentionedParticiple: 0.13,
  mentionedNoun: 0.02,
  /** Before all others of the sentence. */
  leads: 0.16,
  leadsVerb: 0.22,
  leadsParticiple: 0.28,
  leadsNoun: -0.21,
  /** After a preposition. */
  governed: -0.62,
  /** In what the sentence reports. */
  reported: -1,
  /** تصريحات سابقة للوزير: whose words they are. */
  ownsOccasion: 2,
  /** The subject of the sentence's first verb, or of a clause's: من جهته عاد الوزير إلى، قال … */
  afterFirstWord: 1.35,
  /** It begins the sentence or a clause. */
  opens: 0.27,
  mentionedThing: -0.5,
  mentionedFar: -0.27,

  /** One of those who spoke, or were the subject of a sentence, before. */
  spoke: -0.2,
  subject: -0.1,
  /** The first one named in a sentence with no saying and no subject. */
  topic: -0.57,
  /** The newest of them that the verb agrees with, and the newest that spoke. */
  newestAgreeing: 0.52,
  newestSpeaker: 1.21,
  sameSentence: 0.74,
  lastSentence: 0.08,
  longAgo: -0.8,
  rememberedThing: -0.26,
  rememberedPerson: 0.72,
  rememberedPlace: -0.16,
  rememberedText: -0.51,
  rememberedVerb: -0.62,
  /** وأضاف */
  rememberedJoined: -0.01,
  rememberedParticiple: 0.08,
  rememberedNoun: -0.22,
  rememberedBare: -0.11,
  headline: 3.01,

  genderAgrees: 0.57,
  genderClashes: -2.13,
  numberClashes: -1.04,
} as const;

export type SpeakerFeature = keyof typeof SPEAKER_WEIGHTS;
