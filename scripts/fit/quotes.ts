import { parseArgs } from 'node:util';
import { trim } from '../../src/core/measure/match';
import { weighStretch } from '../../src/core/quotes/discourse';
import { KIND_WEIGHTS } from '../../src/core/quotes/kind-weights';
import { equalSpans } from '../../src/core/text/span';
import { type ReadArticle, readArticles } from './articles';
import { folds } from './folds';
import { type Example, type FitOptions, fitLogistic, logit, type Weights } from './logistic';

const USAGE = 'usage: npm run fit:quotes -- --data DIR… [--test DIR…] [--l2 N] [--folds N] [--seed N]';

/** What can be known without looking at the words around: how long it is, and whether a word of saying is near. */
const BASELINE = ['bias', 'oneWord', 'fewWords', 'someWords', 'manyWords', 'noCue', 'cue'];

/**
 * Fits the weights of the kinds, direct or term, on gold articles, and prints them beside those in use. The figures are of
 * articles that the weights were not fitted on: by folds of articles, and of the articles of `--test`, where the
 * weights in use may have been.
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
  if (values.data === undefined) throw new Error(`npm run fit:quotes needs data\n${USAGE}`);
  const train = (await readArticles(values.data)).map(examplesOf);
  const test = (await readArticles(values.test)).flatMap(article => examplesOf(article));
  const names = Object.keys(KIND_WEIGHTS);
  const l2 = Number(values.l2);
  const all: FitOptions = { names, l2, free: ['bias'] };
  const baseline: FitOptions = { ...all, names: BASELINE };
  const fitted = fitLogistic(train.flat(), all);
  printWeights(names, fitted, train.flat());

  const held = [...folds(train, Number(values.folds), Number(values.seed))];
  const byFolds = (options: FitOptions) =>
    held.flatMap(({ rest, fold }) => judge(fold.flat(), fitLogistic(rest.flat(), options)));
  console.log(
    `\n${train.length} articles in ${held.length} folds, ${train.flat().length} stretches in marks`,
  );
  print('length and cue', byFolds(baseline));
  print('fitted', byFolds(all));
  print('in use', judge(train.flat(), KIND_WEIGHTS));
  if (test.length === 0) return;
  console.log(`\nother articles: ${test.length} stretches in marks`);
  print('length and cue', judge(test, fitLogistic(train.flat(), baseline)));
  print('fitted', judge(test, fitted));
  print('in use', judge(test, KIND_WEIGHTS));
}

/** The stretches of an article that the gold has too, with whether they are direct. */
function examplesOf({ gold, discourse }: ReadArticle): readonly Example[] {
  const inMarks = gold.quotes.filter(({ kind }) => kind !== 'indirect');
  const { text } = gold;
  return discourse.stretches.flatMap(stretch => {
    const edges = trim(text, stretch.span);
    const right = inMarks.find(({ span }) => equalSpans(trim(text, span), edges));
    if (right === undefined) return [];
    return [{ features: weighStretch(discourse, stretch).features, holds: right.kind === 'direct' }];
  });
}

interface Judged {
  readonly holds: boolean;
  readonly logit: number;
}

function judge(examples: readonly Example[], weights: Weights): readonly Judged[] {
  return examples.map(({ features, holds }) => ({ holds, logit: logit(features, weights) }));
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

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function printWeights(names: readonly string[], fitted: Weights, examples: readonly Example[]): void {
  console.log('feature          in use  fitted   direct    term');
  for (const name of names) {
    const having = examples.filter(({ features }) => (features[name] ?? 0) !== 0);
    const direct = having.filter(({ holds }) => holds).length;
    const inUse: number = KIND_WEIGHTS[name as keyof typeof KIND_WEIGHTS];
    console.log(
      `${name.padEnd(16)} ${inUse.toFixed(2).padStart(6)}  ${fitted[name]!.toFixed(2).padStart(6)}  ${String(direct).padStart(7)} ${String(having.length - direct).padStart(7)}`,
    );
  }
}
