import type { CueSign } from './cues';
import { upToHolder } from './holders';
import { named } from './memory';
import { endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { canSpeak, nameAt, nounPhrase, type Phrase, startsWithWaw, subjectFrom } from './phrases';
import { subjectBefore } from './subject-before';
import { Word } from './words';

/** Where a subject was found. */
export interface Found {
  readonly phrase: Phrase;
  readonly reason: string;
  readonly confidence: number;
  readonly follows: boolean;
  readonly verb?: CueSign;
  /** It stands before its verb and begins the clause. */
  readonly begins?: boolean;
}

/** The one who says a word of saying, as far as the words around it name one. */
export function findSubject(p: Passage, cue: CueSign): Found | undefined {
  const { word } = cue;
  if (word.form === 'participle') return undefined;
  if (word.form === 'phrase') return afterPhrase(p, cue);
  if (word.form === 'noun') return word.pronoun ? sourceBefore(p, cue) : afterNoun(p, cue);
  return aroundVerb(p, cue);
}

const OF = new Set(['ل', 'عن', 'الي', 'من']);

/** بحسب فلان، وفقا لفلان، نقلا عن فلان، وفق ما ذكره فلان */
function afterPhrase(p: Passage, cue: CueSign): Found | undefined {
  let i = following(p, cue.token);
  if (i >= 0 && OF.has(p.tokens[i]!.norm)) i = following(p, i);
  if (i < 0) return undefined;
  const what = p.tokens[i]!.norm;
  const verb = what === 'ما' || what === 'لما' ? following(p, i) : i;
  if (verb >= 0 && p.cues.has(verb) && !canSpeak(p, verb)) {
    // وفق ما ذكره فلان، حسبما قال فلان
    const next = following(p, verb);
    const subject = next < 0 ? undefined : subjectFrom(p, next);
    const reason = `subject after the verb: ${p.tokens[verb]!.text}`;
    return subject && { phrase: subject, reason, confidence: 0.9, follows: true, verb: p.cues.get(verb)! };
  }
  const phrase = nounPhrase(p, i) ?? (wordAt(p, i, Word.attached) ? attachedPhrase(p, i) : undefined);
  if (phrase === undefined) return undefined;
  return { phrase, reason: `named after: ${wordOf(p, cue)}`, confidence: 0.9, follows: true };
}

/** لوكالة الأنباء: the particle is left out of the span, so only the head is special. */
function attachedPhrase(p: Passage, i: number): Phrase {
  const next = following(p, i);
  const rest = next < 0 || p.tokens[next]!.kind === 'mark' ? undefined : nounPhrase(p, next);
  return { first: i, last: rest?.last ?? i };
}

const SAYING_NOUN = new Set(['قول', 'تعبير', 'لقول', 'بقول']);

function afterNoun(p: Passage, cue: CueSign): Found | undefined {
  if (!SAYING_NOUN.has(p.tokens[cue.token]!.norm)) return undefined;
  const i = following(p, cue.token);
  const phrase = i < 0 ? undefined : nounPhrase(p, i);
  return phrase && { phrase, reason: `named after: ${wordOf(p, cue)}`, confidence: 0.8, follows: true };
}

const QUOTING = /^[وف]?(?:نقل|ينقل|تنقل)/;

function aroundVerb(p: Passage, cue: CueSign): Found | undefined {
  const { word } = cue;
  const next = following(p, cue.token);
  if (QUOTING.test(p.tokens[cue.token]!.norm)) {
    const source = sourceAfter(p, next);
    if (source !== undefined)
      return {
        phrase: source,
        reason: `the source after: ${wordOf(p, cue)} … عن`,
        confidence: 0.85,
        follows: true,
      };
  }
  const before = cue.joined ? undefined : phraseBefore(p, cue.token);
  const isNamed =
    word.use === 'say' && next >= 0 && beginsPerson(p, next) && !TELLS.test(p.tokens[cue.token]!.norm);
  if (before?.confidence === 0.85 && !(isNamed && !before.begins)) return before;
  const after = next < 0 || (word.use === 'name' && isPassive(p, cue)) ? undefined : subjectFrom(p, next);
  if (after !== undefined && mayBeSubject(p, cue, after))
    return {
      phrase: subjectOf(p, cue, after),
      reason: `subject after the verb: ${wordOf(p, cue)}`,
      confidence: 0.92,
      follows: true,
    };
  return before ?? subjectOfBut(p, cue);
}

/** Verbs whose object is the one who is told: أبلغت الوزارة فلانا. */
const TELLS = /^[وف]?(?:ابلغ|اخبر|خاطب|ي?جيب|اجاب)/;

function beginsPerson(p: Passage, i: number): boolean {
  const name = nameAt(p, i);
  return name?.label === 'person' && name.start === p.tokens[i]!.start;
}

/** How far أما may stand before its verb. */
const FARTHEST_BUT = 16;

/** أما الولايات المتحدة فأكدت: the subject stands after أما. */
function subjectOfBut(p: Passage, cue: CueSign): Found | undefined {
  if (!p.tokens[cue.token]!.norm.startsWith('ف')) return undefined;
  for (let i = preceding(p, cue.token), n = 0; i >= 0 && n < FARTHEST_BUT; i = preceding(p, i), n++) {
    if (endsSentence(p, i)) return undefined;
    if (!BUT.has(p.tokens[i]!.norm)) continue;
    const phrase = nounPhrase(p, following(p, i));
    const reason = `named after: ${p.tokens[i]!.text}`;
    return phrase && phrase.last < cue.token
      ? { phrase, reason, confidence: 0.85, follows: false }
      : undefined;
  }
  return undefined;
}

const BUT = new Set(['اما', 'واما']);

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

/** Verbs of these classes have one who is told, called or accused, who stands after them where the subject is left out. */
const TO_SOMEBODY = new Set(['call', 'accusation']);

/** A verb for "he" has no subject with the ending of a feminine, and دعت السكان tells who is called. */
function mayBeSubject(p: Passage, { word, joined }: CueSign, phrase: Phrase): boolean {
  const { gender, certain } = named(p, phrase, 0, true);
  // A name may end like a feminine: حمزة، نافعة.
  const tells = canSpeak(p, phrase.first) && nameAt(p, phrase.first)?.label !== 'person';
  if (tells && word.gender === 'm' && word.number === 's' && gender === 'f') return false;
  return certain || !joined || !TO_SOMEBODY.has(word.class);
}

/** نقلت الوكالة عن مسؤول: the one who is quoted, not the outlet. */
function sourceAfter(p: Passage, from: number): Phrase | undefined {
  for (let i = from, n = 0; i >= 0 && n < 14; i = following(p, i), n++) {
    if (endsSentence(p, i) || p.opening.has(i) || wordAt(p, i, Word.that)) return undefined;
    if (p.tokens[i]!.norm !== 'عن') continue;
    const next = following(p, i);
    return next < 0 ? undefined : nounPhrase(p, next);
  }
  return undefined;
}

/** عن مسؤول قوله */
function sourceBefore(p: Passage, cue: CueSign): Found | undefined {
  for (let i = preceding(p, cue.token), n = 0; i >= 0 && n < 12; i = preceding(p, i), n++) {
    if (endsSentence(p, i) || p.opening.has(i) || wordAt(p, i, Word.that)) return undefined;
    if (p.tokens[i]!.norm !== 'عن') continue;
    const next = following(p, i);
    const phrase = next < 0 || next >= cue.token ? undefined : nounPhrase(p, next);
    const reason = `the source before: ${wordOf(p, cue)}`;
    return phrase && { phrase, reason, confidence: 0.85, follows: false };
  }
  return undefined;
}

/** A subject before its verb. It is sure when it begins a clause with one who can speak. */
function phraseBefore(p: Passage, token: number): Found | undefined {
  const reason = `subject before the verb: ${p.tokens[token]!.text}`;
  const relative = preceding(p, token);
  if (relative >= 0 && wordAt(p, relative, Word.relative)) return antecedent(p, relative, reason);
  const phrase = subjectBefore(p, token);
  if (phrase === undefined) return undefined;
  const lead = preceding(p, phrase.first);
  if (TOPIC.has(p.tokens[phrase.clause]!.norm)) return undefined;
  const opener = preceding(p, phrase.clause);
  if (opener >= 0 && WHO.has(p.tokens[opener]!.norm)) return antecedent(p, opener, reason);
  if (WHAT.has(p.tokens[preceding(p, token)]!.norm) || (lead >= 0 && WHAT.has(p.tokens[lead]!.norm)))
    return undefined;
  if (lead >= 0 && wordAt(p, lead, Word.preposition)) return undefined;
  const sure = canSpeak(p, phrase.first) || (startsWithWaw(p, phrase.first) && canSpeak(p, phrase.last));
  // الخماس انتقدت …: a defined noun or a few words that begin the sentence.
  const begins = lead < 0 || endsSentence(p, lead) || wordAt(p, lead, Word.clause);
  const defined = begins && phrase.last - phrase.first < 5 && p.tokens[phrase.first]!.norm.startsWith('ال');
  return { phrase, reason, confidence: sure || defined ? 0.85 : 0.5, follows: false, begins };
}

/** وعن الوضع في المدينة قال: what is spoken of, not who speaks. */
const TOPIC = new Set(['عن', 'وعن', 'حول', 'وحول', 'بشان', 'وبشان', 'بخصوص', 'وبخصوص']);

const WHO = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللذين', 'اللتان', 'اللتين']);

/** The one that الذي and its like go back to. */
function antecedent(p: Passage, relative: number, reason: string): Found | undefined {
  if (!WHO.has(p.tokens[relative]!.norm)) return undefined;
  const before = preceding(p, relative);
  const comma = before >= 0 && p.tokens[before]!.kind === 'mark' && !p.opening.has(before);
  const phrase = subjectBefore(p, comma ? before : relative);
  return phrase && { phrase, reason, confidence: 0.7, follows: false };
}

/** بما وصف بأنه …, ويتوقع أن at the start: somebody unnamed says it. */
export function isPassive(p: Passage, { token, word }: CueSign): boolean {
  const before = preceding(p, token);
  if (IMPERSONAL.test(p.tokens[token]!.norm)) return before < 0 || endsSentence(p, before);
  return word.use === 'name' && !word.pronoun && before >= 0 && WHAT.has(p.tokens[before]!.norm);
}

const IMPERSONAL = /^و?(?:يتوقع|يعتقد|يرجح|يزعم)$/;

const WHAT = new Set(['ما', 'بما', 'فيما', 'مما', 'لما']);

export function wordOf(p: Passage, cue: CueSign): string {
  return p.tokens[cue.token]!.text;
}
