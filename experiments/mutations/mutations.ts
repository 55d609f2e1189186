import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtAnalyser } from '../../test/analyser';
import { Random } from '../random';
import { basesOf } from './bases';
import { tryOut } from './faults';
import { mutate } from './mutate';

/** `npm run experiment -- mutations --runs 100000 --seed 1`: sidecars spoilt at random are read, edited and written. */
export async function mutations(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  });
  const analyser = builtAnalyser();
  const bases = readdirSync('samples')
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => basesOf(analyser, name, readFileSync(`samples/${name}`, 'utf8').slice(0, 600)));
  const runs = Number(values.runs);
  const outcomes = { broken: 0, refused: 0, written: 0 };
  let faulty = 0;
  let slowest = 0;
  for (let run = 0; run < runs; run++) {
    const seed = Number(values.seed) * 1_000_000 + run;
    const random = new Random(seed);
    const base = random.of(bases);
    const trial = { ...base, source: mutate(base.source, random) };
    const start = performance.now();
    const { outcome, faults } = tryOut(trial, random);
    slowest = Math.max(slowest, performance.now() - start);
    outcomes[outcome]++;
    if (faults.length > 0 && ++faulty <= 10)
      console.log(`seed ${seed}: ${faults.join('; ')}\n${JSON.stringify(trial.source)}\n`);
    if ((run + 1) % 10_000 === 0) console.error(`${run + 1} of ${runs}`);
  }
  console.log(`mutated sidecars    ${runs}`);
  console.log(`can't be read       ${outcomes.broken}, none of them written`);
  console.log(`read, not editable  ${outcomes.refused}, none of them written`);
  console.log(`edited and written  ${outcomes.written}`);
  console.log(`with a fault        ${faulty}`);
  console.log(`slowest             ${slowest.toFixed(0)} ms`);
}
