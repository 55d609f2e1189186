import type { Mention } from '../entities/mention';
import type { Span } from '../text/span';
import { stemStart } from '../text/tokens';
import { WITHHOLDS } from './doubtful-cues';
import { following, type Passage, preceding, wordAt } from './passage';
import { Word } from './words';

/** A noun phrase by its tokens, `last` included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Where a phrase that names a speaker ends at the latest. */
/** The most tokens of a name in marks that is a subject, the first mark not counted. */
const LONGEST_MARKED_NAME = 5;
/** The most words of one phrase. */
export const LONGEST_PHRASE = 18;
const STOP =
  Word.that |
  Word.preposition |
  Word.time |
  Word.relative |
  Word.clause |
  Word.auxiliary |
  Word.was |
  Word.filler;
/** Between a verb and its subject these are passed over: قالت اليوم الثلاثاء وزيرة السياحة. */
export const PASSED = Word.time | Word.filler;
const OPENS_APPOSITION = new Set(['\u060c', ',', '-', '(', '\u2013']);

/** The span of a phrase in the text, without particles that stand fast before it. */
export function spanOfPhrase(p: Passage, phrase: Phrase): Span {
  const { first, last } = withoutMarks(p, phrase);
  const token = p.tokens[first]!;
  const end = p.tokens[last]!.end;
  const mention = mentionFrom(p, first);
  // بيان and وزير are whole words, whatever name is read in what is left of them.
  const isWhole = wordAt(p, first, Word.who) && !wordAt(p, first, Word.joined | Word.attached);
  const inside = mention === undefined ? particleLength(p, first) : mention.start - token.start;
  const skipped = isWhole ? 0 : inside;
  return { start: p.base + token.start + skipped, end: p.base + end };
}

/** Of a name in marks only the words. */
function withoutMarks(p: Passage, { first, last }: Phrase): Phrase {
  const inner = { first, last };
  if (p.forward.get(first) !== last) return inner;
  while (inner.first < last && p.tokens[inner.first]!.kind === 'mark') inner.first++;
  while (inner.last > inner.first && p.tokens[inner.last]!.kind === 'mark') inner.last--;
  return inner;
}

/** The named one who begins in this token. */
function mentionFrom(p: Passage, i: number): Mention | undefined {
  const name = nameAt(p, i);
  return name !== undefined && name.start >= p.tokens[i]!.start ? name : undefined;
}

/** Units of the particles; in للجيش only the first lam is one, since the article has lost its alef. */
function particleLength(p: Passage, i: number): number {
  const token = p.tokens[i]!;
  let prefix = wordAt(p, i, Word.joined) ? 1 : 0;
  if (wordAt(p, i, Word.attached) && /^[لبك]/.test(token.norm.slice(prefix))) prefix++;
  return prefix < token.norm.length ? stemStart(token, { prefix, stem: '' }) - token.start : 0;
}

/** A named person, place or organization that the token belongs to, as one who can be a speaker. */
export function nameAt(p: Passage, i: number): Mention | undefined {
  return p.names[i];
}

/** Whether the word can begin a phrase that names one who speaks: a title, a body, a name. */
export function canSpeak(p: Passage, i: number): boolean {
  return wordAt(p, i, Word.who) || nameAt(p, i) !== undefined;
}

/**
 * The noun phrase that begins at or soon after token `i`, where a verb's subject stands; undefined where the subject
 * is left out.
 */
export function subjectFrom(p: Passage, from: number): Phrase | undefined {
  let i = from;
  let skipped = 0;
  while (i >= 0 && skipped < 6 && (wordAt(p, i, PASSED) || isNumber(p, i)) && !canSpeak(p, i)) {
    i = following(p, i);
    skipped++;
  }
  if (i < 0) return undefined;
  i = afterRecipient(p, i);
  if (p.opening.has(i)) return markedSubject(p, i);
  if (p.tokens[i]!.norm === 'كل') {
    // كل من الوزير والسفير
    const of = following(p, i);
    const next = of >= 0 && p.tokens[of]!.norm === 'من' ? following(p, of) : -1;
    if (next >= 0) i = next;
  }
  if (wordAt(p, i, Word.demonstrative)) {
    // وأعلن ذلك رئيس الوزراء
    const next = following(p, i);
    if (next >= 0 && wordAt(p, next, Word.who)) i = next;
  }
  return nounPhrase(p, i);
}

