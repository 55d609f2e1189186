import { type Candidate, candidate } from './candidate';
import type { Evidence } from './confidence';
import { LIST } from './lexicon';
import { ALONE, FAMILY, GIVEN, isNisba, OPENERS } from './name-shapes';
import type { Scene } from './scene';
import { table } from './table';
import { titledStarts } from './titles';
import {
  BREAKS,
  KIN,
  NAME_BINDERS,
  OFFICES,
  ORDINAL_NAMES,
  PLACE_PREFIXES,
  SAYING,
  TITLE_ADJECTIVES,
  TITLES,
} from './triggers';
import { has, isDefinite, NAME, PERSON, PLACE } from './words';

/** The most words of one name. */
const LONGEST_NAME = 7;

/** What may follow a name and is none: days and words of time with the article. */
const TIME_WORDS = table(
  'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة الماضي المقبل الحالي الجاري التالي الذي التي اليوم الآن',
);
/** A pronoun at the end, with the ending of the noun before it: no name ends so. */
const PRONOUN =
  /(?:\u0627\u062a|\u062a|\u0627\u0626|\u064a)(?:\u0647|\u0647\u0627|\u0647\u0645|\u0647\u0645\u0627)$/;
/** The beginning of a verb in the present or future. */
const VERBAL = /^[\u064a\u062a\u0633\u0646]/;

/** People by sequences of names, after titles and offices, and by words of saying. */
export function findPeople(scene: Scene, out: Candidate[]): void {
  const titled = titledStarts(scene);
  for (let i = 0; i < scene.words.length; i++) {
    if (!scene.isWord(i)) continue;
    const title = titled[i] === 1;
    const last = nameEnd(scene, i, title);
    if (last < i) continue;
    const evidence = evidenceOf(scene, i, last, title);
    if (evidence === undefined) continue;
    out.push(candidate(scene.words, i, last, 'person', evidence));
    i = last;
  }
}

function evidenceOf(scene: Scene, first: number, last: number, title: boolean): Evidence | undefined {
  const word = scene.at(first)!;
  const given = has(word, GIVEN);
  if (title) return 'person-titled';
  if (has(word, LIST.nationalities) && !isNamedAs(scene, first, last)) return undefined;
  if (last > first) {
    if (given || OPENERS.has(word.stem)) {
      for (let i = first + 1; i <= last; i++) if (has(scene.at(i), PERSON)) return 'person-names';
      return 'person-given-unknown';
    }
    if (has(word, FAMILY) && !has(word, PLACE)) return 'person-family';
    if (word.stem === 'علي' && has(scene.at(first + 1), GIVEN)) return 'person-names';
    if (!has(word, NAME)) return isSaid(scene, first) || isApposed(scene, first) ? 'person-said' : undefined;
    for (let i = first + 1; i <= last; i++)
      if (has(scene.at(i), NAME) && !scene.isOrdinary(i) && !scene.isOrdinary(first))
        return 'person-given-unknown';
    return undefined;
  }
  if (has(word, LIST['known-people']) && !has(word, PLACE)) return 'person-list';
  if (has(word, LIST.people) && !has(word, PLACE | GIVEN | LIST.words)) return 'person-list';
  if (
    (isSaid(scene, first) || isKin(scene, first)) &&
    !scene.isOrdinary(first) &&
    !has(word, PLACE | LIST['organization-words'])
  )
    return 'person-said';
  return undefined;
}

/** Whether a word that is an adjective of nationality too begins a name here: Turki al-Faisal, not a Turkish attack. */
function isNamedAs(scene: Scene, first: number, last: number): boolean {
  return last > first && has(scene.at(first + 1), PERSON) && !has(scene.at(first + 1), LIST.nationalities);
}

/** Right after a word of saying. */
function isSaid(scene: Scene, i: number): boolean {
  const before = scene.at(i - 1);
  return before !== undefined && scene.follows(i) && SAYING.has(before.stem) && !scene.at(i)!.attached;
}

/** The last word of the name that begins at `first`; before `first` when none does. */
function nameEnd(scene: Scene, first: number, title: boolean): number {
  if (!begins(scene, first, title)) return first - 1;
  let last = OPENERS.has(scene.stem(first)) ? first + 1 : first;
  const limit = Math.min(scene.words.length, first + LONGEST_NAME);
  while (last + 1 < limit && goesOn(scene, first, last + 1, title)) {
    last++;
    if (NAME_BINDERS.has(scene.stem(last))) {
      const house = scene.stem(last) === 'ال' && scene.isWord(last + 1) && !BREAKS.has(scene.stem(last + 1));
      const binds = last + 1 < limit && (house || canBind(scene, last + 1));
      if (binds) last++;
      else if (!has(scene.at(last), GIVEN)) return last - 1;
    } else if (ORDINAL_NAMES.has(scene.stem(last))) {
      if (scene.stem(last + 1) === 'عشر') last++;
      break;
    }
  }
  return last;
}

