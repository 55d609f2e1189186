import { LIST } from './lexicon';
import type { Scene } from './scene';
import { table } from './table';
import { isDefinite } from './words';

export const GIVEN = LIST['given-names'];
export const FAMILY = LIST['family-names'];
/** Whole names that stand for a person without any other word. */
export const ALONE = LIST.people | LIST['known-people'];

/** Words that begin a name with the word after them. */
export const OPENERS = table('ابو عبد بن ابن أبا أبي');

/** A family name made of a place or a tribe, with the article and ending in -i, that is no listed adjective or word. */
export function isNisba(scene: Scene, i: number): boolean {
  const word = scene.at(i)!;
  return isDefinite(word.stem) && word.stem.endsWith('ي') && (word.flags & ~LIST['places-in-context']) === 0;
}
