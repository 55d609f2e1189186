import { type Before, type Candidate, candidatesAt, candidatesFor } from './candidates';
import type { CueSign } from './cues';
import { Memory, type Named, named } from './memory';
import { Mentions } from './mentions';
import { endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { canSpeak, isMarkedSubjectOfWas, nameAt, nounPhrase, type Phrase } from './phrases';
import { choose } from './ranking';
import { Word } from './words';

/** A word of saying with the one who says it, as far as the words around it tell. */
export interface Act {
  readonly passage: Passage;
  readonly cue: CueSign;
  /** The verb in it where the word only leads to a verb: حسبما قال فلان. */
  readonly verb?: CueSign;
  /** Those who may say it; the best of them is the speaker, and absent when that is nobody. */
  readonly candidates: readonly Candidate[];
  readonly speaker?: Named;
  /** Why this speaker, in words, and how sure it is. */
  readonly reason?: string;
  readonly confidence: number;
  /** The last token of the subject when it follows the word; else the token of the word. */
  readonly end: number;
  /** The speaker was named before and is left out here. */
  readonly carried: boolean;
}

/** Who speaks at a mark when no word of saying belongs to it. */
export interface Standing {
  readonly candidates: readonly Candidate[];
  readonly speaker?: Named;
  readonly reason?: string;
  readonly confidence: number;
  /** Named at the start of the line, before a colon. */
  readonly headline?: boolean;
}

export interface Discourse {
  /** By token, in order. */
  readonly acts: ReadonlyMap<number, Act>;
  /** By first token of the opening mark. */
  readonly standing: ReadonlyMap<number, Standing>;
}

/** The acts of saying of a passage by token, in order. `memory` goes on from passage to passage. */
export function readActs(p: Passage, memory: Memory): Discourse {
  const acts = new Map<number, Act>();
  const standing = new Map<number, Standing>();
  const headline = headlineOf(p);
  if (headline !== undefined) memory.add(headline, 'spoke');
  let inner = { owner: -1, memory, mentions: new Mentions(p, 0) };
  let mentions = new Mentions(p, 0);
  let starts = true;
  /** Inside what an act reports: another act there doesn't make its subject the one who goes on. */
  let reporting = false;
  /** Something was said in this sentence. */
  let said = false;
  const at = (owner: number): Before => (owner < 0 ? { memory, mentions, headline } : { ...inner, headline });
  for (let i = 0; i < p.tokens.length; i++) {
    const owner = p.owner[i]!;
    if (owner >= 0 && owner !== inner.owner)
      inner = { owner, memory: new Memory(), mentions: new Mentions(p, i) };
    const cue = cueAt(p, i);
    if (starts && owner < 0 && p.tokens[i]!.kind === 'word') {
      memory.sentence++;
      rememberSubject(p, i, cue, memory);
      starts = false;
    }
    if (owner < 0) memory.see(p, i);
    if (owner < 0 && said && wordAt(p, i, Word.that)) reporting = true;
    else if (owner < 0 && ANOTHER_CLAUSE.has(p.tokens[i]!.norm)) reporting = false;
    if (p.opening.has(i)) standing.set(i, standingSpeaker(i, at(owner)));
    if (cue !== undefined) {
      const here = at(owner);
      const act = readAct(p, cue, here);
      if (act.carried && NOBODY.test(p.tokens[i]!.norm)) continue;
      acts.set(i, act);
      said = true;
      if (cue.joined || cue.word.form === 'participle' || isAside(p, act)) reporting = false;
      if (isNewSpeaker(act) && !(reporting && owner < 0))
        here.memory.add(asAgreed(act.speaker!, cue), 'spoke');
    }
    if (endsSentence(p, i)) {
      if (owner < 0) {
        rememberTopic(memory, mentions, i);
        mentions = new Mentions(p, i + 1);
      } else {
        inner = { ...inner, mentions: new Mentions(p, i + 1) };
        inner.memory.sentence++;
      }
      starts = true;
      said = false;
      reporting = false;
    }
  }
  if (!starts) rememberTopic(memory, mentions, p.tokens.length);
  return { acts, standing };
}

/** A sentence that says nothing and has no clear subject is about the first one it names. */
function rememberTopic(memory: Memory, mentions: Mentions, end: number): void {
  if (memory.newestFirst[0]?.sentence === memory.sentence) return;
  mentions.before(end);
  if (mentions.topic !== undefined) memory.add(mentions.topic, 'topic');
}

/** …، يقول المتحدث، …: a saying between commas is none of those that are reported. */
function isAside(p: Passage, { cue, carried, end }: Act): boolean {
  const before = preceding(p, cue.token);
  return !carried && end > cue.token && before >= 0 && p.tokens[before]!.kind === 'mark';
}

/** Sayings of nobody, when no subject follows: يذكر أن، يشار إلى أن. */
const NOBODY = /^و?(?:يذكر|يشار|يقال)$/;

/** Words that leave what is reported. */
const ANOTHER_CLAUSE = new Set(['لكن', 'ولكن', 'بينما', 'فيما']);

/** Who speaks where no word of saying tells. */
function standingSpeaker(token: number, before: Before): Standing {
  const candidates = candidatesAt(token, before);
  const { best, confidence } = choose(candidates);
  const headline = before.headline !== undefined && best.one?.span.start === before.headline.span.start;
  return {
    candidates,
    confidence,
    ...(best.one && { speaker: best.one }),
    ...(best.reason !== undefined && { reason: best.reason }),
    ...(headline && { headline }),
  };
}

/** A headline has few words. */
const LONGEST_HEADLINE = 220;

/** أولمرت: لم يكن أمامنا خيار …: the one named at the start of a short line, before a colon. */
function headlineOf(p: Passage): Named | undefined {
  if (p.text.length > LONGEST_HEADLINE || p.tokens.length < 3 || p.tokens[0]!.kind !== 'word')
    return undefined;
  const phrase = p.cues.has(0) ? undefined : nounPhrase(p, 0);
  const colon = phrase === undefined ? -1 : following(p, phrase.last);
  if (phrase === undefined || colon < 0 || p.tokens[colon]!.text !== ':' || phrase.last > 7) return undefined;
  return named(p, phrase);
}

/** Words after which no verb stands: one of the *most prominent*, without *publishing*. */
const BEFORE_NOUN = new Set('في من الي علي عن مع احد واحد احدي دار عدم ضروره اهميه'.split(' '));

/** Whether the words before it show that what looks like a verb is a noun. */
function isNounHere(p: Passage, { token, word, joined }: CueSign): boolean {
  const before = preceding(p, token);
  const { norm } = p.tokens[before] ?? { norm: '' };
  if (p.tokens[token]!.norm === 'لسان') return norm !== 'علي';
  if (before < 0 || joined || (word.form !== 'past' && word.form !== 'present')) return false;
  return BEFORE_NOUN.has(norm);
}

/** The word of saying at a token, unless it is part of a name. */
function cueAt(p: Passage, i: number): CueSign | undefined {
  const cue = p.cues.get(i);
  if (cue === undefined || isNounHere(p, cue)) return undefined;
  const name = nameAt(p, i);
  const isName =
    name !== undefined && name.label !== 'organization' && name.start <= cue.start && cue.end <= name.end;
  return isName ? undefined : cue;
}

/** Whether the act names somebody who may go on speaking; the object of a word misread for one of saying doesn't. */
function isNewSpeaker({ speaker, carried, cue }: Act): boolean {
  return (
    speaker !== undefined &&
    !carried &&
    (speaker.certain || cue.word.use === 'say' || cue.word.use === 'stance')
  );
}

/** The subject of a sentence whose verb is none of saying: it may speak later on. */
function rememberSubject(p: Passage, first: number, cue: CueSign | undefined, memory: Memory): void {
  if (cue !== undefined) return;
  let i = first;
  if (wordAt(p, i, Word.was | Word.auxiliary)) i = following(p, i);
  if (i < 0 || wordAt(p, i, Word.preposition | Word.clause)) return;
  if (isMarkedSubjectOfWas(p, i)) {
    memory.add(named(p, { first: i, last: p.forward.get(i)! }), 'subject');
    return;
  }
  for (const at of [i, following(p, i)]) {
    if (at < 0 || p.cues.has(at) || !canSpeak(p, at) || wordAt(p, at, Word.attached)) continue;
    if (nameAt(p, at)?.label === 'place') return;
    const phrase = nounPhrase(p, at);
    if (phrase !== undefined) memory.add(named(p, withoutAccusative(p, phrase)), 'subject');
    return;
  }
}

/** خصصت الوزارة مبلغا كبيرا: a noun in the indefinite accusative after a defined one is the object. */
function withoutAccusative(p: Passage, { first, last }: Phrase): Phrase {
  for (let i = following(p, first), before = first; i >= 0 && i <= last; before = i, i = following(p, i)) {
    const defined = p.tokens[before]!.norm.startsWith('ال') && !wordAt(p, before, Word.who);
    const object = /^(?!ال).{3,}ا$/.test(p.tokens[i]!.norm) && nameAt(p, i) === undefined;
    if (defined && object) return { first, last: before };
  }
  return { first, last };
}

/** The gender that the verb shows, for a name that shows none. */
function asAgreed(one: Named, { word }: CueSign): Named {
  if (one.traits.gender !== undefined || word.gender === undefined) return one;
  return { ...one, traits: { ...one.traits, gender: word.gender } };
}

function readAct(p: Passage, cue: CueSign, before: Before): Act {
  const candidates = candidatesFor(p, cue, before);
  const { best, confidence } = choose(candidates);
  const speaker = best.one && (best.carried ? before.memory.lastMention(best.one) : best.one);
  return {
    passage: p,
    cue,
    candidates,
    confidence,
    end: best.end ?? cue.token,
    carried: best.carried,
    ...(speaker && { speaker }),
    ...(best.reason !== undefined && { reason: best.reason }),
    ...(best.verb && { verb: best.verb }),
  };
}
