import type { CueSign } from './cues';
import { upToHolder } from './holders';
import { endsSentence, following, type Passage, preceding, wordAt } from './passage';
import {
  attachedPhrase,
  canSpeak,
  nameAt,
  nounPhrase,
  type Phrase,
  startsWithWaw,
  subjectFrom,
} from './phrases';
import type { SpeakerFeature } from './speaker-weights';
import { subjectBefore } from './subject-before';
import { type SpeakerType, traitsOf } from './traits';
import { Word } from './words';

/** One who may say a word of saying, by the place where it stands beside the word. */
export interface Found {
  readonly phrase: Phrase;
  /** Why this one may be the speaker, in words. */
  readonly reason: string;
  readonly signs: readonly SpeakerFeature[];
  readonly follows: boolean;
  /** The verb of saying that the word leads to: حسبما قال فلان. */
  readonly verb?: CueSign;
}

type Way = (p: Passage, cue: CueSign) => Found | undefined;

/** Where a speaker may stand, by the form of the word of saying. */
const WAYS: Readonly<Record<CueSign['word']['form'], readonly Way[]>> = {
  past: [sourceAfter, textAfter, afterVerb, laterAfter, beforeVerb, antecedent, subjectOfBut],
  present: [sourceAfter, textAfter, afterVerb, laterAfter, beforeVerb, antecedent, subjectOfBut],
  participle: [],
  noun: [sourceBefore, afterNoun],
  phrase: [verbOfPhrase, afterPhrase],
};

/** Those who may say a word of saying, as far as the words beside it name some. */
export function speakersBeside(p: Passage, cue: CueSign): readonly Found[] {
  return WAYS[cue.word.form].flatMap(way => way(p, cue) ?? []);
}

export function wordOf(p: Passage, cue: CueSign): string {
  return p.tokens[cue.token]!.text;
}

const OF = new Set(['ل', 'عن', 'الي', 'من']);

/** The token after بحسب، وفقا ل، نقلا عن. */
function afterOf(p: Passage, { token }: CueSign): number {
  const next = following(p, token);
  return next >= 0 && OF.has(p.tokens[next]!.norm) ? following(p, next) : next;
}

/** وفق ما ذكره فلان، حسبما قال فلان */
function verbOfPhrase(p: Passage, cue: CueSign): Found | undefined {
  const next = afterOf(p, cue);
  if (next < 0) return undefined;
  const what = p.tokens[next]!.norm;
  const at = what === 'ما' || what === 'لما' ? following(p, next) : next;
  const verb = at < 0 || canSpeak(p, at) ? undefined : p.cues.get(at);
  const from = verb === undefined ? -1 : following(p, at);
  const subject = from < 0 ? undefined : (textIn(p, at) ?? subjectFrom(p, from));
  const phrase = subject && upToHolder(p, subject);
  const reason = `subject after the verb: ${p.tokens[at]?.text}`;
  return phrase && { phrase, reason, signs: ['named'], follows: true, verb: verb! };
}

/** بحسب فلان، وفقا لفلان، نقلا عن فلان */
function afterPhrase(p: Passage, cue: CueSign): Found | undefined {
  const next = afterOf(p, cue);
  if (next < 0) return undefined;
  const phrase = nounPhrase(p, next) ?? attachedPhrase(p, next);
  return phrase && { phrase, reason: `named after: ${wordOf(p, cue)}`, signs: ['named'], follows: true };
}

const SAYING_NOUN = new Set(['قول', 'تعبير', 'لقول', 'بقول']);

/** قول فلان, تصريح لفلان, بيان الوزارة */
function afterNoun(p: Passage, cue: CueSign): Found | undefined {
  if (cue.word.pronoun) return undefined;
  const next = following(p, cue.token);
  if (next < 0) return undefined;
  const reason = `named after: ${wordOf(p, cue)}`;
  if (SAYING_NOUN.has(p.tokens[cue.token]!.norm) || cue.word.use === 'led') {
    const phrase = nounPhrase(p, next);
    return phrase && { phrase, reason, signs: ['named'], follows: true };
  }
  if (cue.word.use !== 'occasion') return undefined;
  const of = p.tokens[next]!.norm === 'ل' ? following(p, next) : next;
  if (of < 0 || !canSpeak(p, of)) return undefined;
  const phrase = nounPhrase(p, of) ?? attachedPhrase(p, of);
  const told = wordAt(p, of, Word.outlet);
  return phrase && { phrase, reason, signs: ['occasionOf', ...when('occasionTold', told)], follows: true };
}

