import { minimise } from './minimise';

/** Features by name; those left out are 0. */
export type Features = Readonly<Record<string, number | undefined>>;
export type Weights = Readonly<Record<string, number>>;

/** Something to be decided, with the right answer. */
export interface Example {
  readonly features: Features;
  readonly holds: boolean;
}

/** One of several things to choose from, as by a ranker: the features of each, and which of them are right. */
export type Choice = readonly Example[];

export interface FitOptions {
  /** The features to weigh, in the order of the result. */
  readonly names: readonly string[];
  /** How much a weight costs: `l2 / 2` times its square. The greater, the nearer to 0 the weights stay. */
  readonly l2: number;
  /** Features whose weight costs nothing, such as the constant one. */
  readonly free?: readonly string[];
  /** Where weights cost nothing: what is believed before anything is seen. 0 where it is left out. */
  readonly around?: Weights;
}

/** Weights of a logistic regression: the probability that an example holds is the logistic of their sum. */
export function fitLogistic(examples: readonly Example[], options: FitOptions): Weights {
  const rows = examples.map(({ features, holds }) => ({ cells: cellsOf(features, options.names), holds }));
  return solve(options, (weights, gradient) => {
    let loss = 0;
    for (const { cells, holds } of rows) {
      const sum = total(cells, weights);
      // log(1 + e^-z), written so that nothing overflows.
      const z = holds ? sum : -sum;
      loss += z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z;
      const error = 1 / (1 + Math.exp(-sum)) - (holds ? 1 : 0);
      for (const [i, value] of cells) gradient[i] = gradient[i]! + error * value;
    }
    return loss;
  });
}

/**
 * Weights of a ranker (conditional logit): among the candidates of a choice each has a probability in proportion to
 * the exponential of its sum, and the right ones together shall have the most. Choices without a right candidate
 * teach nothing.
 */
export function fitChoice(choices: readonly Choice[], options: FitOptions): Weights {
  const groups = choices
    .filter(choice => choice.some(({ holds }) => holds))
    .map(choice => choice.map(({ features, holds }) => ({ cells: cellsOf(features, options.names), holds })));
  return solve(options, (weights, gradient) => {
    let loss = 0;
    for (const group of groups) {
      const sums = group.map(({ cells }) => total(cells, weights));
      const most = Math.max(...sums);
      const powers = sums.map(sum => Math.exp(sum - most));
      const all = powers.reduce((a, b) => a + b, 0);
      const right = powers.reduce((a, b, i) => a + (group[i]!.holds ? b : 0), 0);
      loss -= Math.log(right / all);
      for (const [k, { cells, holds }] of group.entries()) {
        const error = powers[k]! / all - (holds ? powers[k]! / right : 0);
        for (const [i, value] of cells) gradient[i] = gradient[i]! + error * value;
      }
    }
    return loss;
  });
}

/** The logit of an example: the sum of its features by their weights. */
export function logit(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * (value ?? 0);
  return sum;
}

type Cells = readonly (readonly [index: number, value: number])[];

function cellsOf(features: Features, names: readonly string[]): Cells {
  return names.flatMap((name, i) => {
    const value = features[name] ?? 0;
    return value === 0 ? [] : [[i, value] as const];
  });
}

function total(cells: Cells, weights: Float64Array): number {
  let sum = 0;
  for (const [i, value] of cells) sum += weights[i]! * value;
  return sum;
}

/** @param lossAt the loss without the cost of the weights; adds its gradient to the array given */
function solve(
  { names, l2, free = [], around = {} }: FitOptions,
  lossAt: (weights: Float64Array, gradient: Float64Array) => number,
): Weights {
  const costs = names.map(name => (free.includes(name) ? 0 : l2));
  const middle = names.map(name => around[name] ?? 0);
  const weights = minimise(point => {
    const gradient = point.map((weight, i) => costs[i]! * (weight - middle[i]!));
    const cost = point.reduce((sum, weight, i) => sum + (costs[i]! * (weight - middle[i]!) ** 2) / 2, 0);
    return { value: cost + lossAt(point, gradient), gradient };
  }, Float64Array.from(middle));
  return Object.fromEntries(names.map((name, i) => [name, weights[i]!]));
}
