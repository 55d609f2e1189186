import { type Named, named } from './memory';
import { following, type Passage, preceding, wordAt } from './passage';
import { attachedPhrase, canSpeak, nounPhrase, type Phrase } from './phrases';
import { Word } from './words';

/** One whom a sentence names. */
export interface Mentioned {
  readonly phrase: Phrase;
  readonly one: Named;
  /** Nobody is named before this one in the sentence. */
  readonly leads: boolean;
  /** A preposition stands before it. */
  readonly governed: boolean;
  /** It stands in what the sentence reports. */
  readonly reported: boolean;
  /** It belongs to a word for what was said: تصريحات سابقة للوزير. */
  readonly owns: boolean;
  /** It stands where a subject does: after the first word of a clause, or as the first. */
  readonly place: 'afterFirstWord' | 'opens' | undefined;
}

/** Of a long sentence the first one named and this many of the last are of use. */
const LAST_NAMED = 4;

/** Those whom a sentence names, read as far as is asked for: each word once, however often it is asked. */
export class Mentions {
  private lead: Mentioned | undefined;
  private readonly last: Mentioned[] = [];
  private reported = false;

  /** @param at the first token of the sentence */
  constructor(
    private readonly p: Passage,
    private at: number,
  ) {}

  /** The first one named that no preposition stands before, of what was read so far. */
  get topic(): Named | undefined {
    return this.lead?.governed === false && this.lead.one.certain ? this.lead.one : undefined;
  }

  /** Those named before token `end`, which stands in the sentence and after all that were asked for before. */
  before(end: number): readonly Mentioned[] {
    const { p } = this;
    while (this.at >= 0 && this.at < end) {
      const i = this.at;
      if (wordAt(p, i, Word.that)) this.reported = true;
      const phrase = canSpeak(p, i) ? (nounPhrase(p, i) ?? attachedPhrase(p, i)) : undefined;
      if (phrase !== undefined && phrase.last < end) this.add(phrase);
      this.at = following(p, phrase === undefined || phrase.last >= end ? i : phrase.last);
    }
    return this.lead === undefined || this.last.includes(this.lead) ? this.last : [this.lead, ...this.last];
  }

  private add(phrase: Phrase): void {
    const { p } = this;
    const lead = preceding(p, phrase.first);
    const governed =
      wordAt(p, phrase.first, Word.attached) || (lead >= 0 && wordAt(p, lead, Word.preposition));
    const leads = this.lead === undefined;
    const owns = governed && ownsOccasion(p, phrase.first);
    const mentioned = {
      phrase,
      one: named(p, phrase),
      leads,
      governed,
      reported: this.reported,
      owns,
      place: governed ? undefined : placeOf(p, lead),
    };
    this.lead ??= mentioned;
    this.last.push(mentioned);
    if (this.last.length > LAST_NAMED) this.last.shift();
  }
}

/** تصريح للوزير، تصريحات سابقة للوزير، تصريح صحفي له */
function ownsOccasion(p: Passage, first: number): boolean {
  if (!/^[\u0648]?\u0644/.test(p.tokens[first]!.norm) || wordAt(p, first, Word.outlet)) return false;
  for (let i = preceding(p, first), n = 0; i >= 0 && n < 3; i = preceding(p, i), n++)
    if (wordAt(p, i, Word.occasion)) return true;
  return false;
}

const BEFORE_CLAUSE = Word.clause | Word.was | Word.auxiliary | Word.time;

/** @param lead the token before the phrase, or -1 */
function placeOf(p: Passage, lead: number): Mentioned['place'] {
  if (beginsClause(p, lead)) return 'opens';
  if (wordAt(p, lead, Word.preposition | Word.who | Word.relative | Word.that | Word.naming))
    return undefined;
  return beginsClause(p, preceding(p, lead)) ? 'afterFirstWord' : undefined;
}

function beginsClause(p: Passage, before: number): boolean {
  return before < 0 || p.tokens[before]!.kind === 'mark' || wordAt(p, before, BEFORE_CLAUSE);
}