/** أشارت لـ "الاقتصادية" مصادر: the one told may stand before the one who tells. */
function afterRecipient(p: Passage, i: number): number {
  const { norm } = p.tokens[i]!;
  if (norm !== 'ل' && !(wordAt(p, i, Word.attached) && norm.startsWith('ل'))) return i;
  for (let at = following(p, i), n = 0; at >= 0 && n < 4; at = following(p, at), n++) {
    if (p.opening.has(at)) continue;
    if (p.tokens[at]!.kind === 'mark' || wordAt(p, at, STOP)) return i;
    if (wordAt(p, at, Word.who) && !wordAt(p, at, Word.attached | Word.outlet)) return at;
  }
  return i;
}

/** وذكرت "سبأ" أن، وقال "سامي": "…": a name in marks is the subject when what is said follows it. */
function markedSubject(p: Passage, i: number): Phrase | undefined {
  const last = p.forward.get(i) ?? i;
  const next = following(p, i);
  if (last - i > LONGEST_MARKED_NAME || next < 0) return undefined;
  return wordAt(p, next, Word.that) || leadsToMarks(p, next) ? { first: i, last } : undefined;
}

/** كانت "الراية" قد كشفت: a name in marks between كان and its verb. */
export function isMarkedSubjectOfWas(p: Passage, open: number): boolean {
  const before = preceding(p, open);
  const short = p.opening.has(open) && (p.forward.get(open) ?? open) - open <= LONGEST_MARKED_NAME;
  return short && before >= 0 && wordAt(p, before, Word.was);
}

/** A colon before the opening mark of what is said. */
export function leadsToMarks(p: Passage, colon: number): boolean {
  const next = p.tokens[colon]!.text === ':' ? following(p, colon) : -1;
  return next >= 0 && p.opening.has(next);
}

function isNumber(p: Passage, i: number): boolean {
  return p.tokens[i]!.kind === 'number';
}

/** لشبكات، لمراسلين: plurals and their like after ل are told something. */
const RECIPIENT = /^ل.{3,}(?:ات|ين|يه|ون)$/;

/** The noun phrase that begins with token `i`: a head, what belongs to it, and names set beside it. */
export function nounPhrase(p: Passage, i: number): Phrase | undefined {
  if (!isNoun(p, i) || wordAt(p, i, Word.object)) return undefined;
  if (p.cues.has(i) && !canSpeak(p, i)) return undefined;
  if (isPossessed(p, i)) return undefined;
  if ((wordAt(p, i, Word.attached) || RECIPIENT.test(p.tokens[i]!.norm)) && nameAt(p, i) === undefined)
    return undefined;
  let last = i;
  let length = 1;
  for (let at = following(p, i); at >= 0 && length < LONGEST_PHRASE; at = following(p, at), length++) {
    const grown = grow(p, i, last, at);
    if (grown === undefined) break;
    last = grown;
    while (at < grown) {
      const next = following(p, at);
      if (next < 0 || next > grown) break;
      at = next;
      length++;
    }
  }
  return { first: i, last };
}

/** لوكالة الأنباء: the particle is left out of the span, so only the head is special. */
export function attachedPhrase(p: Passage, i: number): Phrase | undefined {
  if (!wordAt(p, i, Word.attached)) return undefined;
  const next = following(p, i);
  const rest = next < 0 || p.tokens[next]!.kind === 'mark' ? undefined : nounPhrase(p, next);
  return { first: i, last: rest?.last ?? i };
}

/** The end of the phrase when token `at`, next after it, belongs to it; undefined when it doesn't. */
function grow(p: Passage, first: number, last: number, at: number): number | undefined {
  const token = p.tokens[at]!;
  if (token.norm === 'باسم') return growOverPreposition(p, first, at);
  if (ITSELF.test(token.norm)) return at;
  if (BELONGING.test(p.tokens[last]!.norm) && wordAt(p, at, Word.attached)) return at;
  if (isBodyOfTitle(p, first, last, at)) return at;
  if (isPlaceAlone(p, first, last) && beginsAnother(p, first, at)) return undefined;
  const name = nameAt(p, at);
  if (name !== undefined && (name.start < token.start || !wordAt(p, at, Word.joined))) {
    const startsInside = name.start - token.start;
    if (startsInside <= 0 || /^[\u0648]/.test(token.text)) return at;
    return undefined;
  }
  if (token.kind === 'mark') return growOverMark(p, first, last, at);
  if (wordAt(p, at, Word.preposition)) return growOverPreposition(p, first, at);
  if (!isNoun(p, at) || wordAt(p, at, Word.attached | Word.demonstrative)) return undefined;
  if (p.cues.has(at) && !wordAt(p, at, Word.who)) return undefined;
  if (isOutletTold(p, at)) return undefined;
  // الحكومةَ with its vowel is an object, and so is an indefinite noun after a defined one: أعلنت الجائزة فوز الرواية.
  if (
    QUANTIFIERS.has(token.norm) ||
    WITHHOLDS.test(token.norm) ||
    /\u064e$/.test(token.text) ||
    isObjectAfter(p, last, at)
  )
    return undefined;
  // After a person's name only a title goes on, or what seems the rest of the name: رفض سيد قادر تحديد موعد.
  if (isTold(p, last, at)) return undefined;
  if (isNewNoun(p, last, at)) return restOfName(p, at);
  if (nameAt(p, last)?.label === 'person' && (!wordAt(p, at, Word.who) || wordAt(p, at, Word.body)))
    return restOfName(p, at);
  const joined = startsWithWaw(p, at);
  if (joined) return isAdjectiveLike(p, at) && isAdjectiveLike(p, last) ? at : undefined;
  if (isPossessed(p, at) && !wordAt(p, at, Word.who)) return undefined;
  if (/\u064b/.test(token.text) || (last > first && wordAt(p, at, Word.object))) return undefined;
  return at;
}

