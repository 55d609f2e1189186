import type { Token } from '../text/tokens';
import type { CueSign } from './cues';
import { Word } from './words';

/** Takes away the words that only look like words of saying, by what stands around them. */
export function dropDoubtful(
  tokens: readonly Token[],
  classes: Uint32Array,
  cues: Map<number, CueSign>,
): void {
  for (const [i, cue] of cues) {
    const led = cue.word.use !== 'led' || leadsOn(tokens, classes, cues, i);
    const by = !WITH_BY.has(withoutBy(tokens[i]!)) || /^\u0648?\u0628/.test(tokens[i]!.norm);
    if (!led || !by || isPassive(tokens[i]!, cue) || refersBack(tokens, i) || hidesName(tokens, i))
      cues.delete(i);
  }
}

/** What is quoted though nobody is named: قيل، نُقل عن فلان، ذُكر أن. */
const SAID_BY_NOBODY = /^[\u0648\u0641]?(?:\u0642\u064a\u0644|\u0646\u0642\u0644|\u0630\u0643\u0631)/;

/** في مقال نُشر أمس: a past tense with the vowel u written on its first letter is passive. */
function isPassive(token: Token, { word, start }: CueSign): boolean {
  if (word.form !== 'past' || SAID_BY_NOBODY.test(token.norm)) return false;
  return token.text[start - token.start + 1] === '\u064f';
}

/** مصدر رفض، مصدر طلب: a verb that such a source is described by. */
export const WITHHOLDS =
  /^[\u0648\u0641]?(?:طلب|رفض|فضل|اشترط|ترفض|تفضل|يفضل|يرفض|رافض|مفضل)(?:ت|وا|ا|ه|ين)?$/;
const NAME_OR_IDENTITY = /^(?:اسم|هوي|اسماي)(?:ه|ها|هم|ته|تها|تهم|هما)$/;

/** مصدر أمني رفض الكشف عن اسمه: that the source hides says nothing. */
function hidesName(tokens: readonly Token[], at: number): boolean {
  if (!WITHHOLDS.test(tokens[at]!.norm)) return false;
  for (let i = at + 1; i <= at + 5 && tokens[i]?.kind === 'word'; i++)
    if (NAME_OR_IDENTITY.test(tokens[i]!.norm)) return true;
  return false;
}

const OF_IT = new Set(['به', 'بها', 'بهما', 'بهم']);

/** في تصريحات أدلى بها: what was said is named before. */
function refersBack(tokens: readonly Token[], i: number): boolean {
  return (
    /^[\u0648\u0641]?\u0627?\u062f\u0644[\u064a\u062a]/.test(tokens[i]!.norm) &&
    OF_IT.has(tokens[i + 1]?.norm ?? '')
  );
}

/** Nouns that introduce words only after ب: بالإشارة إلى أن. */
const WITH_BY = new Set(['الاشاره', 'التاكيد', 'التذكير']);

function withoutBy({ norm }: Token): string {
  return norm.replace(/^\u0648?\u0628?(?=\u0627\u0644)/, '');
}

/** Texts that something may stand in: جاء في البيان. */
const TEXT = Word.occasion | Word.who;

/** ذهب الوزير إلى أن، نص القانون على أن، جاء في البيان: what makes such a verb one of saying. */
function leadsOn(
  tokens: readonly Token[],
  classes: Uint32Array,
  cues: ReadonlyMap<number, CueSign>,
  at: number,
): boolean {
  // إعلان الشركة أنها: after a noun أن needs no preposition.
  const isNoun = cues.get(at)?.word.form === 'noun';
  if (tokens[at + 1]?.norm === 'في') return ((classes[at + 2] ?? 0) & TEXT) !== 0;
  for (let i = at + 1; i < tokens.length && i - at <= FARTHEST_THAT; i++) {
    if (tokens[i]!.kind === 'mark') return false;
    const bits = classes[i]!;
    if ((bits & Word.that) !== 0)
      return (
        i > at + 1 && (isNoun || (bits & Word.attached) !== 0 || (classes[i - 1]! & Word.preposition) !== 0)
      );
    if ((bits & (Word.relative | Word.clause)) !== 0) return false;
    const form = cues.get(i)?.word.form;
    if (form === 'past' || form === 'present') return false;
  }
  return false;
}

/** قد بين: words that a verb follows. */
const VERB_FOLLOWS = new Set(['قد', 'وقد', 'فقد', 'لقد', 'كما']);

/** How many words may stand between وبين, the verb, and أن. */
const FARTHEST_THAT = 9;
const ENDS = new Set(['.', '!', '?', '\u061f', '\u06d4', '\u2026', ':']);

/** وبين الوزير أن: it begins a sentence and leads to أن, so that it is the verb and not "and between". */
export function explains(
  tokens: readonly Token[],
  classes: Uint32Array,
  cues: ReadonlyMap<number, CueSign>,
  at: number,
): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && !ENDS.has(before.text) && !VERB_FOLLOWS.has(before.norm)) return false;
  for (let i = at + 1; i < tokens.length && i - at <= FARTHEST_THAT; i++) {
    const { kind, norm } = tokens[i]!;
    if ((classes[i]! & Word.that) !== 0) return norm.startsWith('ان');
    if (norm === '\u060c' && (classes[i + 1] ?? 0) & Word.that) continue;
    const joins = norm.startsWith('و') && (classes[i]! & (Word.waw | Word.who)) === 0;
    if (kind !== 'word' || joins || cues.has(i)) return false;
  }
  return false;
}
