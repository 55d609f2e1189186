import { readFileSync } from 'node:fs';
import { Analyser, languageOf } from '../src/core/analysis';
import { type Lexicon, readLexicon } from '../src/core/entities/lexicon';

/** The word lists that the build packed. */
export function builtLexicon(): Lexicon {
  const { value, problems } = readLexicon(readFileSync('dist/lexicon.txt', 'utf8'));
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return value;
}

/** An analyser that has seen nothing yet. */
export function builtAnalyser(lexicon = builtLexicon()): Analyser {
  return new Analyser(languageOf(lexicon), 'hashiya@test');
}
