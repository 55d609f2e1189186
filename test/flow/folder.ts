import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A folder of articles of a test's own, in the system's temporary folder, which the system clears. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-articles-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

/** A sample article of ours. */
export async function sample(name: string): Promise<string> {
  return readFile(path.join('samples', name), 'utf8');
}

/** An article from a newspaper, which isn't part of the project and may be absent. */
export async function newspaperArticle(): Promise<string | undefined> {
  try {
    return await readFile(path.join('..', 'shared', 'news', 'moscow-talks.txt'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The packaged extension that `npm test` has made. */
export function packagedExtension(): string {
  const file = process.env.HASHIYA_VSIX;
  if (!file) throw new Error('HASHIYA_VSIX must name the packaged extension: npm test -- flow');
  return file;
}
