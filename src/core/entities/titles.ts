import { Begins } from './beginnings';
import { LIST } from './lexicon';
import { ALONE, FAMILY, GIVEN, isNisba, OPENERS } from './name-shapes';
import type { Scene } from './scene';
import { BREAKS, HONORIFICS, OFFICES, SAYING, TITLE_ADJECTIVES, TITLES } from './triggers';
import { has, isDefinite, NAME, PLACE } from './words';

/** The most words between an office and its holder's name. */
const LONGEST_TITLE = 9;

/** Marks the words where a title or an office says that a name begins. */
export function titledStarts(scene: Scene): Uint8Array {
  const out = new Uint8Array(scene.words.length);
  for (let i = 0; i < scene.words.length; i++) {
    const { stem, begins } = scene.words[i]!;
    if ((begins & Begins.title) === 0) continue;
    if (TITLES.has(stem)) markAfterTitle(scene, i, out);
    if (OFFICES.has(stem)) markAfterOffice(scene, i, out);
  }
  return out;
}

function markAfterTitle(scene: Scene, at: number, out: Uint8Array): void {
  let i = at + 1;
  if (scene.stem(i) === '.' || scene.stem(i) === '/') i++;
  while (i < at + 5 && isTitleAdjective(scene, i)) i++;
  const { stem } = scene.words[at]!;
  if (isNameStart(scene, i, true) || (HONORIFICS.has(stem) && i === at + 1 && isNisbaName(scene, i))) {
    if (isDefinite(scene.stem(i)) && !HONORIFICS.has(stem) && !has(scene.at(i), NAME)) return;
    out[i] = 1;
  }
}

function isNisbaName(scene: Scene, i: number): boolean {
  const word = scene.at(i);
  return word !== undefined && !word.attached && scene.isWord(i) && isNisba(scene, i);
}

function isTitleAdjective(scene: Scene, i: number): boolean {
  const word = scene.at(i);
  if (word === undefined || word.attached) return false;
  return (
    TITLE_ADJECTIVES.has(word.stem) ||
    TITLES.has(word.stem) ||
    (has(word, LIST.nationalities) && isDefinite(word.stem))
  );
}

/** Goes over what an office is of, up to the name: head of the council of the city X Y. */
function markAfterOffice(scene: Scene, at: number, out: Uint8Array): void {
  let inside = false;
  for (let i = at + 1; i < Math.min(scene.words.length, at + LONGEST_TITLE); i++) {
    const word = scene.words[i]!;
    inside ||= word.stem === 'في';
    if (word.token.kind === 'mark') {
      if (!/[\u060c,:"\u00ab\u201c(]/.test(word.stem) || i === at + 1) return;
      let next = i + 1;
      while (next < i + 3 && /^[\u060c"\u00bb\u201d]$/.test(scene.stem(next))) next++;
      if (isNameStart(scene, next, isPair(scene, next))) out[next] = 1;
      return;
    }
    if (BREAKS.has(word.stem) && word.stem !== 'في' && !TITLE_ADJECTIVES.has(word.stem)) return;
    if (SAYING.has(word.stem)) return;
    const complete = i === at + 1 || (inside ? has(scene.at(i - 1), PLACE) : isComplete(scene, i - 1));
    const adjective = i === at + 1 && isDefinite(scene.stem(at)) && isNisba(scene, i);
    if (!word.attached && !adjective && isNameStart(scene, i, complete)) {
      out[i] = 1;
      return;
    }
  }
}

/** Two unknown words or a name and another: the shape of a full name. */
function isPair(scene: Scene, i: number): boolean {
  if (!scene.isUnknown(i) && !has(scene.at(i), NAME)) return false;
  return (scene.isUnknown(i + 1) || has(scene.at(i + 1), NAME)) && scene.follows(i + 1);
}

/** Whether an office may end with this word, so that even an unknown word after it is a name. */
function isComplete(scene: Scene, i: number): boolean {
  const word = scene.at(i);
  return (
    isDefinite(word?.stem ?? '') ||
    has(word, PLACE | LIST.nationalities) ||
    TITLE_ADJECTIVES.has(word?.stem ?? '')
  );
}

function isNameStart(scene: Scene, i: number, sure: boolean): boolean {
  const word = scene.at(i);
  if (word === undefined || !scene.isWord(i) || word.attached) return false;
  if (has(word, LIST.nationalities) && isDefinite(word.stem)) return false;
  if (has(word, GIVEN | ALONE) || (OPENERS.has(word.stem) && word.stem !== 'ابن')) return true;
  if (!sure || BREAKS.has(word.stem)) return false;
  if (has(word, FAMILY)) return !has(word, LIST.words | LIST.nationalities);
  if (has(word, LIST['names-in-context'])) return !scene.isOrdinary(i) || isNameStart(scene, i + 1, false);
  return scene.isUnknown(i);
}
