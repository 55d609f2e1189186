import { strict as assert } from 'node:assert';
import { folds } from '../../scripts/fit/folds';
import { type Example, fitChoice, fitLogistic, logit } from '../../scripts/fit/logistic';
import { minimise } from '../../scripts/fit/minimise';

/** `n` examples of one kind. */
const times = (n: number, features: Record<string, number>, holds: boolean): Example[] =>
  Array.from({ length: n }, () => ({ features, holds }));

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-4, `${actual} is not ${expected}`);

describe('fitting weights', () => {
  it('finds the least point of a narrow valley', () => {
    const least = minimise(
      ([x = 0, y = 0]) => ({
        value: (x - 3) ** 2 + 100 * (y + 2) ** 2,
        gradient: Float64Array.of(2 * (x - 3), 200 * (y + 2)),
      }),
      new Float64Array(2),
    );
    near(least[0]!, 3);
    near(least[1]!, -2);
  });

  it('gives each feature the log odds of what it was seen with', () => {
    const one = { bias: 1 };
    const two = { bias: 1, comma: 1 };
    const examples = [
      ...times(1, one, true),
      ...times(3, one, false),
      ...times(4, two, true),
      ...times(1, two, false),
    ];
    const weights = fitLogistic(examples, { names: ['bias', 'comma'], l2: 0 });
    near(weights.bias!, Math.log(1 / 3));
    near(weights.bias! + weights.comma!, Math.log(4));
    near(logit(two, weights), Math.log(4));
  });

  it('keeps weights small, apart from free ones, though the examples could be told apart by any', () => {
    const examples = [...times(5, { bias: 1, comma: 1 }, true), ...times(5, { bias: 1 }, false)];
    const weigh = (l2: number) => fitLogistic(examples, { names: ['bias', 'comma'], l2, free: ['bias'] });
    assert.ok(weigh(0.1).comma! > weigh(1).comma!);
    assert.ok(weigh(1).comma! > 0.5);
    near(weigh(1e9).comma!, 0);
    near(weigh(1e9).bias!, 0);
  });

  it('ranks the candidates of a choice', () => {
    const choice = (right: number) =>
      [{ near: 1 }, { far: 1 }].map((features, i) => ({ features, holds: i === right }));
    const weights = fitChoice([choice(0), choice(0), choice(0), choice(1)], {
      names: ['near', 'far'],
      l2: 1e-9,
    });
    near(weights.near! - weights.far!, Math.log(3));
  });

  it('deals every article into one fold, and the same ones for the same seed', () => {
    const articles = Array.from({ length: 11 }, (_, i) => i);
    const dealt = [...folds(articles, 3, 7)];
    assert.equal(dealt.length, 3);
    assert.deepEqual(
      dealt.flatMap(({ fold }) => fold).sort((a, b) => a - b),
      articles,
    );
    for (const { rest, fold } of dealt) assert.ok(fold.every(article => !rest.includes(article)));
    assert.deepEqual([...folds(articles, 3, 7)], dealt);
    assert.notDeepEqual([...folds(articles, 3, 8)], dealt);
  });
});
