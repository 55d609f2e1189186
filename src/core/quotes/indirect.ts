import { byPosition, type Span } from '../text/span';
import type { Act } from './acts';
import { Boundaries } from './boundaries';
import { following, type Passage, wordAt } from './passage';
import { endOfReport } from './report-end';
import { bestStart, canBeginReport } from './report-start';
import { REPORT_WEIGHTS, type ReportWeights } from './report-weights';
import { sourceReports } from './source-reports';
import { Word } from './words';

/** Reported words without marks of their own. */
export interface Report {
  /** From أن to the end of what is reported; absolute. */
  readonly span: Span;
  readonly act: Act;
  /** 0 to 1: how sure it is that this is reported, and ends about here. */
  readonly confidence: number;
  /** Its first token, and its last. */
  readonly first: number;
  readonly last: number;
}

/** The reported speech of a passage, from its acts of saying, in text order. Two reports never cross. */
export function findReports(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  weights: ReportWeights = REPORT_WEIGHTS,
): Report[] {
  const boundaries = new Boundaries(p, acts, weights.end);
  const said = reportsAfterThat(p, acts, boundaries, weights.start);
  return clipped(
    [...said, ...sourceReports(p, acts, said, boundaries)].sort((a, b) => byPosition(a.span, b.span)),
  );
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

/** What أن and its like begin. A word of saying reports once, and none reports what stands in another one's report. */
function reportsAfterThat(
  p: Passage,
  acts: ReadonlyMap<number, Act>,
  boundaries: Boundaries,
  weights: ReportWeights['start'],
): Report[] {
  const out: Report[] = [];
  const around: Report[] = [];
  const taken = new Set<Act>();
  for (let i = 0; i < p.tokens.length; i++) {
    if (!canBeginReport(p, i)) continue;
    while (around.length > 0 && around.at(-1)!.last < i) around.pop();
    const outer = around.at(-1)?.first ?? -1;
    const start = bestStart(p, i, acts, act => act.cue.token > outer && !taken.has(act), weights);
    if (start === undefined || start.probability < 0.5) continue;
    const end = endOfReport(p, i, boundaries);
    if (end.last <= i || isOnlyQuoted(p, i, end.last)) continue;
    const report = makeReport(p, start.act, i, end.last, start.probability * end.probability);
    taken.add(start.act);
    around.push(report);
    out.push(report);
  }
  return out;
}

/** و or ف before a verb or إن, which joins the report to what goes before. */
const JOINED = /^(?:و[يتن]\p{L}{2,}|ف(?:ان|قد).*)$/u;

export function makeReport(p: Passage, act: Act, first: number, last: number, confidence: number): Report {
  const { start: from, norm } = p.tokens[first]!;
  const start = p.base + from + (JOINED.test(norm) ? 1 : 0);
  const end = p.base + p.tokens[last]!.end;
  return { span: { start, end }, act, confidence, first, last };
}

/** What is reported stands in marks as a whole: that is a direct quote, not a report. */
export function isOnlyQuoted(p: Passage, that: number, last: number): boolean {
  let i = following(p, that);
  while (i >= 0 && i <= last && isPlainMark(p, i)) i = following(p, i);
  if (i < 0 || !p.opening.has(i)) return false;
  const next = following(p, i);
  if (next >= 0 && p.tokens[next]!.kind === 'mark') return true;
  // أنه "…" وإلى أنه "…"
  while (i >= 0 && i <= last && (p.opening.has(i) || isPlainMark(p, i) || wordAt(p, i, BETWEEN)))
    i = following(p, i);
  return i < 0 || i > last;
}

const BETWEEN = Word.that | Word.preposition;

function isPlainMark(p: Passage, i: number): boolean {
  return p.tokens[i]!.kind === 'mark' && !p.opening.has(i);
}