/** الأمين العام للأمم المتحدة: the body that the title is of. An outlet after ل is told. */
function isBodyOfTitle(p: Passage, first: number, last: number, at: number): boolean {
  const isTitle = last > first && wordAt(p, first, Word.who) && !wordAt(p, first, Word.body);
  if (!isTitle || !p.tokens[last]!.norm.startsWith('ال')) return false;
  return /^ل/.test(p.tokens[at]!.norm) && nameAt(p, at)?.label === 'organization' && !isOutletTold(p, at);
}

/** Nothing but the name of a place, which then stands for its government. */
function isPlaceAlone(p: Passage, first: number, last: number): boolean {
  const name = nameAt(p, first);
  return name?.label === 'place' && nameAt(p, last) === name;
}

/** اتهمت واشنطن موسكو، وصفت طهران التفاهم: after the name of a place comes the object. */
function beginsAnother(p: Passage, first: number, at: number): boolean {
  const name = nameAt(p, at);
  return name === undefined ? p.tokens[at]!.norm.startsWith('ال') : name !== nameAt(p, first);
}

/** الهيئة ذاتها، المصدر نفسه */
const ITSELF = /^(?:ذات|نفس)(?:ه|ها|هم)$/;
/** مجموعة تابعة للحركة: the body belongs to the phrase. */
const BELONGING = /^(?:ال)?تابع(?:ه|ين|ون)?$/;

/** They begin a phrase and never go on with one. */
const QUANTIFIERS = new Set(['العديد', 'الكثير', 'عديد', 'كل', 'كلا', 'جميع', 'معظم', 'اكثر']);

/** A noun without article can't belong to one with it, if that is no title before a name. */
function isObjectAfter(p: Passage, last: number, at: number): boolean {
  const defined = p.tokens[last]!.norm.startsWith('ال') && nameAt(p, last)?.label !== 'person';
  if (!defined || (wordAt(p, last, Word.who) && !wordAt(p, last, Word.body))) return false;
  return !p.tokens[at]!.norm.startsWith('ال') && !wordAt(p, at, Word.who) && nameAt(p, at) === undefined;
}

/** أبلغ المدير الموظفين: a plural object after a subject that is none. */
function isTold(p: Passage, last: number, at: number): boolean {
  const plural = /^ال..+[^ا]ين$/.test(p.tokens[at]!.norm) && nameAt(p, at) === undefined;
  const { norm } = p.tokens[last]!;
  return plural && wordAt(p, last, Word.who) && norm.startsWith('ال') && !/(?:ين|ون|ات|اء)$/.test(norm);
}

/** المتحدث عمل الحكومة: after a title with the article a noun without it is a name before a mark or أن, else an object. */
function isNewNoun(p: Passage, last: number, at: number): boolean {
  const defined = p.tokens[last]!.norm.startsWith('ال') && wordAt(p, last, Word.who);
  return (
    defined &&
    !p.tokens[at]!.norm.startsWith('ال') &&
    !(wordAt(p, at, Word.who) && !wordAt(p, at, Word.outlet))
  );
}

/** لوكالة، لصحيفة: the outlet that is told. */
function isOutletTold(p: Passage, i: number): boolean {
  return wordAt(p, i, Word.outlet) && p.tokens[i]!.norm.startsWith('ل');
}

/** One or two unknown words before a mark or أن go with the name before them: ريفا بالا، … */
function restOfName(p: Passage, at: number): number | undefined {
  for (let i = at, n = 0; n < 2 && isNoun(p, i) && !startsWithWaw(p, i) && !isPossessed(p, i); n++) {
    const next = following(p, i);
    if (next < 0) return undefined;
    if (p.tokens[next]!.kind === 'mark' || wordAt(p, next, Word.that)) return i;
    i = next;
  }
  return undefined;
}

