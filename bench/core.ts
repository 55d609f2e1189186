import { readFile } from 'node:fs/promises';
import { Analyser, type Language, languageOf } from '../src/core/analysis';
import { readLexicon } from '../src/core/entities/lexicon';
import { coldRuns } from './cold';
import { median, report } from './figures';
import { News } from './news';
import { processorTime } from './processor';
import { type Shape, shapes } from './shapes';
import { timeSteps } from './steps';

const RUNS = 7;
const ARTICLE = 20_000;
/** Articles of a usual length, one after the other. */
const MANY = { articles: 400, length: 2_000 };
const DOUBLINGS = 8;
const LONGEST = 2 ** 20;
/** The shortest length is measured on this many units in all, so that it is no matter of chance. */
const ENOUGH = 2 ** 16;

/**
 * The analysis alone, entities and quotes together, without an editor: how fast it reads when nothing is warm, when all
 * is, and over many articles; what an edit costs; and that the time grows with the text and no faster, whatever the text.
 */
export async function benchCore(): Promise<void> {
  console.log('Core, entities and quotes together; "characters" are UTF-16 units, times the processor\'s');
  const cold = await coldRuns(RUNS);
  report(
    'reading the word lists, fresh process',
    cold.map(run => run.lexicon),
  );
  report(
    'first article of a fresh process, 20,000 characters',
    cold.map(run => run.analysis),
  );
  const first = rate(cold[0]!.length, median(cold.map(run => run.analysis)));
  say(`${first.text}, longest step ${ms(median(cold.map(run => run.longestStep)))}`);
  const language = languageOf(readLexicon(await readFile('dist/lexicon.txt', 'utf8')).value);
  const news = await News.create(2);
  // What the engine compiles while it warms up belongs to the cold figure.
  for (let i = 0; i < 20; i++) new Analyser(language, 'bench').analyse(news.article(ARTICLE * 4));
  const warm = benchWarm(language, news);
  say(`${warm.text}, ${(warm.value / first.value).toFixed(1)} times the cold rate`);
  benchMany(language, news);
  console.log(
    `\nGrowth from ${LONGEST / 2 ** DOUBLINGS} to ${LONGEST} characters: for each doubling, how many times the time`,
  );
  for (const [name, shape] of Object.entries(shapes(news))) benchGrowth(language, name, shape);
}

function benchWarm(language: Language, news: News) {
  const analyser = new Analyser(language, 'bench');
  const whole = Array.from({ length: RUNS }, () => {
    const text = news.article(ARTICLE);
    return time(() => analyser.analyse(text));
  });
  const text = news.article(ARTICLE);
  analyser.analyse(text);
  report(
    'after an edit in an article of 20,000 characters',
    Array.from({ length: RUNS }, (_, i) => time(() => analyser.analyse(`${i} ${text}`))),
  );
  report('an article of 20,000 characters in a warm process', whole);
  return rate(ARTICLE, median(whole));
}

function benchMany(language: Language, news: News): void {
  const analyser = new Analyser(language, 'bench');
  const articles = Array.from({ length: MANY.articles }, () => news.article(MANY.length));
  const times = articles.map(text => time(() => analyser.analyse(text)));
  report(`${MANY.articles} articles of 2,000 characters, one after another`, times);
  const total = times.reduce((sum, one) => sum + one, 0);
  say(rate(MANY.articles * MANY.length, total).text);
}

function benchGrowth(language: Language, name: string, shape: Shape): void {
  const times: number[] = [];
  let longest = 0;
  for (let length = LONGEST / 2 ** DOUBLINGS; length <= LONGEST; length *= 2) {
    const text = shape(length);
    const runs = Math.max(1, Math.round(ENOUGH / length));
    const steps = Array.from({ length: runs }, () =>
      timeSteps(() => new Analyser(language, 'bench').steps(text)),
    );
    times.push(median(steps.map(({ total }) => total)));
    longest = Math.max(longest, ...steps.map(step => step.longest));
  }
  const growth = times.slice(1).map((one, i) => (one / times[i]!).toFixed(1));
  const { text } = rate(LONGEST, times.at(-1)!);
  console.log(`  ${name.padEnd(32)} ${growth.join(' ')}  ${text}, longest step ${ms(longest)}`);
}

function time(work: () => unknown): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

function rate(length: number, milliseconds: number): { value: number; text: string } {
  const value = length / milliseconds / 1000;
  return { value, text: `${value.toFixed(2)} M characters/s` };
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function say(line: string): void {
  console.log(`    ${line}`);
}
