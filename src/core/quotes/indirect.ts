import { byPosition, type Span } from '../text/span';
import type { Act } from './acts';
import { endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { Word } from './words';

/** Reported words without marks of their own. */
export interface Report {
  /** From أن to the end of what is reported; absolute. */
  readonly span: Span;
  readonly act: Act;
  readonly confidence: number;
  /** Its first token, and its last. */
  readonly first: number;
  readonly last: number;
}

/** How many words may stand between the subject and أن. */
const FARTHEST_THAT = { verb: 26, participle: 9, noun: 4, phrase: 3 } as const;
/** How many words a report is followed over. */
const LONGEST_REPORT = 220;

/** Words that make another thing of the أن after them: إلا أن، قبل أن، يمكن أن. */
const NOT_THAT = new Set(
  'الا غير بيد حيث كما قبل بعد دون منذ يمكن يجب ينبغي رغم الرغم شان بمجرد مجرد الي_ان يريد يمكنه اجل الممكن المتوقع المقرر المفترض المرجح المنتظر قبيل لولا مع كون'.split(
    ' ',
  ),
);

/** The reported speech of a passage, from its acts of saying, in text order. Two reports never cross. */
export function findReports(p: Passage, acts: ReadonlyMap<number, Act>): Report[] {
  const out: Report[] = [];
  let until = 0;
  for (const act of acts.values()) {
    const { word, token } = act.cue;
    if (token < until && p.owner[token]! < 0 && act.carried) continue;
    const report = word.form === 'phrase' ? reportOfPhrase(p, act, acts) : reportAfter(p, act, acts);
    if (report === undefined) continue;
    out.push(report);
    until = Math.max(report.last, act.end);
  }
  return clipped(out.sort((a, b) => byPosition(a.span, b.span)));
}

/** A report that begins within another one ends with it at the latest. */
function clipped(reports: readonly Report[]): Report[] {
  const around: Report[] = [];
  return reports.map(report => {
    while (around.length > 0 && around.at(-1)!.span.end <= report.span.start) around.pop();
    const outer = around.at(-1);
    const fits = outer === undefined || report.span.end <= outer.span.end;
    const { start } = report.span;
    const made = fits ? report : { ...report, span: { start, end: outer.span.end }, last: outer.last };
    around.push(made);
    return made;
  });
}

function reportAfter(p: Passage, act: Act, acts: ReadonlyMap<number, Act>): Report | undefined {
  const { cue } = act;
  if (cue.word.use === 'occasion' || (cue.word.form === 'noun' && act.carried && !cue.word.pronoun))
    return undefined;
  if (p.owner[cue.token]! >= 0 && (act.carried || act.speaker?.certain !== true)) return undefined;
  if (isIdle(p, act)) return undefined;
  const that = findThat(p, act, acts);
  if (that < 0) return undefined;
  const last = endOfReport(p, that, acts);
  if (last <= that || isOnlyQuoted(p, that, last)) return undefined;
  return makeReport(p, act, that, last);
}

/** ما يفسر أن …: a thing explains, nobody speaks. */
function isIdle(p: Passage, { cue: { token, word } }: Act): boolean {
  const before = preceding(p, token);
  return (
    before >= 0 &&
    !word.pronoun &&
    word.use !== 'name' &&
    (p.tokens[before]!.norm === 'ما' || p.tokens[before]!.norm === 'مما')
  );
}

function makeReport(p: Passage, act: Act, first: number, last: number): Report {
  const start = p.base + p.tokens[first]!.start;
  const end = p.base + p.tokens[last]!.end;
  const confidence = act.cue.word.use === 'say' ? 0.8 : 0.65;
  return { span: { start, end }, act, confidence, first, last };
}

/** The complementiser that belongs to the act; -1 when there is none. */
function findThat(p: Passage, act: Act, acts: ReadonlyMap<number, Act>): number {
  const { word, token } = act.cue;
  const kind = word.form === 'past' || word.form === 'present' ? 'verb' : word.form;
  let farthest: number = FARTHEST_THAT[kind];
  if (word.use === 'stance') farthest = 5;
  let aside = false;
  let previous = act.end;
  for (let i = following(p, act.end), n = 0; i >= 0 && n < farthest; previous = i, i = following(p, i), n++) {
    if (endsSentence(p, i)) return -1;
    const { text } = p.tokens[i]!;
    if (text === '-' || text === '\u2013') aside = !aside;
    const next = following(p, i);
    if (text === ':' && !(next >= 0 && wordAt(p, next, Word.that))) return -1;
    if (wordAt(p, i, Word.that) && !wordAt(p, i, Word.joined)) {
      if (NOT_THAT.has(p.tokens[previous]!.norm)) return -1;
      if (word.use === 'name' && !wordAt(p, i, Word.attached) && i - token > 3) return -1;
      return i;
    }
    if (aside) continue;
    const other = acts.get(i);
    if (other !== undefined && other.cue.word.form !== 'noun' && other.cue.word.form !== 'phrase') {
      if (!wordAt(p, i, Word.who) && other.cue.word.use !== 'alike') return -1;
    }
    if (wordAt(p, i, Word.clause) && !wordAt(p, i, Word.attached) && n > 0) return -1;
  }
  return -1;
}

/** Words after a comma that end what is reported. */
const AFTER_COMMA = new Set(
  'فيما بينما كما وهو وهي وهم وكان وكانت وهذا وهذه لكن ولكن الا وفق وفقا بحسب حسب حسبما طبقا وقد'.split(' '),
);
const BUT = new Set('لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم'.split(' '));
const PRONOUNS = new Set(['وهو', 'وهي', 'وهم']);
const IN_THE_TIME = new Set(['حين', 'وقت', 'الوقت']);

/** The last token of what is reported after the complementiser `that`. */
function endOfReport(p: Passage, that: number, acts: ReadonlyMap<number, Act>): number {
  let last = that;
  for (let i = following(p, that), n = 0; i >= 0 && n < LONGEST_REPORT; i = following(p, i), n++) {
    if (endsSentence(p, i)) return last;
    if (endsHere(p, that, i, acts)) return last;
    if (p.tokens[i]!.kind !== 'mark' || closesSomething(p, i)) last = p.forward.get(i) ?? i;
  }
  return last;
}

function closesSomething(p: Passage, i: number): boolean {
  return p.forward.has(i) || p.tokens[i]!.text === ')' || p.tokens[i]!.text === '%';
}

/** Whether the report is over before token `i`. */
function endsHere(p: Passage, that: number, i: number, acts: ReadonlyMap<number, Act>): boolean {
  const act = acts.get(i);
  if (act !== undefined && i > that + 1) {
    const { word, joined } = act.cue;
    const verb = word.form === 'past' || word.form === 'present';
    if (verb && joined && (afterComma(p, i) || !wordAt(p, i, Word.who))) {
      const named = word.use === 'say' && !act.carried && act.speaker?.certain === true;
      return named || (afterComma(p, i) && word.use !== 'name') || sayingFollows(p, act);
    }
    if (word.form === 'participle') return afterComma(p, i) || sayingFollows(p, act);
    if (word.form === 'noun' && word.pronoun) {
      return p.tokens[i]!.norm.startsWith('ب') && afterComma(p, i);
    }
  }
  const { norm } = p.tokens[i]!;
  if (afterComma(p, i)) {
    const next = following(p, i);
    if (PRONOUNS.has(norm) && next >= 0 && p.opening.has(next)) return false;
    if (AFTER_COMMA.has(norm)) return true;
    if (norm === 'في' && next >= 0 && IN_THE_TIME.has(p.tokens[next]!.norm)) return true;
    if (norm === 'علي' && next >= 0 && p.tokens[next]!.norm === 'حد') return true;
  }
  return BUT.has(norm) || (norm === 'فيما' && isSayingAt(acts, i + 1));
}

function isSayingAt(acts: ReadonlyMap<number, Act>, i: number): boolean {
  const use = acts.get(i)?.cue.word.use;
  return use === 'say' || use === 'alike';
}

function afterComma(p: Passage, i: number): boolean {
  const before = preceding(p, i);
  return before >= 0 && p.tokens[before]!.kind === 'mark' && !p.opening.has(before);
}

/** Whether أن, a colon or a mark follows soon, so that the word is one of saying. */
function sayingFollows(p: Passage, act: Act): boolean {
  for (let i = following(p, act.end), n = 0; i >= 0 && n < 8; i = following(p, i), n++) {
    if (wordAt(p, i, Word.that) || p.opening.has(i) || p.tokens[i]!.text === ':') return true;
    if (endsSentence(p, i)) return false;
  }
  return false;
}

/** What is reported stands in marks as a whole: that is a direct quote, not a report. */
function isOnlyQuoted(p: Passage, that: number, last: number): boolean {
  let i = following(p, that);
  while (i >= 0 && i <= last && p.tokens[i]!.kind === 'mark' && !p.opening.has(i)) i = following(p, i);
  if (i < 0 || !p.opening.has(i)) return false;
  const next = following(p, i);
  return (p.forward.get(i) ?? i) >= last || (next >= 0 && p.tokens[next]!.kind === 'mark');
}

/** بحسب فلان، …: what follows is reported, or what goes before when the phrase ends its sentence. */
function reportOfPhrase(p: Passage, act: Act, acts: ReadonlyMap<number, Act>): Report | undefined {
  const { token } = act.cue;
  if (act.carried || p.owner[token]! >= 0 || act.speaker?.certain !== true) return undefined;
  const start = sentenceStart(p, token);
  const next = following(p, act.end);
  if (start === token || act.cue.joined) {
    const first = afterSource(p, next);
    if (first < 0) return undefined;
    const last = endOfReport(p, first, acts);
    if (last - first < 3 || isOnlyQuoted(p, first - 1, last) || isOnlyQuoted(p, first, last))
      return undefined;
    return makeReport(p, act, first, last);
  }
  const ends = next < 0 || endsSentence(p, next);
  if (!ends) return undefined;
  for (let i = start; i >= 0 && i < token; i = following(p, i)) {
    const other = acts.get(i);
    if (p.opening.has(i) || (other !== undefined && other.cue.word.use === 'say')) return undefined;
  }
  let last = preceding(p, token);
  while (last > start && p.tokens[last]!.kind === 'mark') last = preceding(p, last);
  return last - start < 4 ? undefined : makeReport(p, act, start, last);
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

/** The first token of the sentence that token `i` stands in, at the same level. */
/** The dash after the place of a dispatch: القاهرة (رويترز) -- */
function isDash(p: Passage, i: number): boolean {
  return p.tokens[i]!.text === '-' && p.tokens[i + 1]?.text !== undefined && p.tokens[i - 1]?.text === '-';
}

function sentenceStart(p: Passage, i: number): number {
  let first = i;
  for (let at = preceding(p, i), n = 0; at >= 0 && n < LONGEST_REPORT; at = preceding(p, at), n++) {
    if (endsSentence(p, at) || isDash(p, at)) break;
    first = at;
  }
  return first;
}