const QUOTING = /^[وف]?(?:نقل|ينقل|تنقل)/;

/** نقلت الوكالة عن مسؤول: the one who is quoted, not the outlet. */
function sourceAfter(p: Passage, cue: CueSign): Found | undefined {
  if (!QUOTING.test(p.tokens[cue.token]!.norm)) return undefined;
  for (let i = following(p, cue.token), n = 0; i >= 0 && n < 14; i = following(p, i), n++) {
    const quoted = p.opening.has(i) && !wordAt(p, preceding(p, i), Word.naming);
    if (endsSentence(p, i) || quoted || wordAt(p, i, Word.that)) return undefined;
    if (p.tokens[i]!.norm !== 'عن') continue;
    const next = following(p, i);
    const phrase = next < 0 ? undefined : nounPhrase(p, next);
    const reason = `the source after: ${wordOf(p, cue)} … عن`;
    return phrase && { phrase, reason, signs: ['source'], follows: true };
  }
  return undefined;
}

/** عن مسؤول قوله */
function sourceBefore(p: Passage, cue: CueSign): Found | undefined {
  if (!cue.word.pronoun) return undefined;
  for (let i = preceding(p, cue.token), n = 0; i >= 0 && n < 22; i = preceding(p, i), n++) {
    if (endsSentence(p, i) || p.opening.has(i) || wordAt(p, i, Word.that)) return undefined;
    if (p.tokens[i]!.norm !== 'عن') continue;
    const next = following(p, i);
    const phrase = next < 0 || next >= cue.token ? undefined : nounPhrase(p, next);
    const reason = `the source before: ${wordOf(p, cue)}`;
    return phrase && { phrase, reason, signs: ['source'], follows: false };
  }
  return undefined;
}

const STANDS_IN = /^[وف]?(?:جاء|ورد|يرد)ت?$/;

/** وجاء في بيان للوزارة: the text speaks. */
function textAfter(p: Passage, cue: CueSign): Found | undefined {
  const phrase = textIn(p, cue.token);
  const reason = `the text after: ${wordOf(p, cue)} في`;
  return phrase && { phrase, reason, signs: ['source'], follows: true };
}

function textIn(p: Passage, verb: number): Phrase | undefined {
  const next = following(p, verb);
  if (next < 0 || !STANDS_IN.test(p.tokens[verb]!.norm) || p.tokens[next]!.norm !== 'في') return undefined;
  const first = following(p, next);
  const phrase = first < 0 ? undefined : nounPhrase(p, first);
  if (phrase === undefined) return undefined;
  const of = following(p, phrase.last);
  const isOf =
    of >= 0 && /^\u0644/.test(p.tokens[of]!.norm) && canSpeak(p, of) && !wordAt(p, of, Word.outlet);
  const owner = isOf ? (nounPhrase(p, of) ?? attachedPhrase(p, of)) : undefined;
  return { first: phrase.first, last: owner?.last ?? phrase.last };
}

const AFTER_TYPE = {
  person: 'afterPerson',
  title: 'afterTitle',
  body: 'afterBody',
  place: 'afterPlace',
  text: 'afterText',
  thing: 'afterThing',
} as const satisfies Record<SpeakerType, SpeakerFeature>;

/** قال فلان */
function afterVerb(p: Passage, cue: CueSign): Found | undefined {
  const next = following(p, cue.token);
  const plain = next < 0 ? undefined : subjectFrom(p, next);
  if (plain === undefined) return undefined;
  const phrase = subjectOf(p, cue, plain);
  const { type } = traitsOf(p, phrase);
  const told = TO_SOMEBODY.has(cue.word.class) || TELLS.test(p.tokens[cue.token]!.norm);
  return {
    phrase,
    reason: `subject after the verb: ${wordOf(p, cue)}`,
    signs: [
      'after',
      AFTER_TYPE[type],
      ...when('afterThat', isLedOn(p, phrase.last)),
      ...when('afterOblique', isOblique(p, phrase.first)),
      ...when('afterParticle', isParticled(p, phrase.first)),
      ...when('afterPlural', cue.word.number === 'p' || cue.word.number === 'd'),
      ...when('afterTold', told),
      ...when('afterToldThing', told && type === 'thing'),
      ...when('afterPronoun', cue.word.pronoun),
      ...when('afterSkipped', phrase.first !== next),
      ...when('afterQuoting', sourceAfter(p, cue) !== undefined),
    ],
    follows: true,
  };
}

