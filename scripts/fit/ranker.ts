import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ReadArticle, readArticles } from './articles';
import { folds } from './folds';
import { type Choice, type Example, type FitOptions, fitChoice, logit, type Weights } from './logistic';

/** A question of an article: one of several candidates is asked for. */
export interface Asked {
  /** The text around, for `--show`. */
  readonly where: string;
  readonly candidates: readonly Candidate[];
}

export interface Candidate extends Example {
  /** What it is, for `--show`. */
  readonly text: string;
}

/** A table of weights that a ranker chooses by. */
export interface Ranker {
  /** The name of the npm script. */
  readonly command: string;
  readonly table: string;
  readonly weights: Weights;
  /** Where weights cost nothing; see `FitOptions.around`. */
  readonly priors: Weights;
  readonly questions: (article: ReadArticle) => readonly Asked[];
}

/**
 * Fits the weights of a ranker on gold articles, and prints them beside those in use. The figures are of articles that
 * the weights were not fitted on: by folds of articles, and of the articles of `--test`, where the weights in use may
 * have been. With `--write` the weights go into the table. Where the features depend on what was chosen before, fit and
 * write until nothing changes.
 */
export async function fitRanker(ranker: Ranker, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', multiple: true },
      test: { type: 'string', multiple: true, default: [] },
      l2: { type: 'string', default: '4' },
      folds: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      show: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined)
    throw new Error(
      `npm run ${ranker.command} needs data\nusage: npm run ${ranker.command} -- --data DIR… [--test DIR…] [--l2 N] [--folds N] [--seed N] [--show] [--write]`,
    );
  const train = (await readArticles(values.data)).map(ranker.questions);
  const test = (await readArticles(values.test)).flatMap(article => ranker.questions(article));
  const options: FitOptions = {
    names: Object.keys(ranker.weights),
    l2: Number(values.l2),
    around: ranker.priors,
  };
  const fitted = fitChoice(train.flat().map(choice), options);
  printWeights(ranker.weights, fitted, train.flat());
  if (values.write) await writeWeights(ranker.table, fitted);

  const held = [...folds(train, Number(values.folds), Number(values.seed))];
  console.log(`\n${train.length} articles in ${held.length} folds, ${train.flat().length} questions`);
  const byFolds = held.flatMap(({ rest, fold }) =>
    judge(fold.flat(), fitChoice(rest.flat().map(choice), options)),
  );
  print('fitted', byFolds);
  print('in use', judge(train.flat(), ranker.weights));
  if (test.length > 0) {
    console.log(`\nother articles: ${test.length} questions`);
    print('fitted', judge(test, fitted));
    print('in use', judge(test, ranker.weights));
  }
  const judged = test.length > 0 ? judge(test, fitted) : byFolds;
  printReliability(judged);
  if (values.show) for (const one of judged) if (!one.hit) show(one);
}

function choice({ candidates }: Asked): Choice {
  return candidates;
}

interface Judged extends Asked {
  readonly best: number;
  readonly confidence: number;
  readonly hit: boolean;
}

function judge(asked: readonly Asked[], weights: Weights): readonly Judged[] {
  return asked.map(one => {
    const sums = one.candidates.map(({ features }) => logit(features, weights));
    const most = Math.max(...sums);
    const best = sums.indexOf(most);
    const confidence = 1 / sums.reduce((all, sum) => all + Math.exp(sum - most), 0);
    return { ...one, best, confidence, hit: one.candidates[best]!.holds };
  });
}

function print(what: string, judged: readonly Judged[]): void {
  const hits = judged.filter(({ hit }) => hit).length;
  const known = judged.filter(({ candidates }) => candidates.some(({ holds }) => holds)).length;
  console.log(
    `  ${what.padEnd(8)} right ${share(hits, judged.length)}   among the candidates ${share(known, judged.length)}`,
  );
}

/** Whether confidence means something: of the answers with a confidence, the share that is right. */
function printReliability(judged: readonly Judged[]): void {
  console.log('\nconfidence   answers   right');
  for (let step = 0; step < 10; step++) {
    const those = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === step);
    if (those.length === 0) continue;
    const range = `${(step / 10).toFixed(1)} to ${((step + 1) / 10).toFixed(1)}`;
    const hits = those.filter(({ hit }) => hit).length;
    console.log(`${range}   ${String(those.length).padStart(7)}   ${share(hits, those.length)}`);
  }
}

function share(part: number, all: number): string {
  return `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
}

function show({ where, candidates, best, confidence }: Judged): void {
  console.log(`\n${confidence.toFixed(2)} ${where}`);
  for (const [i, { text, holds, features }] of candidates.entries()) {
    const names = Object.entries(features).map(([name, value]) => (value === 1 ? name : `${name}=${value}`));
    console.log(`  ${i === best ? '>' : ' '}${holds ? '+' : ' '} ${text}: ${names.join(' ')}`);
  }
}

function printWeights(inUse: Weights, fitted: Weights, asked: readonly Asked[]): void {
  console.log('feature                   in use  fitted  having   right');
  const all = asked.flatMap(({ candidates }) => candidates);
  for (const name of Object.keys(inUse)) {
    const having = all.filter(({ features }) => (features[name] ?? 0) !== 0);
    const right = having.filter(({ holds }) => holds).length;
    const cells = [inUse[name]!.toFixed(2), fitted[name]!.toFixed(2), having.length, right];
    console.log(`${name.padEnd(24)}${cells.map(cell => String(cell).padStart(8)).join('')}`);
  }
}

/** Puts the weights into the table, whose comments stay. */
async function writeWeights(table: string, weights: Weights): Promise<void> {
  const source = await readFile(table, 'utf8');
  const changed = source.replace(/^( {2})(\w+): -?[\d.]+,$/gm, (line, indent: string, name: string) => {
    const weight = weights[name];
    return weight === undefined ? line : `${indent}${name}: ${Number(weight.toFixed(2)) + 0},`;
  });
  await writeFile(table, changed);
}
