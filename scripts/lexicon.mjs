// Packs the readable word lists of src/core/entities/lists into dist/lexicon.txt.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importCore } from './core.mjs';

const LISTS = 'src/core/entities/lists';

export async function buildLexicon(out = 'dist/lexicon.txt') {
  const [{ pack, readList }, { LIST }] = await Promise.all([
    importCore('src/core/entities/packing.ts'),
    importCore('src/core/entities/lexicon.ts'),
  ]);
  const lists = new Map();
  for (const name of Object.keys(LIST))
    lists.set(name, readList(await readFile(path.join(LISTS, `${name}.txt`), 'utf8')));
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, pack(lists));
}