/** Verbs whose object is the one who is told: أبلغت الوزارة فلانا. */
const TELLS = /^[وف]?(?:ابلغ|اخبر|خاطب|ي?جيب|اجاب)/;
/** Verbs of these classes have one who is told, called or accused, who stands after them where the subject is left out. */
const TO_SOMEBODY = new Set(['call', 'accusation']);

function subjectOf(p: Passage, { word }: CueSign, phrase: Phrase): Phrase {
  if (GIVES_QUALITY.has(word.class)) return withoutObject(p, phrase);
  return word.use === 'say' ? upToHolder(p, phrase) : phrase;
}

/** اعتبر, وصف: a second defined noun is what is given the quality: وصفت الوزارة الخطوة بأنها إيجابية. */
const GIVES_QUALITY = new Set(['claim']);

function withoutObject(p: Passage, phrase: Phrase): Phrase {
  const { first, last } = phrase;
  const isDefined = (i: number) => p.tokens[i]!.norm.startsWith('ال');
  const isAdjective = /(?:ي|يه|يين|يون)$/.test(p.tokens[last]!.norm);
  const inName = nameAt(p, last) !== undefined || wordAt(p, last, Word.who);
  if (last === first || !isDefined(first) || !isDefined(last) || isAdjective || inName) return phrase;
  return { first, last: preceding(p, last) };
}

/** What is said begins soon after token `last`: أن, a colon or a mark. */
function isLedOn(p: Passage, last: number): boolean {
  for (let i = following(p, last), n = 0; i >= 0 && n < 3; i = following(p, i), n++) {
    if (wordAt(p, i, Word.that) || p.opening.has(i) || p.tokens[i]!.text === ':') return true;
    if (!wordAt(p, i, Word.preposition | Word.filler)) return false;
  }
  return false;
}

/** المسؤولين، مسؤولا: the endings of an object. */
function isOblique(p: Passage, i: number): boolean {
  const { norm, text } = p.tokens[i]!;
  if (nameAt(p, i)?.label === 'person') return false;
  return (/[^\u0627]\u064a\u0646$/.test(norm) && norm.length > 4) || /\u064b\u0627?$/.test(text);
}

/** بفخر، لأسباب: a particle seems to stand fast before a word that names nobody. */
function isParticled(p: Passage, i: number): boolean {
  return /^[وف]?[بل]\p{L}{3}/u.test(p.tokens[i]!.norm) && !canSpeak(p, i);
}

const FARTHEST_LATER = 12;

/** قال في تصريح صحفي أمس وزير النقل إن: words of place and time stand between the verb and its subject. */
function laterAfter(p: Passage, cue: CueSign): Found | undefined {
  const next = following(p, cue.token);
  if (next < 0 || !wordAt(p, next, Word.preposition | Word.time | Word.filler | Word.attached))
    return undefined;
  let before = cue.token;
  for (let i = next, n = 0; i >= 0 && n < FARTHEST_LATER; before = i, i = following(p, i), n++) {
    if (p.tokens[i]!.kind === 'mark' || wordAt(p, i, Word.that | Word.relative | Word.clause))
      return undefined;
    if (p.cues.has(i) && !canSpeak(p, i) && p.cues.get(i)!.word.form !== 'noun') return undefined;
    const free = !wordAt(p, i, Word.attached | Word.joined | Word.preposition) && canSpeak(p, i);
    if (!free || wordAt(p, before, Word.preposition | Word.occasion | Word.outlet | Word.who)) continue;
    const phrase = nounPhrase(p, i);
    if (phrase === undefined) continue;
    const signs: SpeakerFeature[] = [
      'later',
      ...when('laterThat', isLedOn(p, phrase.last)),
      ...when('laterOblique', isOblique(p, phrase.first)),
    ];
    return { phrase, reason: `subject after the verb: ${wordOf(p, cue)}`, signs, follows: true };
  }
  return undefined;
}

/** وعن الوضع في المدينة قال: what is spoken of, not who speaks. */
const TOPIC = new Set(['عن', 'وعن', 'حول', 'وحول', 'بشان', 'وبشان', 'بخصوص', 'وبخصوص']);
const WHO = /^[وف]?(?:الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللواتي|اللاتي)$/;
const WHAT = new Set(['ما', 'بما', 'فيما', 'مما', 'لما']);

