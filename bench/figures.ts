/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** The figure that this share of all figures doesn't exceed. */
function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** One line of the report. Times are in milliseconds; with a limit it says whether that is kept. */
export function report(what: string, figures: readonly number[], limit?: number): void {
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
  const kept =
    limit === undefined ? '' : median(figures) <= limit ? `, within ${limit} ms` : `, OVER ${limit} ms`;
  const spread =
    figures.length > 1 ? ` (90% under ${ms(quantile(figures, 0.9))}, ${figures.length} times)` : '';
  console.log(`  ${what.padEnd(52)} ${ms(median(figures))}${spread}${kept}`);
}
