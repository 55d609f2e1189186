import { parseArgs } from 'node:util';
import type { GoldQuote } from '../../src/core/measure/gold';
import { overlapShare, pair } from '../../src/core/measure/match';
import { Boundaries } from '../../src/core/quotes/boundaries';
import { findReports } from '../../src/core/quotes/indirect';
import { following, type Passage } from '../../src/core/quotes/passage';
import { endCandidates, signsOfEnd } from '../../src/core/quotes/report-end';
import { canBeginReport } from '../../src/core/quotes/report-start';
import { REPORT_WEIGHTS, type ReportWeights } from '../../src/core/quotes/report-weights';
import { startsBefore } from '../../src/core/quotes/start-signs';
import { type ReadArticle, readArticles } from './articles';
import { folds } from './folds';
import { type Example, fitLogistic, type Weights } from './logistic';
import { END_GUESS, START_GUESS } from './report-guesses';

const USAGE = 'usage: npm run fit:reports -- --data DIR… [--test DIR…] [--l2 N] [--folds N] [--seed N]';

/**
 * Fits the weights that tell where reported speech begins and where it ends on gold articles, and prints them beside
 * those in use. The figures are by folds of articles: of articles that the weights were not fitted on.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', multiple: true },
      test: { type: 'string', multiple: true, default: [] },
      l2: { type: 'string', default: '1' },
      folds: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.data === undefined) throw new Error(`npm run fit:reports needs data\n${USAGE}`);
  const articles = await readArticles(values.data);
  const l2 = Number(values.l2);
  const fitted = fitWeights(articles, { l2, guessed: true });
  printWeights('beginnings', REPORT_WEIGHTS.start, fitted.start, articles.flatMap(startExamples));
  printWeights('ends', REPORT_WEIGHTS.end, fitted.end, articles.flatMap(endExamples));

  const held = [...folds(articles, Number(values.folds), Number(values.seed))];
  const byFolds = (guessed: boolean) =>
    sum(held.map(({ rest, fold }) => judge(fold, fitWeights(rest, { l2, guessed }))));
  console.log(`\n${articles.length} articles in ${held.length} folds`);
  print('fitted from 0', byFolds(false));
  print('fitted from guesses', byFolds(true));
  print('in use', judge(articles, REPORT_WEIGHTS));
  const test = await readArticles(values.test);
  if (test.length === 0) return;
  console.log(`\n${test.length} other articles`);
  print('fitted from 0', judge(test, fitWeights(articles, { l2, guessed: false })));
  print('fitted from guesses', judge(test, fitted));
  print('in use', judge(test, REPORT_WEIGHTS));
}

function fitWeights(
  articles: readonly ReadArticle[],
  { l2, guessed }: { readonly l2: number; readonly guessed: boolean },
): ReportWeights {
  const weigh = (examples: readonly Example[], names: readonly string[], guess: Weights) =>
    fitLogistic(examples, { names, l2, free: ['bias'], ...(guessed && { around: guess }) });
  const { start, end } = REPORT_WEIGHTS;
  return {
    start: weigh(articles.flatMap(startExamples), Object.keys(start), START_GUESS) as ReportWeights['start'],
    end: weigh(articles.flatMap(endExamples), Object.keys(end), END_GUESS) as ReportWeights['end'],
  };
}

/** Every pair of a word of saying and an أن after it, with whether the one reports what the other begins. */
function startExamples({ gold, discourse }: ReadArticle): Example[] {
  return discourse.passages.flatMap((p, index) => {
    const { acts } = discourse.discourse[index]!;
    return p.tokens.flatMap((_, that) => {
      if (!canBeginReport(p, that)) return [];
      const report = reportAt(gold.quotes, p, that);
      const next = following(p, that);
      if (report === undefined && (next < 0 || p.opening.has(next))) return [];
      const pairs = startsBefore(p, that, acts).map(({ act, signs }) => ({
        features: signs,
        holds: [act.cue, act.verb].some(
          cue =>
            cue !== undefined &&
            report?.cues.some(({ start, end }) => start < p.base + cue.end && p.base + cue.start < end),
        ),
      }));
      return report === undefined || pairs.some(({ holds }) => holds) ? pairs : [];
    });
  });
}

/** The boundaries on the way through every report, with whether it ends there. */
function endExamples({ gold, discourse }: ReadArticle): Example[] {
  return discourse.passages.flatMap((p, index) => {
    const boundaries = new Boundaries(p, discourse.discourse[index]!.acts);
    return p.tokens.flatMap((_, first) => {
      const report = reportAt(gold.quotes, p, first);
      if (report === undefined) return [];
      const out: Example[] = [];
      for (const candidate of endCandidates(p, first, boundaries)) {
        const holds = p.base + p.tokens[candidate.last]!.end >= report.span.end - 1;
        if (candidate.boundary !== undefined) out.push({ features: signsOfEnd(candidate), holds });
        if (holds) break;
      }
      return out;
    });
  });
}

function reportAt(quotes: readonly GoldQuote[], { base, tokens }: Passage, i: number): GoldQuote | undefined {
  const { start, end } = tokens[i]!;
  return quotes.find(
    ({ kind, span }) => kind === 'indirect' && base + start <= span.start && span.start < base + end,
  );
}

/** The same share as in the score. */
const SAME = 0.6;

interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}

/** How many reports of the gold are found: that share 0.6 of their letters with the one found. */
function judge(articles: readonly ReadArticle[], weights: ReportWeights): Counts {
  return sum(
    articles.map(({ gold, discourse }) => {
      const reports = discourse.passages.flatMap((p, i) =>
        findReports(p, discourse.discourse[i]!.acts, weights),
      );
      const right = gold.quotes.filter(({ kind }) => kind === 'indirect');
      const pairs = pair(right, reports, (a, b) => overlapShare(a.span, b.span) >= SAME);
      return { right: pairs.size, gold: right.length, found: reports.length };
    }),
  );
}

function sum(counts: readonly Counts[]): Counts {
  const total = (key: keyof Counts) => counts.reduce((all, count) => all + count[key], 0);
  return { right: total('right'), gold: total('gold'), found: total('found') };
}

function print(what: string, { right, gold, found }: Counts): void {
  const [precision, recall, f] = [right / found, right / gold, (2 * right) / (gold + found)];
  console.log(
    `  ${what.padEnd(22)} P ${percent(precision)}  R ${percent(recall)}  F ${percent(f)}  of ${gold}`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function printWeights(what: string, inUse: Weights, fitted: Weights, examples: readonly Example[]): void {
  console.log(`${what.padEnd(16)} in use  fitted    holds    not`);
  for (const [name, weight] of Object.entries(inUse)) {
    const having = examples.filter(({ features }) => (features[name] ?? 0) !== 0);
    const held = having.filter(({ holds }) => holds).length;
    console.log(
      `${name.padEnd(16)} ${weight.toFixed(2).padStart(6)}  ${fitted[name]!.toFixed(2).padStart(6)}  ${String(held).padStart(7)} ${String(having.length - held).padStart(7)}`,
    );
  }
}
