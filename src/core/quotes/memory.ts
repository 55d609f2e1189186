import type { Span } from '../text/span';
import type { Agreement } from './cues';
import { type Passage, wordAt } from './passage';
import { canSpeak, nameAt, type Phrase, spanOfPhrase } from './phrases';
import { Word } from './words';

/** One who was named as speaker or subject, for sayings whose own subject is left out. */
export interface Named {
  readonly span: Span;
  readonly gender: 'm' | 'f' | undefined;
  /** The full name, where the phrase holds a short form of it. */
  readonly name: string | undefined;
  /** 0 to 1: how sure it is that this one is the subject. */
  readonly confidence: number;
  /** Whether a word of saying was this one's. */
  readonly spoke: boolean;
  /** Whether the phrase holds a title or a name: one who can speak. */
  readonly certain: boolean;
}

/** How many of those named last are remembered. */
const REMEMBERED = 6;

/** Who was named last, newest last. */
export class Memory {
  private readonly named: Named[] = [];

  add(named: Named): void {
    this.named.push(named);
    if (this.named.length > REMEMBERED) this.named.shift();
  }

  /** The latest one that the form of the word of saying agrees with; else the latest speaker. */
  recall({ gender }: Agreement): Named | undefined {
    for (let i = this.named.length - 1; i >= 0; i--) {
      const one = this.named[i]!;
      if (gender === undefined || one.gender === undefined || one.gender === gender) return one;
    }
    for (let i = this.named.length - 1; i >= 0; i--) if (this.named[i]!.spoke) return this.named[i];
    return this.named.at(-1);
  }
}

/** Plurals of things and of groups that take the verb in the feminine singular. */
const BROKEN_PLURALS = new Set([
  'مصادر',
  'المصادر',
  'وسائل',
  'السلطات',
  'سلطات',
  'قوات',
  'القوات',
  'تقارير',
  'صحف',
]);

/** Numbers that end in a ta marbuta with masculine things. */
const NUMERALS = new Set('ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره عده'.split(' '));

export function named(p: Passage, phrase: Phrase, confidence: number, spoke: boolean): Named {
  const mention = nameIn(p, phrase);
  return {
    span: spanOfPhrase(p, phrase),
    gender: genderOf(p, phrase.first),
    name: mention?.name,
    confidence,
    spoke,
    certain: mention !== undefined || holdsOneWhoCanSpeak(p, phrase),
  };
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

/** What the head of a phrase lets a verb be; undefined when it doesn't tell. */
function genderOf(p: Passage, i: number): 'm' | 'f' | undefined {
  const token = p.tokens[i]!;
  if (NUMERALS.has(token.norm)) return undefined;
  if (/\u0629$/.test(token.text) || BROKEN_PLURALS.has(token.norm)) return 'f';
  if (wordAt(p, i, Word.who))
    return /\u062a(?:\u0647|\u0647\u0627|\u0647\u0645)$/.test(token.norm) ? 'f' : 'm';
  return undefined;
}
