import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Analyser, languageOf } from '../src/core/analysis';
import { readLexicon } from '../src/core/entities/lexicon';
import { News } from './news';
import { processorTime } from './processor';
import { timeSteps } from './steps';

/** What the first article of a process costs, in milliseconds. */
export interface Cold {
  readonly lexicon: number;
  readonly analysis: number;
  readonly longestStep: number;
}

const LENGTH = 20_000;

/** Measures in this process, which must not have analysed anything yet, and prints the figures as JSON. */
export async function benchFirst(): Promise<void> {
  const packed = await readFile('dist/lexicon.txt', 'utf8');
  const text = (await News.create(1)).article(LENGTH);
  const start = processorTime();
  const lexicon = readLexicon(packed).value;
  const read = processorTime();
  const { total, longest } = timeSteps(() => new Analyser(languageOf(lexicon), 'bench').steps(text));
  const cold: Cold = { lexicon: read - start, analysis: total, longestStep: longest };
  console.log(JSON.stringify(cold));
}

/** The same in fresh processes, one after the other. */
export async function coldRuns(runs: number): Promise<readonly (Cold & { readonly length: number })[]> {
  const program = `import(${JSON.stringify(import.meta.url)}).then(bench => bench.main(['first']))`;
  const out: (Cold & { length: number })[] = [];
  for (let i = 0; i < runs; i++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      program,
    ]);
    out.push({ ...(JSON.parse(stdout) as Cold), length: LENGTH });
  }
  return out;
}