/** A stretch in quotation marks belongs to the phrase after a naming noun: موقع "…". */
function growOverMark(p: Passage, first: number, last: number, at: number): number | undefined {
  const mark = p.tokens[at]!;
  const { text } = mark;
  // الأورو-متوسطية
  const tight = p.tokens[at + 1]?.start === mark.end && p.tokens[at - 1]?.end === mark.start;
  if (text === '-' && tight && p.tokens[at + 1]!.kind === 'word') return at + 1;
  if (p.opening.has(at)) {
    const before = preceding(p, at);
    const words = (p.forward.get(at) ?? at) - at;
    return before >= first && wordAt(p, before, Word.naming) && words <= 7 ? p.forward.get(at) : undefined;
  }
  if (!OPENS_APPOSITION.has(text)) return undefined;
  const next = following(p, at);
  if (next < 0) return undefined;
  if (text === '(') {
    const close = closingBracket(p, next);
    if (close > 0 && /^[A-Za-z]/.test(p.tokens[next]!.text)) return close;
    const after = close < 0 ? -1 : following(p, close);
    return after >= 0 &&
      p.tokens[after]!.kind === 'word' &&
      !wordAt(p, after, STOP) &&
      !p.cues.has(after) &&
      canSpeak(p, after)
      ? close
      : undefined;
  }
  // وزير الداخلية، رحمان مالك، …: a title or a name between commas.
  if (
    p.cues.has(next) ||
    startsWithWaw(p, next) ||
    !canSpeak(p, next) ||
    wordAt(p, next, STOP | Word.attached) ||
    isOutletTold(p, next)
  )
    return undefined;
  // After "الوزير، فلان،" another name is another one's.
  if (nameAt(p, last)?.label === 'person' && nameAt(p, next)?.label === 'person') return undefined;
  let end = next;
  for (let n = 0, i = next; n < 9; n++) {
    const after = following(p, i);
    if (after < 0) return undefined;
    const over = wordAt(p, after, Word.preposition) && !PLACE_PREPOSITIONS.has(p.tokens[after]!.norm);
    if (over || p.tokens[after]!.kind === 'mark' || wordAt(p, after, Word.that)) return end;
    if (p.cues.has(after) || wordAt(p, after, Word.clause | Word.relative | Word.auxiliary)) return undefined;
    end = after;
    i = after;
  }
  return undefined;
}

function closingBracket(p: Passage, from: number): number {
  for (let i = from, n = 0; i >= 0 && n < 6; i = following(p, i), n++)
    if (p.tokens[i]!.text === ')') return i;
  return -1;
}

const PLACE_PREPOSITIONS = new Set(['في', 'من', 'لدي', 'باسم']);

/** مسؤول في مطار طرابلس: a place or a body belongs to the one who speaks; an occasion doesn't. */
function growOverPreposition(p: Passage, first: number, at: number): number | undefined {
  if (!PLACE_PREPOSITIONS.has(p.tokens[at]!.norm) || !wordAt(p, first, Word.who)) return undefined;
  const next = following(p, at);
  if (next < 0 || !isNoun(p, next)) return undefined;
  if (wordAt(p, next, Word.occasion | Word.time | STOP | Word.demonstrative) || isPossessed(p, next))
    return undefined;
  return next;
}

/** A word that is none of the closed classes. */
export function isNoun(p: Passage, i: number): boolean {
  return p.tokens[i]!.kind === 'word' && !wordAt(p, i, STOP);
}

/** "Their", "his" at the end: قلقه. A noun that may be one by chance, as فرنسا or a name, is not taken for it. */
function isPossessed(p: Passage, i: number): boolean {
  const { text, norm } = p.tokens[i]!;
  if (nameAt(p, i) !== undefined || wordAt(p, i, Word.who)) return false;
  if (/\u0629$/.test(text)) return false;
  return (
    norm.length > 3 && /(?:ه|ها|هم|هما)$/.test(text.replace(/[\u064b-\u0652]/g, '')) && !/^ال/.test(norm)
  );
}

export function startsWithWaw(p: Passage, i: number): boolean {
  const { norm } = p.tokens[i]!;
  return norm.length > 2 && norm[0] === 'و' && !wordAt(p, i, Word.waw) && nameAt(p, i) === undefined;
}

function isAdjectiveLike(p: Passage, i: number): boolean {
  return /(?:ي|يه|يين|يون|ات)$/.test(p.tokens[i]!.norm);
}
