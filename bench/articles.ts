import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The paragraphs of the sample articles, without boilerplate. */
export async function paragraphs(): Promise<readonly string[]> {
  const names = (await readdir('samples')).filter(name => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map(name => readFile(path.join('samples', name), 'utf8')));
  return texts.flatMap(text => text.split('\n')).filter(line => line.length > 60);
}

/**
 * An article of about as many bytes of UTF-8 as asked for, put together from `pieces`. No two paragraphs are the same,
 * as each begins with a number of its own: else the analyser would know them already.
 */
export function articleOf(bytes: number, pieces: readonly string[], first = 0): string {
  let text = '';
  for (let i = first; Buffer.byteLength(text) < bytes; i++)
    text += `(${i + 1}) ${pieces[i % pieces.length]}\n`;
  return text;
}
