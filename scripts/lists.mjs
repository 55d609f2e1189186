// Rebuilds the mined word lists: npm run lists -- --data DIR [--packages DIR]
// DIR of the data holds the corpora as in NOTICE; the packages' folder a node_modules with cldr-* and @faker-js/faker.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importCore } from './core.mjs';
import { readCorpora, readNews } from './lists/corpora.mjs';
import { Counts } from './lists/counts.mjs';
import { mineNames } from './lists/names.mjs';
import { mineNationalities } from './lists/nationalities.mjs';
import { mineOrganizations } from './lists/organizations.mjs';
import { minePlaces } from './lists/places.mjs';
import { mineWords } from './lists/words.mjs';
import { writeList } from './lists/write.mjs';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, packages: { type: 'string' } },
});
if (options.data === undefined || options.packages === undefined) {
  console.error('usage: npm run lists -- --data DIR --packages DIR');
  process.exit(2);
}
const { foldEntry } = await importCore('src/core/entities/packing.ts');
const { readings } = await importCore('src/core/text/tokens.ts');
const require = createRequire(path.resolve(options.packages, 'node_modules/'));

/** What every miner gets. */
const sources = {
  fold: foldEntry,
  stems: word =>
    readings(word)
      .filter(reading => reading.prefix > 0)
      .map(reading => reading.stem),
  json: name => JSON.parse(readFileSync(path.join(options.data, 'lists', name), 'utf8')),
  lines: name => readFileSync(path.join(options.data, 'lists', name), 'utf8').split('\n'),
  package: name => require(name),
  news: readNews(options.data),
};
sources.counts = new Counts(readCorpora(options.data), sources.fold);

const words = mineWords(sources);
const names = mineNames(sources, words);
const places = minePlaces(sources, words, names);
const lists = {
  ...names.lists,
  ...places.lists,
  ...mineOrganizations(sources, words),
  ...mineNationalities(sources),
  words: words.list,
};
const everything = new Set(
  Object.values(lists).flatMap(({ entries }) => [...entries].map(entry => sources.fold(entry))),
);

/** In a corpus that leaves particles on, a name also stands with one; where the name alone is listed, that says nothing. */
function hasParticle(entry) {
  const [first, ...rest] = sources.fold(entry).split(' ');
  return readings(first).some(
    ({ prefix, stem }) =>
      prefix > 0 && (stem.length >= 3 || rest.length > 0) && everything.has([stem, ...rest].join(' ')),
  );
}

for (const [name, { header, entries, isMined = () => false }] of Object.entries(lists)) {
  const kept = [...entries].filter(entry => !isMined(sources.fold(entry)) || !hasParticle(entry));
  writeList(name, header, kept, sources.fold);
}
