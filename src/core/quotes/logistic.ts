/** Signs of a decision, each with its value, mostly 1; a sign that is absent counts 0. */
export type Signs<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** The logistic function of the weighted sum of the signs: 0 to 1. */
export function probability<Name extends string>(
  signs: Signs<Name>,
  weights: Readonly<Record<Name, number>>,
): number {
  return logistic(weigh(signs, weights));
}

/** The weighted sum of the signs. */
export function weigh<Name extends string>(
  signs: Signs<Name>,
  weights: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const name in signs) sum += weights[name] * signs[name]!;
  return sum;
}

export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
