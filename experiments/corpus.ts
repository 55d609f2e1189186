import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { Random } from './random';

/** An article of a corpus. */
export interface RawArticle {
  readonly id: string;
  readonly source: string;
  readonly text: string;
}

/**
 * Draws articles from a file with a JSON object on each line (`text`, perhaps `id` and `source`), packed by xz or not:
 * as many of each source as there are, else equally many of each.
 */
export async function drawArticles(
  file: string,
  count: number,
  seed: number,
): Promise<readonly RawArticle[]> {
  const random = new Random(seed);
  const bySource = new Map<string, { key: number; article: RawArticle }[]>();
  let n = 0;
  for await (const line of linesOf(file)) {
    n++;
    const { id = `line ${n}`, source = '', text } = JSON.parse(line);
    if (typeof text !== 'string' || text.length < 400) continue;
    const list = bySource.get(source) ?? [];
    bySource.set(source, list);
    list.push({ key: random.next(), article: { id, source, text } });
  }
  for (const list of bySource.values()) list.sort((a, b) => a.key - b.key);
  const drawn: RawArticle[] = [];
  for (let round = 0; drawn.length < count; round++) {
    const before = drawn.length;
    for (const list of bySource.values())
      if (drawn.length < count && list[round] !== undefined) drawn.push(list[round]!.article);
    if (drawn.length === before) break;
  }
  return drawn;
}

/** Not by `readline`, which also cuts at U+2028, and that may stand in JSON. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = file.endsWith('.xz')
    ? spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout
    : createReadStream(file);
  let rest = '';
  for await (const chunk of source.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
