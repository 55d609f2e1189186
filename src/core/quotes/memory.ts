import type { Mention } from '../entities/mention';
import type { Span } from '../text/span';
import { type Passage, preceding, wordAt } from './passage';
import { canSpeak, nameAt, nounPhrase, type Phrase, spanOfPhrase } from './phrases';
import { type Traits, traitsOf } from './traits';
import { Word } from './words';

/** One who is named as speaker or subject, or only mentioned. */
export interface Named {
  readonly span: Span;
  readonly traits: Traits;
  /** The full name, where the phrase holds a short form of it. */
  readonly name: string | undefined;
  /** Whether the phrase holds a title or a name: one who can speak. */
  readonly certain: boolean;
  /** The same for two mentions of one name. */
  readonly key: string;
}

/** Whether a word of saying was this one's, or another verb, or it was only the first one named in a sentence. */
export type Role = 'spoke' | 'subject' | 'topic';

/** One of those named before, for sayings whose own subject is left out. */
export interface Remembered extends Named {
  readonly role: Role;
  /** The sentence, counted from the start of the text, that names this one. */
  readonly sentence: number;
}

/** How many of those named last are remembered. */
const REMEMBERED = 6;

/** Who was named last, newest first. */
export class Memory {
  private readonly named: Remembered[] = [];
  private seen = new Map<string, { readonly p: Passage; readonly token: number }>();
  /** How many sentences have ended so far. */
  sentence = 0;

  add(named: Named, role: Role): void {
    const known = this.named.findIndex(one => one.key === named.key || one.span.start === named.span.start);
    const spoke = known >= 0 && this.named.splice(known, 1)[0]!.role === 'spoke';
    this.named.unshift({ ...named, role: spoke ? 'spoke' : role, sentence: this.sentence });
    if (this.named.length > REMEMBERED) this.named.pop();
  }

  /** Takes note of the person whose name begins with token `i`, if there is one. */
  see(p: Passage, i: number): void {
    const name = nameAt(p, i);
    if (name?.label === 'person' && (i === 0 || nameAt(p, i - 1) !== name))
      this.seen.set(personKey(p, name), { p, token: i });
  }

  /** The last mention of the same person. */
  lastMention(one: Named): Named {
    const seen = one.traits.type === 'person' ? this.seen.get(one.key) : undefined;
    if (seen === undefined || seen.p.base + seen.p.tokens[seen.token]!.start < one.span.end) return one;
    const { span, name } = named(seen.p, phraseWith(seen.p, seen.token));
    return { ...one, span, name: name ?? one.name };
  }

  /** One that begins with the same and learns on its own, but for who was mentioned. */
  branch(): Memory {
    const out = new Memory();
    out.named.push(...this.named);
    out.seen = this.seen;
    out.sentence = this.sentence;
    return out;
  }

  get newestFirst(): readonly Remembered[] {
    return this.named;
  }
}

export function named(p: Passage, phrase: Phrase): Named {
  const mention = nameIn(p, phrase);
  const span = spanOfPhrase(p, phrase);
  return {
    span,
    key: keyOf(p, span, mention),
    traits: traitsOf(p, phrase),
    name: mention?.name,
    certain: mention !== undefined || holdsOneWhoCanSpeak(p, phrase),
  };
}

/** How many words of a title may stand before a name. */
const LONGEST_TITLE = 3;

/** The phrase with the name that begins with token `i`, and a title before it. */
function phraseWith(p: Passage, i: number): Phrase {
  for (let first = i, n = 0; n < LONGEST_TITLE; n++) {
    first = preceding(p, first);
    if (first < 0 || !wordAt(p, first, Word.who)) continue;
    const phrase = nounPhrase(p, first);
    if (phrase !== undefined && phrase.last >= i) return phrase;
  }
  return nounPhrase(p, i) ?? { first: i, last: i };
}

function personKey(p: Passage, { name, start, end }: Mention): string {
  return name ?? p.text.slice(start, end);
}

function keyOf(p: Passage, { start, end }: Span, mention: Mention | undefined): string {
  if (mention?.label === 'person') return personKey(p, mention);
  return p.text.slice(start - p.base, end - p.base);
}

function nameIn(p: Passage, { first, last }: Phrase) {
  for (let i = first; i <= last; i++) {
    const name = nameAt(p, i);
    if (name?.label === 'person') return name;
  }
  return nameAt(p, first);
}

function holdsOneWhoCanSpeak(p: Passage, { first, last }: Phrase): boolean {
  for (let i = first; i <= last; i++) if (canSpeak(p, i)) return true;
  return false;
}
