import type { Act } from './acts';
import type { Boundaries } from './boundaries';
import { isOnlyQuoted, makeReport, type Report } from './indirect';
import { closesSentence, endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { endOfReport } from './report-end';
import { namesSource } from './sources';
import { Word } from './words';

/** How many words a sentence is followed over. */
const LONGEST_SENTENCE = 220;
/** Fewer words than that are no report: the phrase says where a fact or a name is from. */
const SHORTEST = 4;
/** From this length on words in marks are somebody's own, not a term within a report. */
const LONGEST_TERM = 8;
/** How often a report by a phrase is one, by a count of those on annotated articles. */
const CONFIDENCE = 0.65;

/** What sources say that are named without a verb and without أن: بحسب فلان. */
export function sourceReports(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  others: readonly Report[],
  boundaries: Boundaries,
): Report[] {
  const out: Report[] = [];
  // By the tokens of a word of saying and of what it reports, where that ends.
  const taken = new Map(
    others.flatMap(({ act, first, last }) => [[act.cue.token, last] as const, [first, last] as const]),
  );
  for (const act of acts.values()) {
    if (act.cue.word.form !== 'phrase' || p.owner[act.cue.token]! >= 0 || !namesSource(p, act)) continue;
    const sentence = sentenceAround(p, act.cue.token);
    const opens =
      sentence.first === act.cue.token || (act.cue.joined && !isCoordinate(p, act, sentence, acts));
    const report = opens
      ? reportAfter(p, act, sentence, acts, boundaries)
      : reportAround(p, act, sentence, taken);
    if (report !== undefined) out.push(report);
  }
  return out;
}

/** حسب الأطباء وحسب اللجنة: a second source of the same. */
function isCoordinate(p: Passage, act: Act, { first }: Sentence, acts: ReadonlyMap<number, Act>): boolean {
  for (let i = first; i >= 0 && i < act.cue.token; i = following(p, i))
    if (acts.get(i)?.cue.word.form === 'phrase') return true;
  return false;
}

/** وبحسب فلان، … */
function reportAfter(
  p: Passage,
  act: Act,
  sentence: Sentence,
  acts: ReadonlyMap<number, Act>,
  boundaries: Boundaries,
): Report | undefined {
  const first = afterSource(p, following(p, act.end));
  if (first < 0) return undefined;
  const end = endOfReport(p, first, boundaries).last;
  const last = someoneSays(p, first, end, acts) ? sentence.last : end;
  if (last - first < SHORTEST - 1) return undefined;
  if (isOnlyQuoted(p, first - 1, last) || isOnlyQuoted(p, first, last)) return undefined;
  return makeReport(p, act, first, last, CONFIDENCE);
}

/** Whether a verb of saying stands between the two tokens: the source tells of somebody else's words, to the end. */
function someoneSays(p: Passage, first: number, last: number, acts: ReadonlyMap<number, Act>): boolean {
  for (let i = first; i >= 0 && i <= last; i = following(p, i)) {
    const word = acts.get(i)?.cue.word;
    if (word?.use === 'say' && (word.form === 'past' || word.form === 'present')) return true;
  }
  return false;
}

/** What the named source says begins after the comma or with فإن, when one of them comes soon. */
function afterSource(p: Passage, next: number): number {
  for (let i = next, n = 0; i >= 0 && n < 14 && !endsSentence(p, i); i = following(p, i), n++) {
    if (p.opening.has(i)) break;
    if (p.tokens[i]!.kind === 'mark') return following(p, i);
    if (p.tokens[i]!.text.startsWith('\u0641\u0625\u0646')) return i;
  }
  return next;
}

/** …، بحسب فلان: what goes before when the phrase ends its sentence; the whole when it stands in commas. */
function reportAround(
  p: Passage,
  act: Act,
  sentence: Sentence,
  taken: ReadonlyMap<number, number>,
): Report | undefined {
  const { token } = act.cue;
  const first = clauseStart(p, token, sentence.first);
  if (isReported(p, sentence, first, token, taken)) return undefined;
  const place = placeOf(p, act, sentence);
  if (place === undefined) return undefined;
  const last = place === 'within' ? sentence.last : lastBefore(p, token);
  return last - first < SHORTEST ? undefined : makeReport(p, act, first, last, CONFIDENCE);
}

/** The last token of what is said before the phrase: without the comma, and without وذلك. */
function lastBefore(p: Passage, token: number): number {
  let last = preceding(p, token);
  while (
    last >= 0 &&
    !p.opening.has(last) &&
    (p.tokens[last]!.kind === 'mark' || p.tokens[last]!.norm === 'وذلك')
  )
    last = preceding(p, last);
  return p.forward.get(last) ?? last;
}

/** Whether somebody else is quoted in the sentence between token `from` and token `to`. */
function isReported(
  p: Passage,
  { first }: Sentence,
  from: number,
  to: number,
  taken: ReadonlyMap<number, number>,
): boolean {
  for (let i = first; i >= 0 && i < to; i = following(p, i)) {
    if (i >= from && p.opening.has(i) && (p.forward.get(i) ?? i) - i > LONGEST_TERM) return true;
    if ((taken.get(i) ?? -1) >= from) return true;
  }
  return false;
}

/** Tokens before a phrase that belongs to the whole sentence around it, not to the clause before it. */
const FARTHEST_WITHIN = 8;

/** An adjective, or a relative clause without الذي: وفق تصريحات يدلي بها. */
const GOES_ON = /^(?:ال|[يت])\p{L}{2,}/u;
const AFTER_SOURCE = Word.relative | Word.preposition | Word.attached | Word.time;

/** Whether the phrase ends its sentence, or stands in commas within it. */
function placeOf(p: Passage, act: Act, { first, last }: Sentence): 'end' | 'within' | undefined {
  let next = following(p, act.end);
  if (next >= 0 && p.tokens[next]!.text === '(') next = afterBracket(p, next);
  if (next < 0 || next > last || endsSentence(p, next)) return 'end';
  const comma = isComma(p, next);
  const then = comma ? following(p, next) : next;
  if (then < 0 || wordAt(p, then, comma ? Word.relative : AFTER_SOURCE)) return 'end';
  if (!comma && GOES_ON.test(p.tokens[then]!.norm)) return 'end';
  if (!comma || !isComma(p, preceding(p, act.cue.token))) return undefined;
  return act.cue.token - first <= FARTHEST_WITHIN ? 'within' : 'end';
}

function isComma(p: Passage, i: number): boolean {
  return i >= 0 && (p.tokens[i]!.text === '\u060c' || p.tokens[i]!.text === ',');
}

/** Words in brackets after the name of a source. */
const LONGEST_ASIDE = 20;

function afterBracket(p: Passage, opens: number): number {
  let next = opens;
  for (let n = 0; next >= 0 && n < LONGEST_ASIDE && p.tokens[next]!.text !== ')'; n++)
    next = following(p, next);
  return next < 0 ? -1 : following(p, next);
}

const EXCEPT = new Set(['الا', 'غير', 'بيد']);

/** Where the last main clause before token `i` begins: after غير أن and its like, else with the sentence. */
function clauseStart(p: Passage, i: number, start: number): number {
  for (let at = preceding(p, i); at > start; at = preceding(p, at)) {
    const before = preceding(p, at);
    if (p.tokens[at]!.text === '\u061b' || (p.tokens[at]!.norm === 'كما' && isComma(p, before)))
      return following(p, at);
    if (wordAt(p, at, Word.that) && before >= 0 && EXCEPT.has(p.tokens[before]!.norm))
      return following(p, at);
  }
  return start;
}

/** The tokens of a sentence at one level. */
interface Sentence {
  readonly first: number;
  readonly last: number;
}

function sentenceAround(p: Passage, i: number): Sentence {
  let first = i;
  for (let at = preceding(p, i), n = 0; at >= 0 && n < LONGEST_SENTENCE; at = preceding(p, at), n++) {
    if (endsSentence(p, at) || closesSentence(p, at) || isDash(p, at)) break;
    first = at;
  }
  let last = i;
  for (
    let at = i, n = 0;
    at >= 0 && n < LONGEST_SENTENCE && !endsSentence(p, at);
    at = following(p, at), n++
  ) {
    last = p.forward.get(at) ?? at;
    if (closesSentence(p, at)) break;
  }
  return { first, last };
}

/** The dash after the place of a dispatch: القاهرة (رويترز) -- */
function isDash(p: Passage, i: number): boolean {
  return p.tokens[i]!.text === '-' && p.tokens[i + 1]?.text !== undefined && p.tokens[i - 1]?.text === '-';
}
