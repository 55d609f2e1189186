import { type Candidate, candidate } from './candidate';
import { LIST } from './lexicon';
import type { Scene } from './scene';
import { table } from './table';
import { BREAKS, PLACE_HEADS, SITE_HEADS, SURE_PLACE_HEADS } from './triggers';
import { has, isDefinite, NAME, ORGANIZATION, PERSON, PLACE } from './words';

const BEFORE_PLACES = table('في إلى الى من');

/** Places that a word before them announces, and sites named with their kind. */
export function findPlaces(scene: Scene, out: Candidate[]): void {
  for (let i = 0; i < scene.words.length; i++) {
    const word = scene.words[i]!;
    if (PLACE_HEADS.has(word.stem)) afterHead(scene, i, out);
    if (SITE_HEADS.has(word.stem)) site(scene, i, out);
    if (
      has(word, LIST['places-in-context']) &&
      !has(word, LIST.words | NAME) &&
      BEFORE_PLACES.has(scene.stem(i - 1))
    )
      out.push(candidate(scene.words, i, i, 'place', 'place-gazetteer'));
  }
}

function afterHead(scene: Scene, head: number, out: Candidate[]): void {
  const open = /^["\u00ab\u201c(]$/.test(scene.stem(head + 1)) ? 1 : 0;
  const first = head + 1 + open;
  const word = scene.at(first);
  if (word === undefined || !scene.isWord(first) || word.attached || BREAKS.has(word.stem)) return;
  const sure = SURE_PLACE_HEADS.has(scene.stem(head));
  const placeLike = has(word, PLACE | LIST['places-in-context']);
  if (!placeLike && !(sure && (scene.isUnknown(first) || (has(word, NAME) && !has(word, LIST.words)))))
    return;
  if (has(word, ORGANIZATION) || (placeLike && !sure && has(word, LIST.words))) return;
  let last = first;
  while (last - first < 3 && scene.isUnknown(last + 1) && scene.follows(last + 1) && (sure || !placeLike))
    last++;
  out.push(candidate(scene.words, first, last, 'place', 'place-after-head'));
}

function site(scene: Scene, head: number, out: Candidate[]): void {
  let last = head;
  let named = false;
  for (let i = head + 1; i <= head + 4 && i < scene.words.length; i++) {
    const word = scene.words[i]!;
    if (!scene.isWord(i) || word.attached || BREAKS.has(word.stem) || !scene.follows(i)) break;
    const name = has(word, PLACE | PERSON | LIST['places-in-context']) || scene.isUnknown(i);
    if (!name && !isDefinite(word.stem)) break;
    if (i > head + 1 && !name && !/ي$|يه$/.test(word.stem)) break;
    named ||= (name && !has(word, LIST.words)) || (i === head + 1 && has(word, PLACE));
    last = i;
  }
  if (named) out.push(candidate(scene.words, head, last, 'place', 'place-site'));
}
