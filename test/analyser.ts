import { readFileSync } from 'node:fs';
import { Analyser } from '../src/core/analysis';
import { readLexicon } from '../src/core/entities/lexicon';

/** An analyser with the word lists that the build packed. */
export function builtAnalyser(): Analyser {
  const { value, problems } = readLexicon(readFileSync('dist/lexicon.txt', 'utf8'));
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return new Analyser(value, 'hashiya@test');
}
