// Reads the labelled corpora as sentences of { word, label } with one set of labels, and counts words by label.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FANE = {
  person:
    'Politician Religious_PER Artist Other_PER Scientist Athlete Businessperson Engineer Lawyer Police_PER',
  place:
    'Population-Center Nation Water-Body State-or-Province Continent GPE-Cluster County-or-District Land-Region-Natural Path Building-Grounds Airport Subarea-Facility Land',
  organization:
    'Non-Governmental Government Commercial Educational Media Sports Police Religious_ORG Medical-Science Entertainment',
  group: 'Group',
};
const OTHERS = { person: 'PER PERS', place: 'LOC GPE FAC', organization: 'ORG', group: 'NORP' };

const LABELS = new Map(
  [FANE, OTHERS].flatMap(table =>
    Object.entries(table).flatMap(([label, names]) => names.split(' ').map(name => [name, label])),
  ),
);

/** BIO lines, `word TAG`, as sentences. A tag of another class than ours is `other`. */
function readBio(source) {
  const sentences = [[]];
  for (const line of source.replaceAll(/[\u200e\u200f\ufeff\r]/g, '').split('\n')) {
    const [word, tag] = line.split(/[\t ]+/);
    if (word === '' || tag === undefined) sentences.push([]);
    else {
      const [, edge, name] = /^([BI])-+(.*)$/.exec(tag) ?? [];
      const label = tag.startsWith('O') ? 'none' : (LABELS.get(name) ?? 'other');
      sentences.at(-1).push({ word, label, begins: edge === 'B' });
    }
  }
  return sentences.filter(sentence => sentence.length > 0);
}

/** The first part only: the last sixth of the news corpus is kept back as a fair check. */
function firstPart(sentences, share) {
  return sentences.slice(0, Math.floor(sentences.length * share));
}

/** @param {string} data the folder of the corpora */
export function readCorpora(data) {
  const read = name => readFileSync(path.join(data, 'ner', name), 'utf8');
  const folder = name => readdirSync(path.join(data, 'ner', name)).sort();
  const split = [
    readBio(read('wikifane/WikiFANE_Gold_2014_500K.txt')),
    firstPart(readBio(read('newsfane/newsfane_camel_train.txt')), 0.8),
  ].flat();
  const whole = [
    firstPart(readBio(read('anercorp/ANERCorp_CamelLab_train.txt')), 0.82),
    folder('aqmar/articles').flatMap(name => readBio(read(`aqmar/articles/${name}`))),
    readBio(read('wojood-sample/train.txt')),
  ].flat();
  return { split, whole };
}

/** The articles of the one news source whose licence lets its counts ship. */
export function readNews(data) {
  const lines = execFileSync('xz', ['-dc', path.join(data, 'news/news.jsonl.xz')], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return lines
    .split('\n')
    .filter(line => line.includes('"Apache-2.0"'))
    .map(line => JSON.parse(line))
    .filter(article => article.licence === 'Apache-2.0')
    .map(article => article.text);
}
