import { readFile } from 'node:fs/promises';
import { Analyser } from '../src/core/analysis';
import { readLexicon } from '../src/core/entities/lexicon';
import { articleOf, paragraphs } from './articles';
import { median, report } from './figures';

const SIZES = [20_000, 80_000, 320_000, 1_280_000];
const RUNS = 5;

/**
 * The recogniser alone, without an editor: how fast it reads, that the time grows with the text [linear], and that an
 * edit of one paragraph costs far less than the whole.
 */
export async function benchCore(): Promise<void> {
  console.log('Core');
  const packed = await readFile('dist/lexicon.txt', 'utf8');
  report(
    'reading the word lists',
    times(RUNS, () => readLexicon(packed)),
  );
  const lexicon = readLexicon(packed).value;
  const pieces = await paragraphs();
  // What the engine compiles while it warms up must not count for the first size.
  for (let i = 0; i < 10; i++) new Analyser(lexicon, 'bench').analyse(articleOf(80_000, pieces));
  let before: { size: number; time: number } | undefined;
  for (const size of SIZES) {
    const text = articleOf(size, pieces);
    const whole = times(RUNS, () => new Analyser(lexicon, 'bench').analyse(text));
    const time = median(whole);
    const growth =
      before && `${(time / before.time).toFixed(1)} times the time for ${size / before.size} times the text`;
    report(`analysing ${size / 1000} kB`, whole);
    console.log(
      `    ${Math.round((text.length / time) * 1000).toLocaleString('en')} characters a second${growth ? `; ${growth} [linear]` : ''}`,
    );
    const analyser = new Analyser(lexicon, 'bench');
    analyser.analyse(text);
    let edits = 0;
    report(
      `  after an edit in it`,
      times(RUNS, () => analyser.analyse(`${++edits} ${text}`)),
    );
    before = { size, time };
  }
}

function times(runs: number, work: () => unknown): readonly number[] {
  work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