function begins(scene: Scene, i: number, title: boolean): boolean {
  const word = scene.at(i)!;
  if (!title && SAYING.has(word.stem) && !has(word, LIST['known-people'])) return false;
  if (!title && PLACE_PREFIXES.has(word.stem)) return false;
  if (OPENERS.has(word.stem)) return canBind(scene, i + 1) && (title || !/^(?:ابن|بن)$/.test(word.stem));
  if (has(word, GIVEN | FAMILY | ALONE)) return title || !has(word, LIST.words) || has(word, ALONE | GIVEN);
  if (has(word, LIST['names-in-context'])) return true;
  if (scene.isUnknown(i)) return title || isSaid(scene, i) || isKin(scene, i) || isApposed(scene, i);
  return title && isNisba(scene, i);
}

/** A name that is no ordinary word. */
function isPlainName(scene: Scene, i: number): boolean {
  return has(scene.at(i), GIVEN) || (has(scene.at(i), NAME) && !scene.isOrdinary(i));
}

/** Between marks, as in `, X Y,`. */
function isApposed(scene: Scene, i: number): boolean {
  return (
    scene.at(i - 1)?.token.kind !== 'word' &&
    !/^[يت]/.test(scene.stem(i)) &&
    has(scene.at(i + 1), GIVEN | FAMILY) &&
    !scene.at(i + 1)!.attached
  );
}

/** Before a noun of kin: X, son of Y. */
function isKin(scene: Scene, i: number): boolean {
  return KIN.has(scene.stem(i + 1)) && !scene.at(i + 1)!.attached;
}

/** Whether word `i` can follow a binder such as son-of. */
function canBind(scene: Scene, i: number): boolean {
  const word = scene.at(i);
  if (word === undefined || !scene.isWord(i) || word.attached || !scene.follows(i)) return false;
  return (
    has(word, PERSON) ||
    scene.isUnknown(i) ||
    isDefinite(word.stem) ||
    OPENERS.has(word.stem) ||
    word.stem === 'الله'
  );
}

function goesOn(scene: Scene, first: number, i: number, title: boolean): boolean {
  const word = scene.at(i)!;
  if (!scene.isWord(i) || word.attached || !scene.follows(i) || BREAKS.has(word.stem)) return false;
  if (OFFICES.has(word.stem) || (TITLES.has(word.stem) && isDefinite(word.stem))) return false;
  if (NAME_BINDERS.has(word.stem)) return true;
  if (has(word, LIST.nationalities) && i - first >= 2) return false;
  if (has(word, GIVEN | FAMILY | ALONE)) return !(has(word, PLACE) && i - first >= 2);
  if (isNisba(scene, i) || isFamilyAfterGiven(scene, first, i, title)) return true;
  if (title && !isDefinite(word.stem) && isSecondName(scene, first, i)) return true;
  if (has(word, LIST['names-in-context']))
    return !scene.isOrdinary(i) || (i - first === 1 && isPlainName(scene, first));
  if (ORDINAL_NAMES.has(word.stem))
    return i - first === 1 && (has(scene.at(first), GIVEN) || TITLES.has(scene.stem(first - 1)));
  if (!scene.isUnknown(i) || PRONOUN.test(word.stem)) return false;
  if (!/^(?:و|ي.{3}|سيت)/.test(word.stem)) return true;
  return scene.follows(i + 1) && (has(scene.at(i + 1), NAME) || scene.isUnknown(i + 1));
}

/**
 * After a given name, a word that may be ordinary elsewhere: with the article and ending in -i, or any with the article
 * after `son of X`; or without it, ending in -i, where no list knows it.
 */
function isFamilyAfterGiven(scene: Scene, first: number, i: number, title: boolean): boolean {
  const word = scene.at(i)!;
  const before = scene.at(i - 1)!;
  if (!has(before, i - first === 1 ? NAME : GIVEN)) return false;
  if (has(word, LIST.nationalities | LIST['organization-words'] | PLACE | LIST.groups)) return false;
  if (TITLE_ADJECTIVES.has(word.stem) || TIME_WORDS.has(word.stem)) return false;
  if (!isDefinite(word.stem))
    return word.flags === 0 && word.stem.length > 4 && /^[^يتن].*ي$/.test(word.stem);
  return word.stem.endsWith('ي') || hasNasab(scene, first, i) || areGiven(scene, first, i, title);
}

function hasNasab(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (scene.stem(i) === 'بن') return true;
  return false;
}

/** Whether all words before this one, two at most, are given names and, without a title, nothing else. */
function areGiven(scene: Scene, first: number, end: number, title: boolean): boolean {
  if (end - first > 2 || TITLES.has(scene.stem(end))) return false;
  for (let i = first; i < end; i++)
    if (!has(scene.at(i), title ? NAME : GIVEN) || (!title && has(scene.at(i), PLACE | LIST.words)))
      return false;
  return true;
}

/** After a title a given name hardly stands alone: even an ordinary noun after it belongs to the name. */
function isSecondName(scene: Scene, first: number, i: number): boolean {
  const { stem } = scene.at(i)!;
  return (
    i - first === 1 &&
    has(scene.at(first), GIVEN) &&
    !SAYING.has(stem) &&
    !OFFICES.has(stem) &&
    !VERBAL.test(stem) &&
    !PRONOUN.test(stem)
  );
}
