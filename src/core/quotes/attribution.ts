import type { Act, Discourse } from './acts';
import { CUE_WEIGHTS, type CueFeature, type CueFeatures } from './cue-weights';
import type { CueUse } from './cues';
import { endsSentence, following, type Passage, preceding, type Stretch, wordAt } from './passage';
import { Word } from './words';

/** A word of saying that may introduce a stretch, and how well it does. */
export interface Attribution {
  readonly act: Act;
  readonly features: CueFeatures;
  /** Above 0 it is likelier than not. */
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

/** How many words a word of saying may stand away. */
const FARTHEST = { before: 60, after: 8 };

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
  /** The last token of what it reports. */
  readonly ends: ReadonlyMap<Act, number>;
}

/** The word of saying that introduces a stretch best; undefined when its sentence has none. */
export function attribute(acts: Acts, stretch: Stretch): Attribution | undefined {
  let best: Attribution | undefined;
  for (const one of attributions(acts, stretch)) if (best === undefined || one.score > best.score) best = one;
  return best;
}

/** Every word of saying that may introduce a stretch: those before it from the nearest on, then one after it. */
export function attributions(
  { passages, discourse, reporters }: Acts,
  stretch: Stretch,
): readonly Attribution[] {
  const { passage, lastPassage, close } = stretch;
  const lead = leadOf(passages[passage]!, stretch.open);
  const before = lookBefore(passages[passage]!, discourse[passage]!.acts, reporters[passage]!, stretch, lead);
  const after =
    close === undefined
      ? undefined
      : lookAfter(passages[lastPassage]!, discourse[lastPassage]!.acts, close, {
          ...lead,
          reported: before.some(({ features }) => features.reported === 1),
        });
  return after === undefined ? before : [...before, after];
}

/** What stands just before the opening mark. */
interface Lead {
  readonly colon: boolean;
  readonly that: boolean;
}

function leadOf(p: Passage, open: number): Lead {
  const first = preceding(p, open);
  const text = first < 0 ? '' : p.tokens[first]!.text;
  const word = text === ':' || text === '\u060c' ? preceding(p, first) : first;
  return { colon: text === ':', that: word >= 0 && wordAt(p, word, Word.that) };
}

interface Seen {
  stretches: number;
  commas: number;
  cues: number;
}

function lookBefore(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  reports: Reporters,
  stretch: Stretch,
  lead: Lead,
): Attribution[] {
  const out: Attribution[] = [];
  const seen: Seen = { stretches: 0, commas: 0, cues: 0 };
  let reporter: Act | undefined;
  for (
    let i = preceding(p, stretch.open), gap = 0;
    i >= 0 && gap < FARTHEST.before;
    i = preceding(p, i), gap++
  ) {
    if (endsSentence(p, i)) break;
    if (p.opening.has(i)) seen.stretches++;
    else if (p.tokens[i]!.kind === 'mark') seen.commas++;
    const act = acts.get(i);
    const inReport = reporter !== undefined && reporter !== act;
    reporter ??= reporterAt(reports, i, stretch.open);
    if (act === undefined || inReport) continue;
    const isReporter = reporter === act;
    if (isReporter) for (const [k, one] of out.entries()) out[k] = within(one);
    const between = Math.max(0, gap - (act.end - i) - (lead.that ? 1 : 0));
    const reported = isReporter && out.length === 0;
    const features = {
      ...featuresOf(act, between, seen, lead),
      before: 1,
      ...(isReporter && { reported: 1 }),
    };
    const followed = (reports.starts.get(act) ?? -1) > stretch.open;
    out.push({
      act,
      features,
      score: sum(features),
      side: 'before',
      gap: between,
      ...lead,
      reported,
      followed,
    });
    if (reported) break;
    if (act.cue.word.use !== 'occasion') seen.cues++;
  }
  return out;
}

/** The one whose report begins with token `i` and goes on to token `to`. */
function reporterAt({ byStart, ends }: Reporters, i: number, to: number): Act | undefined {
  const act = byStart.get(i);
  return act !== undefined && ends.get(act)! >= to ? act : undefined;
}

/** One that stands in what another one reports. */
function within(one: Attribution): Attribution {
  const { carried, cue } = one.act;
  const goesOn = cue.joined || cue.word.form === 'participle';
  const features = {
    ...one.features,
    [goesOn ? 'innerJoined' : carried && introduces(cue.word.use) ? 'innerCarried' : 'inner']: 1,
  };
  return { ...one, features, score: sum(features) };
}

/** Whether it brings somebody's words, and doesn't only say how something is called or held: ما أسماه "…". */
function introduces(use: CueUse): boolean {
  return use !== 'name' && use !== 'stance';
}

function featuresOf(act: Act, between: number, seen: Seen, { colon, that }: Lead): CueFeatures {
  const { word } = act.cue;
  const touching = between === 0 || (between === 1 && colon);
  const alikeFar = word.use === 'alike' && between > 2 && !that;
  const out: Partial<Record<CueFeature, number>> = {
    [word.use]: 1,
    word: between,
    comma: seen.commas,
    stretch: seen.stretches,
    cue: seen.cues,
    colon: colon && introduces(word.use) ? 1 : 0,
    that: that && introduces(word.use) ? 1 : 0,
    touching: touching ? 1 : 0,
    alikeFar: alikeFar ? 1 : 0,
    carried: act.carried ? 1 : 0,
    participle: word.form === 'participle' ? 1 : 0,
    pronoun: word.pronoun && word.form !== 'noun' && word.use !== 'name' ? 1 : 0,
  };
  return out;
}

function sum(features: CueFeatures): number {
  let out = 0;
  for (const name in features) out += CUE_WEIGHTS[name as CueFeature] * features[name as CueFeature]!;
  return out;
}

/** A word of saying after the closing mark: "…"، قال الوزير */
function lookAfter(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  close: number,
  lead: Lead & { readonly reported: boolean },
): Attribution | undefined {
  const start = p.back.get(close);
  let i = start === undefined || start < 0 ? afterClose(p, close) : following(p, start);
  const seen: Seen = { stretches: 0, commas: 0, cues: 0 };
  for (let gap = 0; i >= 0 && gap < FARTHEST.after; i = following(p, i), gap++) {
    if (endsSentence(p, i) || p.opening.has(i)) return undefined;
    if (wordAt(p, i, Word.relative) && !isPointedAt(p, i)) return undefined;
    if (p.tokens[i]!.kind === 'mark') seen.commas++;
    const act = acts.get(i);
    if (act === undefined) continue;
    const { joined, word } = act.cue;
    // A saying that و begins is the next one, unless it only names the source.
    if ((joined && word.form !== 'phrase') || word.form === 'participle') return undefined;
    const limit = word.form === 'noun' && p.tokens[preceding(p, i)]?.norm === 'حد';
    const features = {
      [word.use]: 1,
      after: 1,
      // A word costs twice as much after the marks, where the saying stands at once.
      word: 2 * gap,
      comma: 2 * seen.commas,
      touching: gap <= 1 ? 1 : 0,
      limit: limit ? 1 : 0,
      afterLed: lead.that || lead.colon ? 1 : 0,
      afterReported: lead.reported && word.form === 'phrase' ? 1 : 0,
    };
    const score = sum(features);
    return {
      act,
      features,
      score,
      side: 'after',
      gap,
      that: false,
      colon: false,
      reported: false,
      followed: false,
    };
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
