import type { CueSign } from './cues';
import { type Memory, type Named, named, type Remembered } from './memory';
import type { Mentioned, Mentions } from './mentions';
import type { Passage } from './passage';
import type { SpeakerFeature } from './speaker-weights';
import { agreement } from './traits';
import { isPassive, speakersBeside, wordOf } from './ways';

/** One who may be the speaker; without `one`: nobody in the text. */
export interface Candidate {
  readonly one?: Named;
  readonly features: readonly SpeakerFeature[];
  /** Why this one may be it, in words. */
  readonly reason?: string;
  /** Its last token when it follows the word of saying. */
  readonly end?: number;
  /** The verb of saying that the word leads to: حسبما قال فلان. */
  readonly verb?: CueSign;
  /** Only named before: the saying leaves its subject out. */
  readonly carried: boolean;
}

/** What stands before a saying: those whom its sentence names, and those who were named before. */
export interface Before {
  readonly memory: Memory;
  readonly mentions: Mentions;
  /** The one who is named at the start of the line, before a colon. */
  readonly headline: Named | undefined;
}

/** How those are found who don't stand beside the word of saying, by its form. */
const FOUND = {
  verb: { mentioned: 'mentionedVerb', leads: 'leadsVerb', remembered: 'rememberedVerb' },
  noun: { mentioned: 'mentionedNoun', leads: 'leadsNoun', remembered: 'rememberedNoun' },
  participle: {
    mentioned: 'mentionedParticiple',
    leads: 'leadsParticiple',
    remembered: 'rememberedParticiple',
  },
} as const;

/** Those who may say a word of saying, each once; "nobody" is always one of them. */
export function candidatesFor(p: Passage, cue: CueSign, before: Before): readonly Candidate[] {
  const word = wordOf(p, cue);
  const drafts = new Drafts(cue);
  for (const { phrase, reason, signs, follows, verb } of speakersBeside(p, cue)) {
    const end = follows ? phrase.last : undefined;
    drafts.add(named(p, phrase), signs, {
      reason,
      carried: false,
      ...(end !== undefined && { end }),
      ...(verb && { verb }),
    });
  }
  const { form } = cue.word;
  const found = FOUND[form === 'participle' || form === 'noun' ? form : 'verb'];
  for (const mentioned of before.mentions.before(cue.token)) {
    const reason = `named in the same sentence: ${word}`;
    const signs = signsOfMention(mentioned, cue.token);
    signs.push(found.mentioned);
    if (mentioned.leads) signs.push(found.leads);
    drafts.add(mentioned.one, signs, { reason, carried: true });
  }
  for (const [one, signs] of remembered(before, cue)) {
    const how =
      one.role === 'spoke' ? 'same speaker as the quote before' : `${one.role} of the sentence before`;
    signs.push(found.remembered);
    if (found === FOUND.verb && cue.joined) signs.push('rememberedJoined');
    drafts.add(one, signs, { reason: `${how}: ${word}`, carried: true });
  }
  const nobody: SpeakerFeature[] = ['none'];
  if (isPassive(p, cue)) nobody.push('nobodyPassive');
  if (cue.word.first === true) nobody.push('nobodyFirst');
  return drafts.candidates(nobody);
}

/** Those who may speak at a mark to which no word of saying belongs. */
export function candidatesAt(token: number, before: Before): readonly Candidate[] {
  const drafts = new Drafts(undefined);
  for (const mentioned of before.mentions.before(token))
    drafts.add(mentioned.one, signsOfMention(mentioned, token), {
      reason: 'named in the same sentence',
      carried: true,
    });
  for (const [one, signs] of remembered(before, undefined)) {
    const how = one.role === 'spoke' ? 'the one who spoke last' : `${one.role} of the sentence`;
    const reason = signs.includes('headline') ? 'named before the colon' : how;
    signs.push('rememberedBare');
    drafts.add(one, signs, { reason, carried: true });
  }
  return drafts.candidates(['none', 'nobodyBare']);
}

