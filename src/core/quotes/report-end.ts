import type { Act } from './acts';
import { probability, type Signs } from './logistic';
import { closesSentence, endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { nameAt } from './phrases';
import type { EndSign, ReportWeights } from './report-weights';
import { namesSource } from './sources';
import { Word } from './words';

/** How many words a report is followed over. */
const LONGEST_REPORT = 220;

/** Where a report ends, and how sure that is. */
export interface End {
  /** The last token of what is reported. */
  readonly last: number;
  readonly probability: number;
}

/** A place where a report may end: before token `next`, or before the end of its level when that is -1. */
export interface EndCandidate {
  readonly last: number;
  readonly next: number;
  /** Empty where nothing can follow. */
  readonly signs: Signs<EndSign>;
  readonly final: boolean;
}

/**
 * The end of the report that begins at token `first`: the likeliest one, when every boundary on the way is passed
 * or taken with its own probability.
 */
export function endOfReport(
  p: Passage,
  first: number,
  acts: ReadonlyMap<number, Act>,
  { end }: ReportWeights,
): End {
  let open = 1;
  let best: End = { last: first, probability: 0 };
  for (const { last, signs, final } of endCandidates(p, first, acts)) {
    const here = open * (final ? 1 : probability(signs, end));
    if (here > best.probability) best = { last, probability: here };
    open -= here;
    if (open <= best.probability) break;
  }
  return best;
}

/** The places where a report that begins at token `first` may end, in order; the last one is final. */
export function* endCandidates(
  p: Passage,
  first: number,
  acts: ReadonlyMap<number, Act>,
): Generator<EndCandidate, void> {
  let last = first;
  let words = 0;
  let commas = 0;
  let i = following(p, first);
  for (let n = 0; i >= 0 && n < LONGEST_REPORT && !endsSentence(p, i); i = following(p, i), n++) {
    const kind = kindOfBoundary(p, i, acts);
    if (last > first && kind !== undefined)
      yield { last, next: i, signs: endSigns(p, i, kind, { words, commas }, acts), final: false };
    if (p.tokens[i]!.kind === 'mark' && !p.opening.has(i)) commas++;
    else words += p.opening.has(i) ? (p.forward.get(i) ?? i) - i : 1;
    if (p.tokens[i]!.kind !== 'mark' || closesSomething(p, i)) last = p.forward.get(i) ?? i;
    if (closesSentence(p, i)) {
      i = -1;
      break;
    }
  }
  yield { last, next: i, signs: {}, final: true };
}

function closesSomething(p: Passage, i: number): boolean {
  return p.forward.has(i) || p.tokens[i]!.text === ')' || p.tokens[i]!.text === '%';
}

const SEPARATORS: Readonly<Record<string, EndSign>> = {
  '\u060c': 'comma',
  ',': 'comma',
  '\u061b': 'semicolon',
  ';': 'semicolon',
  '-': 'dash',
  '\u2013': 'dash',
};

/** The first words of what may follow a report. */
const OPENERS: readonly [EndSign, RegExp][] = [
  ['andThat', /^و(?:ان|بان)(?:ه|ها|هم|هما|نا|ني)?$/],
  ['but', /^و?لكن$/],
  ['butHe', /^و?لكن(?:ه|ها|هم|هما|نا|ني)$/],
  ['except', /^(?:الا|غير|بيد)$/],
  ['whereas', /^و?(?:فيما|بينما)$/],
  ['like', /^كما$/],
  ['he', /^و(?:هو|هي|هم|هما)$/],
  ['this', /^و(?:ها|هذا|هذه|تلك)$/],
  ['thereby', /^وذلك$/],
  ['had', /^(?:وقد|وكان|وكانت|ولقد)$/],
  ['where', /^(?:حيث|اذ|وحيث)$/],
  ['which', /^و?(?:الذي|التي|الذين|اللذين|اللذان|ما|مما)$/],
  [
    'because',
    /^(?:لان|لانه|لانها|بسبب|حتي|لكي|كي|اذا|بعد|قبل|منذ|عندما|حين|حينما|خاصه|خصوصا|لاسيما|سواء|مثل|خلال)$/,
  ],
  ['aside', /^و?(?:علما|يذكر|يشار|الجدير|جدير|تجدر|رغم|برغم)$/],
  ['topic', /^(?:و?اما|وعن|وحول)$/],
  ['setting', /^و(?:بخصوص|بشان|بعد|خلال|ردا|تعليقا)$/],
];

/** A participle that tells what somebody does meanwhile: متجاهلا، داعيا. */
const ACCUSATIVE = /^(?:م\p{L}{3,6}|\p{L}ا\p{L}{1,2})ا$/u;

/** Openers that begin a new saying when a verb of saying follows: لكنه أضاف، كما قال. */
const SAID = new Set<EndSign>(['but', 'butHe', 'except', 'whereas', 'like', 'where']);

type Boundary = EndSign;

/** What kind of boundary lies before token `i`; undefined when none does. */
function kindOfBoundary(p: Passage, i: number, acts: ReadonlyMap<number, Act>): Boundary | undefined {
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
  for (const [name, pattern] of OPENERS)
    if (pattern.test(norm)) return SAID.has(name) && sayingIn(p, i, acts) ? 'openerSaid' : name;
  const next = p.tokens[i + 1]?.norm ?? '';
  if (norm === 'في' && /^(?:حين|وقت|الوقت)$/.test(next)) return 'whereas';
  if (norm === 'علي' && next === 'حد') return 'source';
  if (norm === 'من' && /^(?:جهته|جهتها|جهتهم|جانبه|جانبها|جانبهم|جهه|جانب|ناحيته|ناحيه)$/.test(next))
    return 'topic';
  if (norm === 'الامر' && next === 'الذي') return 'which';
  if (wordAt(p, i, Word.that) && !wordAt(p, i, Word.attached))
    return separatorBefore(p, i) === 'comma' ? 'that' : undefined;
  const and = norm.startsWith('و') && norm.length > 2 && !wordAt(p, i, Word.waw);
  if (and) return /^وس?[يت]\p{L}{2,}$/u.test(norm) && nameAt(p, i) === undefined ? 'andVerb' : 'and';
  if (ACCUSATIVE.test(norm) && norm !== 'مما') return 'accusative';
  return separatorBefore(p, i) === undefined ? undefined : 'other';
}

function kindOfAct(p: Passage, i: number, act: Act): Boundary | undefined {
  const { carried, speaker } = act;
  const { word, joined } = act.cue;
  switch (word.form) {
    case 'participle':
      return isCircumstance(p, i) ? 'participle' : undefined;
    case 'phrase':
      return joined ? 'setting' : namesSource(p, act) || isOwnWord(p, i) ? 'source' : undefined;
    case 'noun':
      return word.pronoun && /^ب(?!اعتبار)/.test(p.tokens[i]!.norm) ? 'source' : undefined;
    default:
      if (!joined) return separatorBefore(p, i) === undefined ? 'verb' : 'verbAfterComma';
      if (word.use === 'name') return 'andNaming';
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
function isCircumstance(p: Passage, i: number): boolean {
  return separatorBefore(p, i) !== undefined || /\u0627\u064b?$|\u064b\u0627?$|ين$/.test(p.tokens[i]!.text);
}

function separatorBefore(p: Passage, i: number): EndSign | undefined {
  const before = preceding(p, i);
  return before < 0 || p.opening.has(before) ? undefined : SEPARATORS[p.tokens[before]!.text];
}

function endSigns(
  p: Passage,
  i: number,
  kind: Boundary,
  { words, commas }: { words: number; commas: number },
  acts: ReadonlyMap<number, Act>,
): Signs<EndSign> {
  const separator = separatorBefore(p, i);
  const act = acts.get(i);
  const follows = act !== undefined && sayingFollows(p, act);
  const next = following(p, i);
  return {
    bias: 1,
    [kind]: 1,
    ...(separator !== undefined && { [separator]: 1 }),
    ...(follows && { follows: 1 }),
    ...(words < 3 && { early: 1 }),
    ...(words > 25 && { late: 1 }),
    commas: Math.min(commas, 5),
    ...(isVerb(acts.get(next)) && { verbNext: 1 }),
    ...(acts.get(next)?.cue.word.form === 'phrase' && { sourceNext: 1 }),
    ...(kind === 'topic' && saidLater(p, i, acts) && { saidLater: 1 }),
    ...(next >= 0 && p.opening.has(next) && { markNext: 1 }),
  };
}

/** لكنه أضاف، فيما نفت، لكن الوزير نفى: a verb of saying follows at once or after its subject. */
function sayingIn(p: Passage, from: number, acts: ReadonlyMap<number, Act>): boolean {
  for (let i = following(p, from), n = 0; i >= 0 && n < 4; i = following(p, i), n++) {
    const act = acts.get(i);
    if (act !== undefined && isVerb(act)) return act.cue.word.use !== 'name' && !act.cue.joined;
    if (p.tokens[i]!.kind === 'mark' || wordAt(p, i, Word.that | Word.relative)) return false;
  }
  return false;
}

function isVerb(act: Act | undefined): boolean {
  return act?.cue.word.form === 'past' || act?.cue.word.form === 'present';
}

/** وحول الأسعار، قال: a word of saying follows in the sentence. */
function saidLater(p: Passage, from: number, acts: ReadonlyMap<number, Act>): boolean {
  for (let i = following(p, from), n = 0; i >= 0 && n < 25 && !endsSentence(p, i); i = following(p, i), n++)
    if (isVerb(acts.get(i)) && !acts.get(i)!.cue.joined) return true;
  return false;
}

/** Whether أن, a colon or a mark follows soon, so that the word is one of saying. */
function sayingFollows(p: Passage, act: Act): boolean {
  for (let i = following(p, act.end), n = 0; i >= 0 && n < 8; i = following(p, i), n++) {
    if (wordAt(p, i, Word.that) || p.opening.has(i) || p.tokens[i]!.text === ':') return true;
    if (endsSentence(p, i)) return false;
  }
  return false;
}
