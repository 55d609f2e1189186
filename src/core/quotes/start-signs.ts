import type { Act } from './acts';
import { openingOfAside } from './asides';
import type { Signs } from './logistic';
import { closesSentence, endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { nameAt } from './phrases';
import type { StartSign } from './report-weights';
import { Word } from './words';

/** How many words back a word of saying is looked for. */
const FARTHEST = 45;
/** Over how many other أن. */
const MOST_THATS = 2;

/** A word of saying before أن, with what speaks for its reporting what أن begins. */
export interface StartSigns {
  readonly act: Act;
  readonly signs: Signs<StartSign>;
}

/** The words of saying of the sentence before token `that`, nearest first, with what speaks for each. */
export function startsBefore(p: Passage, that: number, acts: ReadonlyMap<number, Act>): StartSigns[] {
  const out: StartSigns[] = [];
  const way: Step[] = [];
  let step: Step = { token: that, words: 0, commas: 0, cues: 0, clauses: 0, thats: 0, stretches: 0 };
  for (let i = preceding(p, that), n = 0; i >= 0 && n < FARTHEST; i = preceding(p, i), n++) {
    if (step.thats > MOST_THATS) break;
    if (endsSentence(p, i) || (closesSentence(p, i) && n > 0) || (p.tokens[i]!.text === ':' && n > 0)) break;
    way.push(step);
    const act = acts.get(i);
    if (act !== undefined && act.cue.word.form !== 'phrase' && !isIdle(p, act, that))
      out.push({ act, signs: signsOf(p, act, that, way) });
    const opens = openingOfAside(p, i);
    if (opens >= 0) i = opens;
    step = stepOver(p, i, step, opens >= 0 ? undefined : act);
  }
  return out;
}

/** What lies between a token and أن, the token included. */
interface Step {
  readonly token: number;
  readonly words: number;
  readonly commas: number;
  readonly cues: number;
  readonly clauses: number;
  readonly thats: number;
  readonly stretches: number;
}

function stepOver(p: Passage, i: number, step: Step, act: Act | undefined): Step {
  const isMark = p.tokens[i]!.kind === 'mark';
  const one = (holds: boolean) => (holds ? 1 : 0);
  return {
    token: i,
    words: step.words + one(!isMark),
    commas: step.commas + one(COMMAS.has(p.tokens[i]!.text)),
    cues: step.cues + one(act !== undefined && isReporting(p, act)),
    clauses: step.clauses + one(wordAt(p, i, Word.clause) && !wordAt(p, i, Word.attached)),
    thats: step.thats + one(wordAt(p, i, Word.that)),
    stretches: step.stretches + one(p.opening.has(i)),
  };
}

/** ما يفسر أن …: a thing explains, nobody speaks; يمكن القول إن: the writer does; وجدت أن: it is found, not said. */
function isIdle(p: Passage, { cue: { token, word } }: Act, that: number): boolean {
  if (FINDS.test(p.tokens[token]!.norm) && !wordAt(p, that, Word.attached)) return true;
  const before = preceding(p, token);
  if (before < 0 || word.pronoun) return false;
  const { norm } = p.tokens[before]!;
  if (word.form === 'noun') return CAN.test(norm);
  return word.use !== 'name' && /^م?ما$/.test(norm);
}

const FINDS = /^[وف]?(?:وجد|[يتن]جد)(?:ت|وا|نا)?$/;
const CAN = /^[وف]?(?:يمكن|يمكنني|يمكننا|يبقي|يجوز|يصح|استطيع|نستطيع|ينبغي|يجب)$/;

/** Verbs whose object is told something: أبلغه أن. With others it is what is spoken of. */
const TELLS = /(?:بلغ|خبر|علم|طمان|ناشد|وعد)/;

/** Whether أن may belong to it rather than to a word of saying before it. */
function isReporting(p: Passage, { cue: { token, word } }: Act): boolean {
  if (word.form === 'noun' || word.form === 'phrase' || word.use === 'stance') return false;
  return !word.pronoun || TELLS.test(p.tokens[token]!.norm);
}

const COMMAS = new Set(['\u060c', ',']);
/** What somebody holds or finds; it may never have been said. */
const THINKS = /(?:عتقد|لاحظ|تمن|يقن|ظن)/;
/** قال, after which it is إن with its hamza below; elsewhere that is a slip. */
const SAYS = /^[وف]?(?:قال|[يتن]قول|قل|قول|قائل|بقول|لقول)/;
/** Words of saying that, like those of denial, take the subjunctive: توقع أن يصل. */
const FORESEES = /(?:توقع|رجح|استبعد|ستبعد)/;
const SHOWS = /(?:ظهر|ثبت|كشف|شهد|برز)/;

const NEGATION = new Set('لم لا لن ولم ولا ولن'.split(' '));

function signsOf(p: Passage, act: Act, that: number, way: readonly Step[]): Signs<StartSign> {
  const { word, token, joined } = act.cue;
  const out: Partial<Record<StartSign, number>> = { bias: 1 };
  const set = (name: StartSign, holds: boolean) => {
    if (holds) out[name] = 1;
  };
  // What lies between the end of the subject and أن.
  const past = act.end < that ? act.end : token;
  const between = stepAfter(way, past);
  if (word.use !== 'phrase') out[word.use] = 1;
  set('present', word.form === 'present' && !joined);
  set('andPresent', word.form === 'present' && joined);
  set('participle', word.form === 'participle');
  set('unowned', word.form === 'noun' && !word.pronoun);
  const { norm } = p.tokens[token]!;
  set('thinks', THINKS.test(norm));
  set('shows', SHOWS.test(norm));
  set('quality', word.use === 'name' && wordAt(p, that, Word.attached));
  set('carried', act.carried);
  set('unknown', act.speaker === undefined);
  set('certain', !act.carried && act.speaker?.certain === true);
  set('joined', joined);
  set('first', word.first === true);
  set('object', word.pronoun && word.form !== 'noun');
  const quoted = p.owner[token]! >= 0;
  set('quoted', quoted && act.speaker !== undefined && !act.carried);
  set('quotedBare', quoted && (act.speaker === undefined || act.carried));
  set('command', word.class === 'call');
  out.words = Math.log1p(between.words);
  set('touching', between.words === 0);
  out.commas = Math.min(between.commas, 4);
  out.cues = Math.min(between.cues, 3);
  out.clauses = Math.min(between.clauses, 3);
  out.thats = Math.min(between.thats, 3);
  out.stretches = Math.min(between.stretches, 3);
  addLeading(p, between.token, that, set);
  addThat(p, that, { says: SAYS.test(norm), takes: word.class === 'denial' || FORESEES.test(norm) }, set);
  const before = preceding(p, token);
  set('negated', before >= 0 && NEGATION.has(p.tokens[before]!.norm));
  set('afterThat', before >= 0 && wordAt(p, before, Word.that));
  set('relative', before >= 0 && wordAt(p, before, Word.relative));
  return out;
}

/** What lies between token `past` and أن. */
function stepAfter(way: readonly Step[], past: number): Step {
  let k = way.length - 1;
  while (k > 0 && way[k]!.token <= past) k--;
  return way[k]!;
}

const CIRCUMSTANCE = Word.preposition | Word.attached | Word.time | Word.filler | Word.occasion | Word.outlet;

/** What stands first between the subject and أن: a circumstance is at home there, a noun is an object. */
function addLeading(p: Passage, first: number, that: number, set: Set): void {
  if (first >= that) return;
  const at = p.tokens[first]!.kind === 'mark' && !p.opening.has(first) ? following(p, first) : first;
  if (at < 0 || at >= that) return;
  const named = nameAt(p, at) !== undefined || wordAt(p, at, Word.who);
  set('circumstance', wordAt(p, at, CIRCUMSTANCE));
  set(
    'thing',
    !wordAt(p, at, CIRCUMSTANCE | Word.relative | Word.clause) && !named && p.tokens[at]!.kind === 'word',
  );
}

type Set = (name: StartSign, holds: boolean) => void;

const BEFORE_THAT = new Set('الي علي من عن في'.split(' '));

/** The form of أن and what stands beside it. */
function addThat(
  p: Passage,
  that: number,
  { says, takes }: { says: boolean; takes: boolean },
  set: Set,
): void {
  const { text, norm } = p.tokens[that]!;
  set(says ? 'kasra' : 'strayKasra', text.includes('\u0625'));
  set('with', wordAt(p, that, Word.attached));
  const before = preceding(p, that);
  const { text: mark, norm: lead } = p.tokens[before] ?? { text: '', norm: '' };
  set('preposition', BEFORE_THAT.has(lead));
  set('afterComma', mark === '\u060c' || mark === ',');
  set('afterColon', mark === ':');
  set(
    'joinedBefore',
    before >= 0 && /^و\p{L}{3,}/u.test(lead) && !wordAt(p, before, Word.waw) && !p.cues.has(before),
  );
  const next = following(p, that);
  const wish =
    next >= 0 && /^ان$/.test(norm.replace(/^ب/, '')) && /^[يتن]\p{L}{2,}$/u.test(p.tokens[next]!.norm);
  set(
    takes ? 'expected' : 'wish',
    wish && nameAt(p, next) === undefined && !/\u0629$/.test(p.tokens[next]!.text),
  );
}
