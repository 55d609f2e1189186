import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Analyser, languageOf } from '../../src/core/analysis';
import { readLexicon } from '../../src/core/entities/lexicon';
import { type Gold, readGold } from '../../src/core/measure/gold';
import { readDiscourse, type TextDiscourse } from '../../src/core/quotes/discourse';
import { runToEnd } from '../../src/core/steps';

/** A gold article with what its quotes are decided by. */
export interface ReadArticle {
  readonly name: string;
  readonly gold: Gold;
  readonly discourse: TextDiscourse;
}

/** Reads the `.gold` files of folders, sorted by name, with the word lists that the build packed. */
export async function readArticles(folders: readonly string[]): Promise<readonly ReadArticle[]> {
  const language = languageOf(readLexicon(await readFile('dist/lexicon.txt', 'utf8')).value);
  const analyser = new Analyser(language, 'hashiya@fit');
  const out: ReadArticle[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder)).filter(name => name.endsWith('.gold')).sort();
    for (const name of names) {
      const { value: gold, problems } = readGold(await readFile(path.join(folder, name), 'utf8'));
      if (problems.length > 0) throw new Error(`${name}: ${problems[0]!.message}`);
      const paragraphs = runToEnd(analyser.paragraphs(gold.text));
      out.push({ name, gold, discourse: runToEnd(readDiscourse(gold.text, paragraphs)) });
    }
  }
  return out;
}
