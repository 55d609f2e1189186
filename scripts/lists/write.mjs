// Writes a word list: a header of comments, then one entry a line, sorted, each spelling once.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'src/core/entities/lists';

/**
 * @param {string} name of the list
 * @param {string[]} header lines without `#`: what it is, source, licence
 * @param {Iterable<string>} entries of spellings that fold to the same, the first is kept
 */
export function writeList(name, header, entries, fold) {
  const byFolded = new Map();
  for (const entry of entries) {
    const folded = fold(entry);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, entry);
  }
  const lines = [...byFolded.values()].sort();
  const text = [...header.map(line => `# ${line}`), ...lines, ''].join('\n');
  writeFileSync(path.join(FOLDER, `${name}.txt`), text);
  console.log(`${name}: ${lines.length}`);
}
