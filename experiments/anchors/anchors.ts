import { parseArgs } from 'node:util';
import { builtAnalyser } from '../../test/analyser';
import { drawArticles } from '../corpus';
import { Random } from '../random';
import { EDITS, type Material } from './edits';
import { speedTable } from './speed';
import { Tally, tableOf } from './tally';
import { Trial } from './trial';

const USAGE =
  'usage: npm run experiment -- anchors --data FILE.jsonl[.xz] [--articles N] [--seed N] [--edit NAME] [--show N]';
/** On every second article a person decided only on this share of the annotations. */
const SOME = 0.3;

/**
 * Annotates raw articles, edits them as somebody does elsewhere, and looks for the annotations again: by Hashiya's
 * method and by that of the Hypothesis client. An oracle that follows every letter knows where they are.
 */
export async function anchors(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      articles: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      edit: { type: 'string' },
      show: { type: 'string', default: '0' },
    },
  });
  if (values.data === undefined) throw new Error(`npm run experiment -- anchors needs data\n${USAGE}`);
  const seed = Number(values.seed);
  const count = Number(values.articles);
  const analyser = builtAnalyser();
  const drawn = await drawArticles(values.data, count + 100, seed);
  const [articles, others] = [drawn.slice(0, count), drawn.slice(count)];
  const material = materialOf(others.map(({ text }) => text));
  const names = Object.keys(EDITS).filter(name => values.edit === undefined || name === values.edit);
  const tallies = new Map(names.map(name => [name, new Tally(Number(values.show))]));
  for (const [n, { id, text }] of articles.entries()) {
    const random = new Random(seed * 1_000_003 + n);
    const found = analyser.analyse(text);
    const annotations = n % 2 === 0 ? found : found.filter(() => random.chance(SOME));
    const trial = new Trial(text, annotations);
    for (const name of names) {
      // Each kind of edit by itself does what it does among the others.
      const own = new Random(seed * 1_000_003 + n * 101 + Object.keys(EDITS).indexOf(name));
      trial.run(EDITS[name]!, { ...material, random: own }, tallies.get(name)!, `${id}, ${name}`);
    }
    if (n % 50 === 49) process.stderr.write(`${n + 1} of ${articles.length} articles\n`);
  }
  console.log(tableOf(tallies));
  console.log(
    `\n${speedTable(
      others.map(({ text }) => text),
      text => analyser.analyse(text),
    )}`,
  );
}

function materialOf(texts: readonly string[]): Omit<Material, 'random'> {
  const paragraphs = texts.flatMap(text => text.split('\n')).filter(line => line.trim() !== '');
  const words = paragraphs.flatMap(line => line.split(/\s+/)).filter(word => word !== '');
  return { paragraphs, words };
}