/** Candidates on the way; who is found in two ways is one candidate with the features of both. */
class Drafts {
  private readonly byStart = new Map<number, Candidate & { one: Named; features: SpeakerFeature[] }>();

  constructor(private readonly cue: CueSign | undefined) {}

  add(one: Named, signs: readonly SpeakerFeature[], how: Omit<Candidate, 'one' | 'features'>): void {
    const known = this.byStart.get(one.span.start);
    if (known !== undefined) known.features.push(...signs);
    else {
      const features = signs.slice();
      if (!signs.some(sign => NO_SUBJECT.has(sign)))
        features.push(...agreeing(this.cue, one, how.end !== undefined));
      this.byStart.set(one.span.start, { ...how, one, features });
    }
  }

  candidates(nobody: readonly SpeakerFeature[]): readonly Candidate[] {
    return [...this.byStart.values(), { features: nobody, carried: true }];
  }
}

/** Those who say it without being the subject of the word, so that they need not agree with it: نقلت الوكالة عن فلان. */
const NO_SUBJECT: ReadonlySet<SpeakerFeature> = new Set<SpeakerFeature>([
  'source',
  'named',
  'but',
  'occasionOf',
]);

/** Words between one named and the word of saying, from which on they are far. */
const FAR = 20;

function signsOfMention(
  { one, phrase, leads, governed, reported, owns, place }: Mentioned,
  token: number,
): SpeakerFeature[] {
  const out: SpeakerFeature[] = ['mentioned'];
  if (leads) out.push('leads');
  if (governed) out.push('governed');
  if (reported) out.push('reported');
  if (owns) out.push('ownsOccasion');
  if (place !== undefined) out.push(place);
  if (one.traits.type === 'thing') out.push('mentionedThing');
  if (token - phrase.last > FAR) out.push('mentionedFar');
  return out;
}

/** Sentences after which one who spoke is not likely to go on. */
const LONG_AGO = 3;

function remembered(
  { memory: { newestFirst, sentence }, headline }: Before,
  cue: CueSign | undefined,
): [Remembered, SpeakerFeature[]][] {
  const agreeingOne = newestFirst.find(one => !clashes(cue, one));
  const speaker = newestFirst.find(({ role }) => role === 'spoke');
  return newestFirst.map(one => {
    const signs: SpeakerFeature[] = [one.role];
    if (one === agreeingOne) signs.push('newestAgreeing');
    if (one === speaker) signs.push('newestSpeaker');
    if (one.span === headline?.span) signs.push('headline');
    const ago = sentence - one.sentence;
    if (ago === 0) signs.push('sameSentence');
    else if (ago === 1) signs.push('lastSentence');
    else if (ago > LONG_AGO) signs.push('longAgo');
    if (!one.certain) signs.push('rememberedThing');
    else if (one.traits.type === 'person') signs.push('rememberedPerson');
    else if (one.traits.type === 'place') signs.push('rememberedPlace');
    else if (one.traits.type === 'text') signs.push('rememberedText');
    return [one, signs];
  });
}

function clashes(cue: CueSign | undefined, { traits }: Named): boolean {
  if (cue === undefined) return false;
  const { gender, number } = agreement(cue.word, traits);
  return gender === 'clashes' || number === 'clashes';
}

/** A verb before its subject is singular, whatever the subject is. */
function agreeing(cue: CueSign | undefined, { traits }: Named, follows: boolean): SpeakerFeature[] {
  if (cue === undefined) return [];
  const { gender, number } = agreement(cue.word, traits);
  const out: SpeakerFeature[] = [];
  if (gender !== undefined) out.push(gender === 'agrees' ? 'genderAgrees' : 'genderClashes');
  if (gender === 'clashes' && follows) out.push('afterClashes');
  if (number === 'clashes' && !follows) out.push('numberClashes');
  return out;
}
