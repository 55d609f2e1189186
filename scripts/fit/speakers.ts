import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { GoldQuote } from '../../src/core/measure/gold';
import { overlapShare, trim } from '../../src/core/measure/match';
import type { Candidate } from '../../src/core/quotes/candidates';
import { weighStretch } from '../../src/core/quotes/discourse';
import { SPEAKER_WEIGHTS } from '../../src/core/quotes/speaker-weights';
import { normalizeText } from '../../src/core/text/normalize';
import { equalSpans, overlaps, type Span } from '../../src/core/text/span';
import { type ReadArticle, readArticles } from './articles';
import { folds } from './folds';
import { type Choice, type FitOptions, fitChoice, logit, type Weights } from './logistic';
import { SPEAKER_PRIORS } from './speaker-priors';

const USAGE =
  'usage: npm run fit:speakers -- --data DIR… [--test DIR…] [--l2 N] [--folds N] [--seed N] [--show] [--write]';

/** Overlap from which on reported speech found is the same as that of the gold. */
const SAME_REPORT = 0.6;

/**
 * Fits the weights of the speakers on gold articles, and prints them beside those in use. The figures are of articles that the weights
 * were not fitted on: by folds of articles, and of the articles of `--test`, where the weights in use may have been.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', multiple: true },
      test: { type: 'string', multiple: true, default: [] },
      l2: { type: 'string', default: '0.5' },
      folds: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      show: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new Error(`npm run fit:speakers needs data\n${USAGE}`);
  const train = (await readArticles(values.data)).map(choicesOf);
  const test = (await readArticles(values.test)).map(choicesOf);
  const options: FitOptions = {
    names: Object.keys(SPEAKER_WEIGHTS),
    l2: Number(values.l2),
    around: SPEAKER_PRIORS,
  };
  const fitted = fitChoice(train.flat().map(examples), options);
  printWeights(options.names, fitted, train.flat());
  if (values.write) await writeWeights(fitted);

  const held = [...folds(train, Number(values.folds), Number(values.seed))];
  console.log(`\n${train.length} articles in ${held.length} folds, ${train.flat().length} sayings`);
  const byFolds = held.flatMap(({ rest, fold }) => {
    const weights = fitChoice(rest.flat().map(examples), options);
    return fold.flat().map(asked => judge(asked, weights));
  });
  print('fitted', byFolds);
  print(
    'in use',
    train.flat().map(asked => judge(asked, SPEAKER_WEIGHTS)),
  );
  if (values.show && test.length === 0) for (const one of byFolds) if (!isHit(one)) show(one);
  if (test.length === 0) return;
  console.log(`\nother articles: ${test.flat().length} sayings`);
  const judged = test.flat().map(asked => judge(asked, fitted));
  print('fitted', judged);
  print(
    'in use',
    test.flat().map(asked => judge(asked, SPEAKER_WEIGHTS)),
  );
  printReliability(judged);
  if (values.show) for (const one of judged) if (!isHit(one)) show(one);
}

const TABLE = 'src/core/quotes/speaker-weights.ts';

/** Puts the weights into the table, whose comments stay. Who spoke before depends on them: fit and write until nothing changes. */
async function writeWeights(weights: Weights): Promise<void> {
  const source = await readFile(TABLE, 'utf8');
  const changed = source.replace(/^( {2})(\w+): -?[\d.]+,$/gm, (line, indent: string, name: string) => {
    const weight = weights[name];
    return weight === undefined ? line : `${indent}${name}: ${Number(weight.toFixed(1)) + 0},`;
  });
  await writeFile(TABLE, changed);
}

/** A saying whose speaker is asked for, with those who may be it and whether they are. */
interface Asked {
  readonly article: ReadArticle;
  readonly quote: GoldQuote;
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
}

/** The sayings of an article that the gold has too. */
function choicesOf(article: ReadArticle): readonly Asked[] {
  const { gold, discourse } = article;
  const out: Asked[] = [];
  const add = (quote: GoldQuote | undefined, candidates: readonly Candidate[] | undefined) => {
    if (quote === undefined || candidates === undefined) return;
    out.push({ article, quote, candidates, right: candidates.map(one => isRight(article, quote, one)) });
  };
  for (const stretch of discourse.stretches) {
    const edges = trim(gold.text, stretch.span);
    const quote = gold.quotes.find(
      ({ kind, span }) => kind === 'direct' && equalSpans(trim(gold.text, span), edges),
    );
    const { attribution, standing } = weighStretch(discourse, stretch);
    add(quote, attribution?.act.candidates ?? standing?.candidates);
  }
  for (const { span, act } of discourse.reports) {
    const same = ({ kind, span: other }: GoldQuote) =>
      kind === 'indirect' && overlapShare(span, other) >= SAME_REPORT;
    add(gold.quotes.find(same), act.candidates);
  }
  return out;
}

