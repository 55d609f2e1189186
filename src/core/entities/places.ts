import { Begins } from './beginnings';
import { type Candidate, candidate } from './candidate';
import { LIST } from './lexicon';
import type { Scene } from './scene';
import { table } from './table';
import {
  BREAKS,
  NAME_BINDERS,
  PLACE_HEADS,
  PLACE_PREFIXES,
  PLURAL_PLACE_HEADS,
  SITE_HEADS,
  STATE_HEADS,
  SURE_PLACE_HEADS,
} from './triggers';
import { has, isDefinite, NAME, ORGANIZATION, PERSON, PLACE } from './words';

const BEFORE_PLACES = table('في إلى الى من');
/** Heads that take a noun with the article for a name: the town of the Gentle. */
const IDAFA_HEADS = table('بلدة قرية محافظة مخيم حي ضاحية معتمدية ولاية قضاء شاطئ');
const SQUARES = table('ساحة ميدان شارع جامع مسجد');
/** Adjectives that belong to the name of a place. */
const GREATNESS = table('الكبير الكبرى الشرقية الغربية الشمالية الجنوبية العليا السفلى');
const OPENING = /^["\u00ab\u201c\u201e(]$/;
const CLOSING = /^["\u00bb\u201d)]$/;

/** Places that a word before them announces, and sites named with their kind. */
export function findPlaces(scene: Scene, out: Candidate[]): void {
  for (let i = 0; i < scene.words.length; i++) {
    const word = scene.words[i]!;
    if ((word.begins & Begins.place) !== 0) announced(scene, i, out);
    if (
      has(word, LIST['places-in-context']) &&
      !has(word, LIST.words | NAME) &&
      BEFORE_PLACES.has(scene.stem(i - 1))
    )
      out.push(candidate(scene.words, i, i, 'place', 'place-gazetteer'));
  }
}

function announced(scene: Scene, head: number, out: Candidate[]): void {
  const { stem } = scene.words[head]!;
  if (PLACE_HEADS.has(stem)) afterHead(scene, head, out);
  if (SITE_HEADS.has(stem)) site(scene, head, out);
  if (STATE_HEADS.has(stem) || PLACE_PREFIXES.has(stem)) compound(scene, head, out);
}

function afterHead(scene: Scene, head: number, out: Candidate[]): void {
  const sure = SURE_PLACE_HEADS.has(scene.stem(head));
  const open = OPENING.test(scene.stem(head + 1));
  if (open && sure && inMarks(scene, head + 2, out)) return;
  let last = named(scene, head + (open ? 2 : 1), sure, isIndefinite(scene, head), out);
  if (!PLURAL_PLACE_HEADS.has(scene.stem(head))) return;
  while (last !== undefined) last = named(scene, nextInRow(scene, last + 1), sure, false, out);
}

/** The word after `, ` or `and` in a row of names. */
function nextInRow(scene: Scene, i: number): number {
  return scene.stem(i) === '\u060c' || scene.stem(i) === '\u0648' ? i + 1 : i;
}

function isIndefinite(scene: Scene, head: number): boolean {
  return !isDefinite(scene.stem(head)) && IDAFA_HEADS.has(scene.stem(head));
}

/** The name of a place at word `first`, if it can be one; the index of its last word. */
function named(
  scene: Scene,
  first: number,
  sure: boolean,
  idafa: boolean,
  out: Candidate[],
): number | undefined {
  const word = scene.at(first);
  if (word === undefined || !scene.isWord(first) || BREAKS.has(word.stem)) return undefined;
  const listed = has(word, PLACE | LIST['places-in-context']);
  if (word.attached && !listed) return undefined;
  const fits =
    (listed && (sure || !has(word, LIST.words))) ||
    (scene.isUnknown(first) && (sure || !isOpenAdjective(scene, first))) ||
    (sure && !has(word, LIST.words | LIST.nationalities)) ||
    (idafa && isDefinite(word.stem) && !has(word, LIST.nationalities | LIST.groups));
  if (!fits || (!sure && has(word, ORGANIZATION)) || PLACE_HEADS.has(word.stem)) return undefined;
  let last = first;
  while (last - first < 2 && scene.follows(last + 1) && goesOn(scene, last + 1, listed)) last++;
  out.push(candidate(scene.words, first, last, 'place', 'place-after-head'));
  return last;
}

function goesOn(scene: Scene, i: number, listed: boolean): boolean {
  return !listed && (scene.isUnknown(i) || (GREATNESS.has(scene.stem(i)) && !scene.at(i)!.attached));
}

/** An adjective with a noun of its own, as in a zone cleared of arms. */
function isOpenAdjective(scene: Scene, i: number): boolean {
  return scene.stem(i).endsWith('\u0647') && scene.follows(i + 1) && isDefinite(scene.stem(i + 1));
}

/** A name in quotation marks, of at most three words. */
function inMarks(scene: Scene, first: number, out: Candidate[]): boolean {
  let last = first;
  while (last < first + 3 && scene.isWord(last + 1)) last++;
  if (!scene.isWord(first) || !CLOSING.test(scene.stem(last + 1))) return false;
  out.push(candidate(scene.words, first, last, 'place', 'place-after-head'));
  return true;
}

function site(scene: Scene, head: number, out: Candidate[]): void {
  let last = head;
  let named = false;
  const square = SQUARES.has(scene.stem(head));
  for (let i = head + 1; i <= head + 4 && i < scene.words.length; i++) {
    const word = scene.words[i]!;
    if (!scene.isWord(i) || word.attached || BREAKS.has(word.stem) || !scene.follows(i)) break;
    const bound = i > head + 1 && NAME_BINDERS.has(scene.stem(i - 1));
    const name =
      has(word, PLACE | PERSON | LIST['places-in-context']) ||
      scene.isUnknown(i) ||
      NAME_BINDERS.has(word.stem) ||
      bound;
    if (!name && !isDefinite(word.stem)) break;
    if (i > head + 1 && !name && !/ي$|يه$/.test(word.stem)) break;
    if (!name && has(word, LIST.nationalities)) break;
    named ||=
      (name && !has(word, LIST.words)) ||
      (i === head + 1 && (has(word, PLACE) || (square && isDefinite(word.stem))));
    last = i;
  }
  if (named) out.push(candidate(scene.words, head, last, 'place', 'place-site'));
}

/** A republic, a kingdom with the name of its country; a foreign place's name of two words. */
function compound(scene: Scene, head: number, out: Candidate[]): void {
  const next = scene.at(head + 1);
  if (next === undefined || next.attached || !scene.isWord(head + 1) || !scene.follows(head + 1)) return;
  const fits = STATE_HEADS.has(scene.stem(head))
    ? has(next, LIST.countries | LIST['known-places'])
    : scene.isUnknown(head + 1) || (has(next, PLACE) && !has(next, LIST.words));
  if (fits) out.push(candidate(scene.words, head, head + 1, 'place', 'place-site'));
}
