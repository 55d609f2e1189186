/** Articles dealt out into folds, so that no article is judged by weights that it helped to fit. */
export function* folds<T>(
  articles: readonly T[],
  count: number,
  seed: number,
): Generator<{ rest: readonly T[]; fold: readonly T[] }> {
  const dealt = shuffled(articles, seed);
  for (let k = 0; k < Math.min(count, dealt.length); k++)
    yield {
      rest: dealt.filter((_, i) => i % count !== k),
      fold: dealt.filter((_, i) => i % count === k),
    };
}

/** Fisher and Yates' shuffle by a small generator of random numbers (mulberry32), the same for the same seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = out.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [out[i], out[k]] = [out[k]!, out[i]!];
  }
  return out;
}