/** فلان قال */
function beforeVerb(p: Passage, cue: CueSign): Found | undefined {
  const before = preceding(p, cue.token);
  if (before >= 0 && wordAt(p, before, Word.relative)) return undefined;
  const phrase = subjectBefore(p, cue.token);
  if (phrase === undefined) return undefined;
  const lead = preceding(p, phrase.first);
  const opener = preceding(p, phrase.clause);
  if (opener >= 0 && WHO.test(p.tokens[opener]!.norm)) return undefined;
  const sure = canSpeak(p, phrase.first) || (startsWithWaw(p, phrase.first) && canSpeak(p, phrase.last));
  const what = WHAT.has(p.tokens[before]!.norm) || (lead >= 0 && WHAT.has(p.tokens[lead]!.norm));
  const { type } = traitsOf(p, phrase);
  return {
    phrase,
    reason: `subject before the verb: ${wordOf(p, cue)}`,
    signs: [
      'before',
      ...when('beforeSure', sure),
      ...when('beforeBegins', lead < 0 || endsSentence(p, lead) || wordAt(p, lead, Word.clause)),
      ...when('beforeClosed', phrase.closed),
      ...when('beforePreposition', lead >= 0 && wordAt(p, lead, Word.preposition)),
      ...when('beforeTopic', TOPIC.has(p.tokens[phrase.clause]!.norm)),
      ...when('beforeWhat', what),
      ...when('beforeJoined', cue.joined),
      ...when('beforeParticle', isParticled(p, phrase.first)),
      ...when('beforePerson', type === 'person'),
      ...when('beforePlace', type === 'place'),
    ],
    follows: false,
  };
}

/** The one that الذي and its like go back to, when they stand at the verb or begin its clause. */
function antecedent(p: Passage, cue: CueSign): Found | undefined {
  const before = preceding(p, cue.token);
  if (before < 0) return undefined;
  const clause = wordAt(p, before, Word.relative) ? cue.token : subjectBefore(p, cue.token)?.clause;
  const relative = clause === undefined ? -1 : preceding(p, clause);
  if (relative < 0 || !WHO.test(p.tokens[relative]!.norm)) return undefined;
  const lead = preceding(p, relative);
  const comma = lead >= 0 && p.tokens[lead]!.kind === 'mark' && !p.opening.has(lead);
  const phrase = subjectBefore(p, comma ? lead : relative);
  const reason = `subject before the verb: ${wordOf(p, cue)}`;
  return phrase && { phrase, reason, signs: ['antecedent'], follows: false };
}

/** How far أما may stand before its verb. */
const FARTHEST_BUT = 16;
const BUT = new Set(['اما', 'واما']);

/** أما الولايات المتحدة فأكدت: the subject stands after أما. */
function subjectOfBut(p: Passage, cue: CueSign): Found | undefined {
  const before = preceding(p, cue.token);
  const opens = before >= 0 && p.tokens[before]!.norm === 'فقد' ? before : cue.token;
  if (!p.tokens[opens]!.norm.startsWith('ف')) return undefined;
  for (let i = preceding(p, cue.token), n = 0; i >= 0 && n < FARTHEST_BUT; i = preceding(p, i), n++) {
    if (endsSentence(p, i)) return undefined;
    if (!BUT.has(p.tokens[i]!.norm)) continue;
    const phrase = nounPhrase(p, following(p, i));
    const reason = `named after: ${p.tokens[i]!.text}`;
    return phrase && phrase.last < cue.token ? { phrase, reason, signs: ['but'], follows: false } : undefined;
  }
  return undefined;
}

const IMPERSONAL = /^و?(?:يتوقع|يعتقد|يرجح|يزعم)$/;

/** قيل إن */
const SAID = /^[وف]?(?:قيل|يقال)$/;

/** بما وصف بأنه …, ويتوقع أن at the start: somebody unnamed says it. */
export function isPassive(p: Passage, { token, word }: CueSign): boolean {
  const before = preceding(p, token);
  const { norm } = p.tokens[token]!;
  if (SAID.test(norm)) return true;
  if (IMPERSONAL.test(norm)) return before < 0 || endsSentence(p, before);
  return word.use === 'name' && !word.pronoun && before >= 0 && WHAT.has(p.tokens[before]!.norm);
}

function when(feature: SpeakerFeature, holds: boolean): readonly SpeakerFeature[] {
  return holds ? [feature] : [];
}