/** As the score has it: the mention overlaps one of the gold, or has the same name. */
function isRight({ gold }: ReadArticle, { speakers }: GoldQuote, { one }: Candidate): boolean {
  if (one === undefined) return speakers.length === 0;
  const names = speakers.flatMap(speaker => [
    wordsOf(gold.text, speaker),
    ...gold.entities.filter(({ span }) => holds(speaker, span)).map(({ span }) => wordsOf(gold.text, span)),
  ]);
  const own = [wordsOf(gold.text, one.span), ...(one.name === undefined ? [] : [normalizeText(one.name)])];
  return speakers.some(speaker => overlaps(speaker, one.span)) || own.some(name => names.includes(name));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function wordsOf(text: string, { start, end }: Span): string {
  return normalizeText(text.slice(start, end));
}

function examples({ candidates, right }: Asked): Choice {
  return candidates.map(({ features }, i) => ({ features: counted(features), holds: right[i]! }));
}

function counted(features: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const feature of features) out[feature] = (out[feature] ?? 0) + 1;
  return out;
}

interface Judged extends Asked {
  readonly best: number;
  readonly confidence: number;
}

function judge(asked: Asked, weights: Weights): Judged {
  const sums = asked.candidates.map(({ features }) => logit(counted(features), weights));
  const most = Math.max(...sums);
  const confidence = 1 / sums.reduce((all, sum) => all + Math.exp(sum - most), 0);
  return { ...asked, best: sums.indexOf(most), confidence };
}

function isHit({ right, best }: Judged): boolean {
  return right[best]!;
}

function print(what: string, judged: readonly Judged[]): void {
  const hits = judged.filter(isHit).length;
  const known = judged.filter(({ right }) => right.includes(true)).length;
  console.log(
    `  ${what.padEnd(8)} right speaker ${share(hits, judged.length)}   among the candidates ${share(known, judged.length)}`,
  );
}

/** Whether confidence means something: of the sayings with a confidence, the share that is right. */
function printReliability(judged: readonly Judged[]): void {
  console.log('\nconfidence   sayings   right');
  for (let from = 0; from < 1; from += 0.1) {
    const those = judged.filter(({ confidence }) => confidence >= from && confidence < from + 0.1 + 1e-9);
    if (those.length === 0) continue;
    const hits = those.filter(isHit).length;
    console.log(
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}   ${String(those.length).padStart(7)}   ${share(hits, those.length)}`,
    );
  }
}

function share(part: number, all: number): string {
  return `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
}

function show({ article: { name, gold }, quote, candidates, right, best, confidence }: Judged): void {
  const of = (span: Span | undefined) => (span === undefined ? '-' : gold.text.slice(span.start, span.end));
  const { start, end } = quote.span;
  console.log(
    `\n${name} ${quote.kind} ${confidence.toFixed(2)}: ${gold.text.slice(Math.max(0, start - 250), start)}⟦${of(quote.span).slice(0, 80)}⟧${gold.text.slice(end, end + 60)}`,
  );
  console.log(`  gold ${quote.speakers.map(of).join(' | ')}`);
  for (const [i, { one, features }] of candidates.entries())
    console.log(`  ${i === best ? '>' : ' '}${right[i] ? '+' : ' '} ${of(one?.span)}: ${features.join(' ')}`);
}

function printWeights(names: readonly string[], fitted: Weights, asked: readonly Asked[]): void {
  console.log('feature                   in use  fitted  having   right');
  for (const name of names) {
    const having = asked.flatMap(({ candidates, right }) =>
      candidates.flatMap(({ features }, i) => (features.some(one => one === name) ? [right[i]!] : [])),
    );
    const inUse: number = SPEAKER_WEIGHTS[name as keyof typeof SPEAKER_WEIGHTS];
    const cells = [inUse.toFixed(2), fitted[name]!.toFixed(2), having.length, having.filter(Boolean).length];
    console.log(`${name.padEnd(24)}${cells.map(cell => String(cell).padStart(8)).join('')}`);
  }
}
