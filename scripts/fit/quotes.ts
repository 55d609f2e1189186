import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { trim } from '../../src/core/measure/match';
import { weighStretch } from '../../src/core/quotes/discourse';
import { KIND_WEIGHTS, type KindFeature } from '../../src/core/quotes/kind-weights';
import { equalSpans } from '../../src/core/text/span';
import { type ReadArticle, readArticles } from './articles';
import { folds } from './folds';
import { PRIORS } from './kind-priors';
import { type Example, type FitOptions, fitLogistic, logit, type Weights } from './logistic';

const USAGE =
  'usage: npm run fit:quotes -- --data DIR… [--test DIR…] [--l2 N] [--folds N] [--seed N] [--write] [--wrong]';

/** What can be known without looking at the words around: how long it is, and whether a word of saying is near. */
const BASELINE = ['bias', 'oneWord', 'fewWords', 'someWords', 'manyWords', 'noCue', 'cue'];

/**
 * Fits the weights of the kinds, direct or term, on gold articles, and prints them beside those in use. The figures are of
 * articles that the weights were not fitted on: by folds of articles, and of the articles of `--test`; the weights
 * in use may have been. With `--write` they are put into use; `--wrong` lists what the
 * fitted ones get wrong.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', multiple: true },
      test: { type: 'string', multiple: true, default: [] },
      l2: { type: 'string', default: '3' },
      folds: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      wrong: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new Error(`npm run fit:quotes needs data\n${USAGE}`);
  const train = (await readArticles(values.data)).map(examplesOf);
  const test = (await readArticles(values.test)).flatMap(article => examplesOf(article));
  const names = Object.keys(KIND_WEIGHTS);
  const l2 = Number(values.l2);
  const all: FitOptions = { names, l2, around: PRIORS };
  const baseline: FitOptions = { ...all, names: BASELINE };
  const fitted = fitLogistic(train.flat(), all);
  printWeights(names, fitted, train.flat());
  if (values.write) await writeWeights(fitted);

  const held = [...folds(train, Number(values.folds), Number(values.seed))];
  const byFolds = (options: FitOptions) =>
    held.flatMap(({ rest, fold }) => judge(fold.flat(), fitLogistic(rest.flat(), options)));
  console.log(
    `\n${train.length} articles in ${held.length} folds, ${train.flat().length} stretches in marks`,
  );
  print('length and cue', byFolds(baseline));
  const judged = byFolds(all);
  print('fitted', judged);
  print('priors', judge(train.flat(), PRIORS));
  print('in use', judge(train.flat(), KIND_WEIGHTS));
  if (values.wrong) listWrong(judged);
  if (test.length === 0) return;
  console.log(`\nother articles: ${test.length} stretches in marks`);
  print('length and cue', judge(test, fitLogistic(train.flat(), baseline)));
  const others = judge(test, fitted);
  print('fitted', others);
  print('priors', judge(test, PRIORS));
  print('in use', judge(test, KIND_WEIGHTS));
  if (values.wrong) listWrong(others);
}

interface Marked extends Example {
  readonly where: string;
}

/** The stretches of an article that the gold has too, with whether they are direct. */
function examplesOf({ name, gold, discourse }: ReadArticle): readonly Marked[] {
  const inMarks = gold.quotes.filter(({ kind }) => kind !== 'indirect');
  const { text } = gold;
  return discourse.stretches.flatMap(stretch => {
    const edges = trim(text, stretch.span);
    const right = inMarks.find(({ span }) => equalSpans(trim(text, span), edges));
    if (right === undefined) return [];
    const around = text.slice(Math.max(0, stretch.span.start - 60), stretch.span.end + 30);
    const where = `${name}: ${around.replaceAll('\n', ' / ')}`;
    return [{ features: weighStretch(discourse, stretch).features, holds: right.kind === 'direct', where }];
  });
}

interface Judged extends Marked {
  readonly logit: number;
}

function judge(examples: readonly Marked[], weights: Weights): readonly Judged[] {
  return examples.map(example => ({ ...example, logit: logit(example.features, weights) }));
}

function print(what: string, judged: readonly Judged[]): void {
  const of = (direct: boolean, said: boolean) =>
    judged.filter(({ holds, logit }) => holds === direct && logit >= 0 === said).length;
  const [right, missed, wrong] = [of(true, true), of(true, false), of(false, true)];
  const loss = judged.reduce(
    (sum, { holds, logit }) => sum + Math.log1p(Math.exp(holds ? -logit : logit)),
    0,
  );
  const kind = (judged.length - missed - wrong) / judged.length;
  const f = (2 * right) / Math.max(1, 2 * right + missed + wrong);
  console.log(
    `  ${what.padEnd(16)} right kind ${percent(kind)}   direct F ${percent(f)}   loss ${(loss / judged.length).toFixed(3)}`,
  );
}

function listWrong(judged: readonly Judged[]): void {
  for (const { where, holds, logit, features } of judged) {
    if (holds === logit >= 0) continue;
    console.log(`    ${holds ? 'direct' : 'term'} ${logit.toFixed(2)} ${where}`);
    console.log(`      ${Object.keys(features).join(' ')}`);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

const TABLE = 'src/core/quotes/kind-weights.ts';

/** Puts the weights, rounded, into the table in use. */
async function writeWeights(weights: Weights): Promise<void> {
  const source = await readFile(TABLE, 'utf8');
  const written = source.replace(/^( {2})(\w+): -?[\d.]+,$/gm, (line, indent, name) =>
    weights[name] === undefined ? line : `${indent}${name}: ${Number(weights[name].toFixed(2))},`,
  );
  await writeFile(TABLE, written);
}

function printWeights(names: readonly string[], fitted: Weights, examples: readonly Example[]): void {
  console.log('feature          in use    priors  fitted   direct    term');
  for (const name of names) {
    const having = examples.filter(({ features }) => (features[name] ?? 0) !== 0);
    const direct = having.filter(({ holds }) => holds).length;
    const inUse: number = KIND_WEIGHTS[name as KindFeature];
    console.log(
      `${name.padEnd(16)} ${inUse.toFixed(2).padStart(6)}  ${PRIORS[name as KindFeature].toFixed(2).padStart(8)}  ${fitted[name]!.toFixed(2).padStart(6)}  ${String(direct).padStart(7)} ${String(having.length - direct).padStart(7)}`,
    );
  }
}
