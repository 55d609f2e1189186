// Runs the analyser over a corpus of articles and reports what must never happen, how fast it is, and how much it finds.
//   npm run corpus -- --data FILE.jsonl[.xz] [--limit N] [--skip N]
// Each line of the file is a JSON object with the article in `text`, and perhaps `id` and `source`.
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importCore } from './core.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    limit: { type: 'string', default: 'Infinity' },
    skip: { type: 'string', default: '0' },
  },
});
if (values.data === undefined) {
  console.error('usage: npm run corpus -- --data FILE.jsonl[.xz] [--limit N] [--skip N]');
  process.exit(2);
}

const [{ Analyser, languageOf }, { readLexicon }, { faultsOf }] = await Promise.all(
  ['src/core/analysis.ts', 'src/core/entities/lexicon.ts', 'test/faults.ts'].map(importCore),
);
const lexicon = readLexicon(await readFile('dist/lexicon.txt', 'utf8'));
if (lexicon.problems.length > 0) throw new Error(lexicon.problems[0].message);
const analyser = new Analyser(languageOf(lexicon.value), 'hashiya@corpus');
const labels = new Map();
const slowest = { ms: 0, id: '', length: 0 };
const faulty = [];
let [articles, units, ms, withSpeaker, withCue] = [0, 0, 0, 0, 0];

for await (const { id, text } of articlesOf(values.data, Number(values.skip), Number(values.limit))) {
  articles++;
  units += text.length;
  try {
    const start = performance.now();
    const annotations = analyser.analyse(text);
    const took = performance.now() - start;
    ms += took;
    if (took > slowest.ms) Object.assign(slowest, { ms: took, id, length: text.length });
    count(annotations);
    const [fault] = faultsOf(text, annotations);
    if (fault !== undefined) faulty.push(`${id}: ${fault}`);
  } catch (error) {
    faulty.push(`${id}: ${whereabouts(error)}`);
  }
}
report();

async function* articlesOf(file, skip, limit) {
  const source = file.endsWith('.xz')
    ? spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout
    : createReadStream(file);
  let n = 0;
  for await (const line of linesOf(source)) {
    if (n++ < skip) continue;
    if (n > skip + limit) break;
    const { id = `line ${n}`, text } = JSON.parse(line);
    yield { id, text };
  }
}

/** Not by `readline`, which also cuts at U+2028, and that may stand in JSON. */
async function* linesOf(source) {
  let rest = '';
  for await (const chunk of source.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The error and the functions it came from, without the addresses of modules that are bundled in memory. */
function whereabouts(error) {
  const [message, ...calls] = String(error.stack).split('\n');
  const names = calls.map(call => /^ *at (?:new )?([\w.*]+) /.exec(call)?.[1]).filter(Boolean);
  return `${message} in ${[...new Set(names)].slice(0, 5).join(' < ')}`;
}

function count(annotations) {
  for (const { label, kind, speaker, cue } of annotations) {
    const key = kind === undefined ? label : `${label}, ${kind}`;
    labels.set(key, (labels.get(key) ?? 0) + 1);
    if (label !== 'quote' || kind === 'term') continue;
    if (speaker !== undefined) withSpeaker++;
    if (cue !== undefined) withCue++;
  }
}

function report() {
  const quotes = (labels.get('quote, direct') ?? 0) + (labels.get('quote, indirect') ?? 0);
  const share = n => `${((100 * n) / Math.max(1, quotes)).toFixed(1)} %`;
  console.log(`${articles} articles, ${(units / 1e6).toFixed(1)} M units in ${(ms / 1000).toFixed(1)} s`);
  console.log(
    `${(units / ms / 1000).toFixed(2)} M units a second, ${(ms / articles).toFixed(2)} ms an article`,
  );
  console.log(`slowest: ${slowest.ms.toFixed(0)} ms for ${slowest.length} units (${slowest.id})`);
  for (const [label, n] of [...labels].sort())
    console.log(
      `${label.padEnd(16)} ${String(n).padStart(9)} ${(n / articles).toFixed(2).padStart(7)} an article`,
    );
  console.log(`quotes with a speaker: ${share(withSpeaker)}, with a cue: ${share(withCue)}`);
  console.log(`${faulty.length} articles with a fault`);
  for (const line of faulty.slice(0, 20)) console.log(`  ${line}`);
  if (faulty.length > 0) process.exitCode = 1;
}
