import type { SetFeature, StretchContext } from './kinds';
import { type Passage, type Stretch, wordAt } from './passage';
import { nameAt } from './phrases';
import { keyOf } from './repeats';
import { Word } from './words';

/** Words of connected speech. */
const TALK = Word.that | Word.auxiliary | Word.demonstrative | Word.clause | Word.relative;
const LONGEST_SYLLABLE = 3;
/** So many words are counted. */
const ENOUGH = 20;

/** What stands in the marks. Returns whether it is short: at most three words. */
export function addContent(p: Passage, stretch: Stretch, context: StretchContext, set: SetFeature): boolean {
  const { words, talk, comma } = read(p, stretch);
  const isShort = words <= 3;
  set('oneWord', words <= 1);
  set('fewWords', words === 2 || words === 3);
  set('someWords', words >= 4 && words <= 7);
  set('manyWords', words >= 8);
  set('talk', talk);
  set('comma', comma);
  const { start, end } = stretch.span;
  const inner = context.text.slice(start, Math.min(end, start + 200));
  const last = context.text[end - 1]!;
  set('latin', /[A-Za-z]/.test(inner) && !/[\u0621-\u064a]/.test(inner));
  set('digits', isShort && /[0-9\u0660-\u0669]/.test(inner));
  set('spelled', isSpelled(p, stretch));
  set('sentence', !isShort && /[.!?\u061f]/.test(last));
  set('exclaims', isShort && /[!?\u061f]/.test(last));
  set('name', nameFills(p, stretch));
  set('defined', isShort && p.tokens[stretch.firstWord]?.norm.startsWith('ال') === true);
  set('line', fillsLine(p, stretch));
  const key = keyOf(p, stretch);
  set('repeated', key !== undefined && (context.repeats.inMarks.get(key) ?? 1) > 1);
  set('unmarked', key !== undefined && context.repeats.unmarked.has(key));
  return isShort;
}

function read(p: Passage, stretch: Stretch): { words: number; talk: boolean; comma: boolean } {
  let words = stretch.lastPassage === stretch.passage ? 0 : 12;
  let talk = false;
  let comma = false;
  for (let i = stretch.firstWord; i < stretch.wordsEnd && words < ENOUGH; i++) {
    if (p.tokens[i]!.kind !== 'mark') words++;
    else if (p.tokens[i]!.text === '\u060c') comma = true;
    if (wordAt(p, i, TALK)) talk = true;
  }
  return { words, talk, comma };
}

/** Names of letters, as in إيه بي سي, and short syllables of other languages. */
function isSpelled(p: Passage, { firstWord, wordsEnd }: Stretch): boolean {
  let words = 0;
  for (let i = firstWord; i < wordsEnd; i++) {
    const { kind, norm } = p.tokens[i]!;
    if (kind === 'mark') continue;
    if (norm.length > LONGEST_SYLLABLE) return false;
    words++;
  }
  return words > 1;
}

function nameFills(p: Passage, { firstWord, span }: Stretch): boolean {
  const name = firstWord < p.tokens.length ? nameAt(p, firstWord) : undefined;
  return name !== undefined && p.base + name.start <= span.start && p.base + name.end >= span.end;
}

/** Nothing but dashes and the like stand around it on its line. */
function fillsLine(p: Passage, stretch: Stretch): boolean {
  if (stretch.close === undefined || stretch.lastPassage !== stretch.passage) return false;
  return p.firstWord >= stretch.open && p.lastWord <= p.forward.get(stretch.open)!;
}
