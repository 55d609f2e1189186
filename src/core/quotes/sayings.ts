import type { Act } from './acts';
import { endsSentence, following, type Passage, preceding, wordAt } from './passage';
import { Word } from './words';

/** A word of saying in the sentence of a stretch, with what stands between the two. */
export interface Saying {
  readonly act: Act;
  readonly side: 'before' | 'after';
  /** Words between the two, those of the subject not counted; commas and the like, other stretches, other words of saying. */
  readonly gap: number;
  readonly commas: number;
  readonly stretches: number;
  readonly cues: number;
  /** No other word of saying stands between. */
  readonly nearest: boolean;
  /** What stands just before the opening mark. */
  readonly lead: Lead;
  /** The stretch stands in what this one reports. */
  readonly reports: boolean;
  /** It stands in what another one reports, and the stretch too. */
  readonly otherReports: boolean;
  /** What it reports begins only after the stretch: أشارت لـ "الصباح" مصادر إلى أن … */
  readonly followed: boolean;
}

/** أن, or a colon, before the opening mark of a stretch. */
export interface Lead {
  readonly colon: boolean;
  readonly that: boolean;
}

/** Where the reports of a passage begin after their word of saying. */
export interface Reporters {
  readonly byStart: ReadonlyMap<number, Act>;
  readonly starts: ReadonlyMap<Act, number>;
  /** The last token of what it reports. */
  readonly ends: ReadonlyMap<Act, number>;
}

/** How many words a word of saying may stand away. */
const FARTHEST = { before: 60, after: 8 };

/** The words of saying before the stretch that opens at token `open`, the nearest first; one that reports the stretch is the last. */
export function sayingsBefore(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  reports: Reporters,
  open: number,
  lead: Lead,
): readonly Saying[] {
  const out: Saying[] = [];
  let [stretches, commas, cues] = [0, 0, 0];
  let reporter: Act | undefined;
  for (let i = preceding(p, open), n = 0; i >= 0 && n < FARTHEST.before; i = preceding(p, i), n++) {
    if (endsSentence(p, i)) break;
    if (p.opening.has(i)) stretches++;
    else if (p.tokens[i]!.kind === 'mark') commas++;
    const act = acts.get(i);
    const inReport = reporter !== undefined && reporter !== act;
    reporter ??= reporterAt(reports, i, open);
    if (act === undefined || inReport) continue;
    const gap = Math.max(0, n - (act.end - i) - (lead.that ? 1 : 0));
    const followed = (reports.starts.get(act) ?? -1) > open;
    const isReporter = act === reporter;
    const between = { gap, commas, stretches, cues, nearest: out.length === 0 };
    out.push({ act, side: 'before', ...between, lead, reports: isReporter, otherReports: false, followed });
    if (isReporter) break;
    if (act.cue.word.use !== 'occasion') cues++;
  }
  const last = out.at(-1);
  return last?.reports ? out.map(one => ({ ...one, otherReports: one !== last })) : out;
}

/** What stands just before the mark that opens at token `open`. */
export function leadOf(p: Passage, open: number): Lead {
  const first = preceding(p, open);
  const text = first < 0 ? '' : p.tokens[first]!.text;
  const word = text === ':' || text === '\u060c' ? preceding(p, first) : first;
  return { colon: text === ':', that: word >= 0 && wordAt(p, word, Word.that) };
}

/** The one whose report begins with token `i` and goes on to token `to`. */
function reporterAt({ byStart, ends }: Reporters, i: number, to: number): Act | undefined {
  const act = byStart.get(i);
  return act !== undefined && ends.get(act)! >= to ? act : undefined;
}

/** A word of saying after the mark that closes at token `close`: "…"، قال الوزير */
export function sayingAfter(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  close: number,
  { lead, otherReports }: Pick<Saying, 'lead' | 'otherReports'>,
): Saying | undefined {
  const start = p.back.get(close);
  let i = start === undefined || start < 0 ? afterClose(p, close) : following(p, start);
  let commas = 0;
  for (let gap = 0; i >= 0 && gap < FARTHEST.after; i = following(p, i), gap++) {
    if (endsSentence(p, i) || p.opening.has(i)) return undefined;
    if (wordAt(p, i, Word.relative) && !isPointedAt(p, i)) return undefined;
    if (p.tokens[i]!.kind === 'mark') commas++;
    const act = acts.get(i);
    if (act === undefined) continue;
    const { joined, word } = act.cue;
    // A saying that و begins is the next one, unless it only names the source.
    if ((joined && word.form !== 'phrase') || word.form === 'participle') return undefined;
    const between = { gap, commas, stretches: 0, cues: 0, nearest: true };
    return { act, side: 'after', ...between, lead, reports: false, otherReports, followed: false };
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
