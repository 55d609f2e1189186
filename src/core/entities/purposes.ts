import { LIST } from './lexicon';
import type { Scene } from './scene';
import { table } from './table';
import { BREAKS, STATE_BODIES } from './triggers';
import { has, isDefinite, PERSON, PLACE } from './words';

const PURPOSES = table('عن ضد على من');

/** For the defence of the right of …: the end of what an organisation is for. */
export function purposeEnd(scene: Scene, first: number): number {
  let last = first;
  if (PURPOSES.has(scene.stem(first + 1))) {
    for (let i = first + 2; i < first + 9 && scene.isWord(i) && !BREAKS.has(scene.stem(i)); i++) {
      const word = scene.words[i]!;
      if (isDefinite(word.stem) && (!word.attached || word.token.norm[0] === 'و')) last = i;
      else if (last > first) break;
    }
    if (last > first && scene.stem(last + 1) === 'في' && isDefinite(scene.stem(last + 2))) {
      last += 2;
      while (scene.at(last + 1)?.token.norm.startsWith('وال')) last++;
    }
  } else if (
    isDefinite(scene.stem(first + 1)) &&
    scene.follows(first + 1) &&
    !scene.at(first + 1)!.attached &&
    /ي$|يه$/.test(scene.stem(first + 1)) &&
    !has(scene.at(first + 1), LIST.nationalities)
  )
    last = first + 1;
  while (last < first + 3 && isSecondPurpose(scene, last + 1)) last++;
  return last;
}

/** `and` with a noun that has the article: for food and drugs. What is a name or a body of its own begins anew. */
function isSecondPurpose(scene: Scene, i: number): boolean {
  const word = scene.at(i);
  if (word === undefined || !scene.isWord(i) || !scene.follows(i)) return false;
  const { norm } = word.token;
  if (!norm.startsWith('وال') || norm.length < 6) return false;
  const noun = norm.slice(1);
  return (
    scene.isOrdinary(i) &&
    !has(word, PLACE | PERSON | LIST.nationalities | LIST.groups) &&
    !STATE_BODIES.has(noun) &&
    !BREAKS.has(noun)
  );
}
