/**
 * What speaks for one candidate as the speaker of a saying, each by its weight; among the candidates each has a
 * probability in proportion to the exponential of its sum. Fitted by conditional logit on annotated articles and rounded.
 */
export const SPEAKER_WEIGHTS = {
  /** Nobody in the text. */
  none: -0.8,
  /** ويتوقع أن، بما وصف بأنه: the saying of somebody unnamed. */
  nobodyPassive: 4,
  /** نعتقد: the writer says it. */
  nobodyFirst: 4,
  /** No word of saying belongs to the marks. */
  nobodyBare: 0.1,

  /** Just after the verb, and what it is. */
  after: 4.2,
  afterPerson: 0.6,
  afterTitle: 0.3,
  afterBody: 0.1,
  afterPlace: 0,
  afterText: 0,
  afterThing: -0.3,
  /** بفخر: a particle stands fast before it. */
  afterParticle: -2,
  /** أن, a colon or a mark comes next. */
  afterThat: 1.2,
  /** المسؤولين: the form of an object. */
  afterOblique: -2,
  /** قالوا stands before no subject. */
  afterPlural: -3.1,
  /** أبلغت، دعت: the one who is told or called may stand there. */
  afterTold: -0.4,
  afterToldThing: -0.9,
  /** A pronoun for the object stands fast at the verb: أبلغه الوزير. */
  afterPronoun: 0.1,
  afterSkipped: 0,
  /** نقلت الوكالة عن فلان: the one who passes it on. */
  afterQuoting: -3,
  /** The first one named after the verb, when other words stand between. */
  later: -0.1,
  laterThat: 1,
  laterOblique: -3,

  /** Just before the verb. */
  before: 1.3,
  /** A name or a title. */
  beforeSure: 1.5,
  beforeBegins: 0.5,
  beforeClosed: 0,
  beforePreposition: -1.5,
  beforeTopic: -2,
  beforeWhat: -2.1,
  beforeJoined: -1.6,
  beforeParticle: -2,
  beforePerson: 0.1,
  beforePlace: 0,
  /** الوزير الذي قال */
  antecedent: 2.6,
  /** نقلت … عن فلان، عن فلان قوله */
  source: 4.1,
  /** أما فلان فقال */
  but: 4,
  /** بحسب فلان، حسبما قال فلان */
  named: 4.2,
  /** بيان للوزارة، تصريح لفلان */
  occasionOf: 2,
  occasionTold: -3,

  /** Named earlier in the same sentence, by the form of the word of saying. */
  mentioned: 0.2,
  mentionedVerb: 0,
  mentionedParticiple: 0.3,
  mentionedNoun: 0,
  /** Before all others of the sentence. */
  leads: 0.2,
  leadsVerb: 0.3,
  leadsParticiple: 0.3,
  leadsNoun: -0.2,
  /** After a preposition. */
  governed: -1.2,
  /** In what the sentence reports. */
  reported: -0.8,
  /** تصريحات سابقة للوزير: whose words they are. */
  ownsOccasion: 2,
  /** The subject of the sentence's first verb, or of a clause's: من جهته عاد الوزير إلى، قال … */
  afterFirstWord: 1.4,
  /** It begins the sentence or a clause. */
  opens: 0.5,
  mentionedThing: -0.5,
  mentionedFar: -0.2,

  /** One of those who spoke, or were the subject of a sentence, before. */
  spoke: 0.1,
  subject: -0.1,
  /** The first one named in a sentence with no saying and no subject. */
  topic: -0.6,
  /** The newest of them that the verb agrees with, and the newest that spoke. */
  newestAgreeing: 0.6,
  newestSpeaker: 1.1,
  sameSentence: 0.6,
  lastSentence: 0.1,
  longAgo: -0.8,
  rememberedThing: 0.1,
  rememberedPerson: 0.8,
  rememberedPlace: -0.2,
  rememberedText: -0.5,
  rememberedVerb: -0.5,
  /** وأضاف */
  rememberedJoined: -0.2,
  rememberedParticiple: 0,
  rememberedNoun: -0.2,
  rememberedBare: 0.1,
  headline: 3,

  genderAgrees: 0.6,
  genderClashes: -2.3,
  numberClashes: -1.1,
} as const;

export type SpeakerFeature = keyof typeof SPEAKER_WEIGHTS;
