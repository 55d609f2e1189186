import type { Act } from './acts';
import { endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { nameAt } from './phrases';
import type { EndSign } from './report-weights';
import { namesSource } from './sources';
import { Word } from './words';

const SEPARATORS: Readonly<Record<string, EndSign>> = {
  '\u060c': 'comma',
  ',': 'comma',
  '\u061b': 'semicolon',
  ';': 'semicolon',
  '-': 'dash',
  '\u2013': 'dash',
};

/** What a new clause may begin with, in folded spelling. */
const OPENERS: ReadonlyMap<string, EndSign> = new Map(
  (
    [
      ['andThat', 'وان وانه وانها وانهم وانهما واننا وانني وبان وبانه وبانها وبانهم'],
      ['but', 'لكن ولكن'],
      ['butHe', 'لكنه لكنها لكنهم لكنهما ولكنه ولكنها ولكنهم ولكنهما'],
      ['except', 'الا غير بيد'],
      ['whereas', 'فيما بينما وفيما وبينما'],
      ['like', 'كما'],
      ['afterwards', 'ثم'],
      ['he', 'وهو وهي وهم وهما'],
      ['this', 'وها وهذا وهذه وتلك'],
      ['thereby', 'وذلك'],
      ['had', 'وقد ولقد وكان وكانت'],
      ['where', 'حيث وحيث اذ'],
      ['which', 'الذي التي الذين اللذين اللذان والذي والتي والذين ما مما وما ومما'],
      [
        'because',
        'لان لانه لانها بسبب حتي لكي كي اذا بعد قبل منذ عندما حين حينما خاصه خصوصا لاسيما سواء مثل خلال',
      ],
      ['aside', 'علما يذكر ويذكر يشار ويشار جدير وجدير الجدير والجدير تجدر وتجدر رغم ورغم برغم'],
      ['topic', 'اما واما وعن وحول'],
      ['setting', 'وبخصوص وبشان وبعد وخلال وردا وتعليقا'],
    ] as const
  ).flatMap(([sign, words]) => words.split(' ').map(word => [word, sign] as const)),
);
/** من جهته, من جانب آخر: another one comes, or another thing. */
const SIDES = new Set('جهته جهتها جهتهم جانبه جانبها جانبهم جهه جانب ناحيته ناحيه'.split(' '));
const TIMES = new Set(['حين', 'وقت', 'الوقت']);

/** A participle that tells what somebody does meanwhile: متجاهلا، داعيا. */
const ACCUSATIVE = /^(?:م\p{L}{3,6}|\p{L}ا\p{L}{1,2})ا$/u;

/** Openers that begin a new saying when a verb of saying follows: لكنه أضاف، كما قال. */
const SAID = new Set<EndSign>(['but', 'butHe', 'except', 'whereas', 'like', 'where']);

/** What kind of boundary lies before token `i`; undefined when none does. */
export function kindOfBoundary(p: Passage, i: number, acts: ReadonlyMap<number, Act>): EndSign | undefined {
  const { norm, kind } = p.tokens[i]!;
  if (p.opening.has(i)) {
    const long = (p.forward.get(i) ?? i) - i > 4;
    return separatorBefore(p, i) === undefined ? undefined : long ? 'stretch' : 'other';
  }
  if (kind === 'mark') return undefined;
  const act = acts.get(i);
  if (act !== undefined) {
    const of = kindOfAct(p, i, act);
    if (of !== undefined) return of;
  }
  const next = p.tokens[i + 1]?.norm ?? '';
  const opener = norm === 'في' && TIMES.has(next) ? 'whereas' : OPENERS.get(norm);
  if (opener !== undefined) return SAID.has(opener) && sayingIn(p, i, acts) ? 'openerSaid' : opener;
  if (norm === 'علي' && next === 'حد') return 'source';
  if (norm === 'من' && SIDES.has(next)) return 'topic';
  if (norm === 'الامر' && next === 'الذي') return 'which';
  if (wordAt(p, i, Word.that) && !wordAt(p, i, Word.attached))
    return separatorBefore(p, i) === 'comma' ? 'that' : undefined;
  const and = norm.startsWith('و') && norm.length > 2 && !wordAt(p, i, Word.waw);
  if (and) return /^وس?[يت]\p{L}{2,}$/u.test(norm) && nameAt(p, i) === undefined ? 'andVerb' : 'and';
  if (norm.endsWith('ا') && ACCUSATIVE.test(norm)) return 'accusative';
  return separatorBefore(p, i) === undefined ? undefined : 'other';
}

function kindOfAct(p: Passage, i: number, act: Act): EndSign | undefined {
  const { carried, speaker } = act;
  const { word, joined } = act.cue;
  switch (word.form) {
    case 'participle':
      return isCircumstance(p, i, act) ? 'participle' : undefined;
    case 'phrase':
      return joined ? 'setting' : namesSource(p, act) || isOwnWord(p, i) ? 'source' : undefined;
    case 'noun':
      return word.pronoun && /^ب(?!اعتبار)/.test(p.tokens[i]!.norm) ? 'source' : undefined;
    default:
      if (!joined && separatorBefore(p, i) === undefined) return 'verb';
      if (!joined) return !carried && speaker?.certain === true ? 'named' : 'verbAfterComma';
      if (!carried && speaker?.certain === true) return 'andNamed';
      return word.use === 'say' ? 'andSaid' : 'andAlike';
  }
}

/** حسب قوله، على حد تعبير فلان */
function isOwnWord(p: Passage, i: number): boolean {
  const next = following(p, i);
  return next >= 0 && /^(?:قول|تعبير|زعم|راي|وصف|تقدير)(?:ه|ها|هم|هما)?$/.test(p.tokens[next]!.norm);
}

/** مضيفا، مشيرة: not a noun that is only written like one, such as مدينة. */
function isCircumstance(p: Passage, i: number, act: Act): boolean {
  if (separatorBefore(p, i) !== undefined) return true;
  const { text } = p.tokens[i]!;
  const next = following(p, i);
  // مضيفة أن, مشيرة إلى أن
  const leads = [next, next < 0 ? -1 : following(p, next)].some(at => at >= 0 && wordAt(p, at, Word.that));
  return text.endsWith('\u0629') ? leads : ACCUSATIVE_END.test(text) && sayingFollows(p, act);
}

const ACCUSATIVE_END = /\u0627\u064b?$|\u064b\u0627?$|ين$/;

/** The comma or the like before token `i`. */
export function separatorBefore(p: Passage, i: number): EndSign | undefined {
  const before = preceding(p, i);
  return before < 0 || p.opening.has(before) ? undefined : SEPARATORS[p.tokens[before]!.text];
}

/** لكنه أضاف، فيما نفت، لكن الوزير نفى: a verb of saying follows at once or after its subject. */
function sayingIn(p: Passage, from: number, acts: ReadonlyMap<number, Act>): boolean {
  for (let i = following(p, from), n = 0; i >= 0 && n < 9; i = following(p, i), n++) {
    const act = acts.get(i);
    if (act !== undefined && isVerb(act))
      return act.cue.word.use !== 'name' && !act.cue.word.pronoun && !act.cue.joined;
    if (p.tokens[i]!.kind === 'mark' || wordAt(p, i, Word.relative)) return false;
    // إلا أن الوزير نفى, but إلا أنه يشير goes on with the same one.
    if (wordAt(p, i, Word.that) && (n > 0 || p.tokens[i]!.norm !== 'ان')) return false;
  }
  return false;
}

export function isVerb(act: Act | undefined): boolean {
  return act?.cue.word.form === 'past' || act?.cue.word.form === 'present';
}

/** Whether أن, a colon or a mark follows soon, so that the word is one of saying. */
export function sayingFollows(p: Passage, act: Act): boolean {
  for (let i = following(p, act.end), n = 0; i >= 0 && n < 8; i = following(p, i), n++) {
    if (wordAt(p, i, Word.that) || p.opening.has(i) || p.tokens[i]!.text === ':') return true;
    if (endsSentence(p, i)) return false;
  }
  return false;
}
