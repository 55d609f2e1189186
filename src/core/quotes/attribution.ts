import type { Act, Discourse } from './acts';
import { endsSentence, following, type Passage, preceding, type Stretch, wordAt } from './passage';
import { Word } from './words';

/** A word of saying that may introduce a stretch, and how well it does: above 0 it is likelier than not. */
export interface Attribution {
  readonly act: Act;
  readonly score: number;
  readonly side: 'before' | 'after';
  /** Words between the two. */
  readonly gap: number;
  /** أن, a colon or the like stands just before the opening mark. */
  readonly that: boolean;
  readonly colon: boolean;
  /** The stretch stands in what the act reports. */
  readonly reported: boolean;
  /** What the act reports begins only after the stretch: أشارت لـ "الصباح" مصادر إلى أن … */
  readonly followed: boolean;
}

/** How many words a cue may stand away. */
const FARTHEST = { before: 60, after: 8 };

/** What each sign adds to the score of a word of saying. */
const WEIGHTS = {
  before: 1.2,
  after: 1,
  /** Each word between the subject and the mark. */
  word: -0.07,
  comma: -0.25,
  /** Another stretch between. */
  stretch: -0.3,
  /** Another word of saying between. */
  cue: -0.5,
  colon: 1.5,
  that: 1.2,
  reported: 0.8,
  /** Only the subject stands between. */
  touching: 0.8,
  say: 0.6,
  alike: -0.2,
  alikeFar: -0.7,
  led: 0.4,
  name: 0.4,
  stance: 0.1,
  /** قوله; the other nouns of saying, as تصريح, hardly introduce words themselves. */
  noun: 0.2,
  occasion: -1.2,
  phrase: 0.4,
  /** على حد قوله just after the mark. */
  limit: 1.2,
} as const;

/** What has been read of the text, by passage. */
export interface Acts {
  readonly passages: readonly Passage[];
  readonly discourse: readonly Discourse[];
  readonly reporters: readonly Reporters[];
}

/** Where the reports of a passage begin after their word of saying. */
export interface Reporters {
  readonly byStart: ReadonlyMap<number, Act>;
  readonly starts: ReadonlyMap<Act, number>;
}

/** The word of saying that introduces a stretch best; undefined when its sentence has none. */
export function attribute(
  { passages, discourse, reporters }: Acts,
  stretch: Stretch,
): Attribution | undefined {
  const { passage, lastPassage, close } = stretch;
  const before = lookBefore(passages[passage]!, discourse[passage]!.acts, reporters[passage]!, stretch);
  const after =
    close === undefined ? undefined : lookAfter(passages[lastPassage]!, discourse[lastPassage]!.acts, close);
  if (before === undefined || (after !== undefined && after.score > before.score)) return after;
  return before;
}

function lookBefore(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  reports: Reporters,
  stretch: Stretch,
): Attribution | undefined {
  let reporter: Act | undefined;
  let best: Attribution | undefined;
  let cost = 0;
  const first = preceding(p, stretch.open);
  const colon = first >= 0 && p.tokens[first]!.text === ':';
  const lead = first >= 0 && (colon || p.tokens[first]!.text === '\u060c') ? preceding(p, first) : first;
  const that = lead >= 0 && wordAt(p, lead, Word.that);
  for (let i = first, gap = 0; i >= 0 && gap < FARTHEST.before; i = preceding(p, i), gap++) {
    if (endsSentence(p, i)) break;
    if (p.opening.has(i)) cost += WEIGHTS.stretch;
    else if (p.tokens[i]!.kind === 'mark') cost += WEIGHTS.comma;
    reporter ??= reports.byStart.get(i);
    const act = acts.get(i);
    if (act === undefined || (reporter !== undefined && reporter !== act)) continue;
    const reported = reporter === act && best === undefined;
    const between = Math.max(0, gap - (act.end - i) - (that ? 1 : 0));
    const { use } = act.cue.word;
    const introduces = use !== 'name' && use !== 'stance';
    const touching = between === 0 || (between === 1 && colon);
    const score =
      WEIGHTS.before +
      cost +
      between * WEIGHTS.word +
      (colon && introduces ? WEIGHTS.colon : 0) +
      (that && introduces ? WEIGHTS.that : 0) +
      (touching ? WEIGHTS.touching : 0) +
      (reported ? WEIGHTS.reported : 0) +
      (use === 'alike' && between > 2 && !that ? WEIGHTS.alikeFar : 0) +
      weightOfUse(act);
    if (best === undefined || score > best.score) {
      const followed = (reports.starts.get(act) ?? -1) > stretch.open;
      best = { act, score, side: 'before', gap: between, that, colon, reported, followed };
    }
    if (reported) break;
    if (!isOccasion(act)) cost += WEIGHTS.cue;
  }
  return best;
}

function isOccasion({ cue: { word } }: Act): boolean {
  return word.use === 'occasion';
}

function weightOfUse({ cue: { word } }: Act): number {
  return WEIGHTS[word.use];
}

function lookAfter(p: Passage, acts: ReadonlyMap<number, Act>, close: number): Attribution | undefined {
  const start = p.back.get(close);
  const level = start === undefined || start < 0 ? -1 : start;
  let i = level >= 0 ? following(p, level) : afterClose(p, close);
  let cost = 0;
  for (let gap = 0; i >= 0 && gap < FARTHEST.after; i = following(p, i), gap++) {
    if (endsSentence(p, i) || p.opening.has(i) || (wordAt(p, i, Word.relative) && !isPointedAt(p, i)))
      return undefined;
    if (p.tokens[i]!.kind === 'mark') cost += WEIGHTS.comma;
    const act = acts.get(i);
    if (act === undefined) {
      cost += WEIGHTS.word;
      continue;
    }
    // A saying that و begins is the next one, unless it only names the source.
    if (act.cue.joined && act.cue.word.form !== 'phrase') return undefined;
    if (act.cue.word.form === 'participle') return undefined;
    const limit =
      act.cue.word.form === 'noun' && p.tokens[preceding(p, i)]?.norm === 'حد' ? WEIGHTS.limit : 0;
    const score = WEIGHTS.after + limit + cost * 2 + (gap <= 1 ? WEIGHTS.touching : 0) + weightOfUse(act);
    return { act, score, side: 'after', gap, that: false, colon: false, reported: false, followed: false };
  }
  return undefined;
}

/** "…"، هذا ما قاله الوزير: what is pointed at stands before. */
function isPointedAt(p: Passage, relative: number): boolean {
  const before = preceding(p, relative);
  return before >= 0 && wordAt(p, before, Word.demonstrative);
}

/** The token after a closing mark whose opening one stands in an earlier paragraph. */
function afterClose(p: Passage, close: number): number {
  let i = close;
  while (i + 1 < p.tokens.length && p.back.get(i + 1) === -1) i++;
  return i + 1 < p.tokens.length ? i + 1 : -1;
}
