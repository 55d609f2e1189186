import { type Candidate, candidate } from './candidate';
import { LIST } from './lexicon';
import type { Scene } from './scene';
import { has, isDefinite, PLACE } from './words';

/** Nouns of people of a nation, faith or folk. After another noun with the article the word is its adjective. */
export function findGroups(scene: Scene, out: Candidate[]): void {
  for (let i = 0; i < scene.words.length; i++) {
    const word = scene.words[i]!;
    if (!has(word, LIST.groups) || has(word, PLACE | LIST.nationalities)) continue;
    if (has(word, LIST.words) && !isDefinite(word.stem)) continue;
    if (!word.attached && scene.follows(i) && isAdjective(scene, i)) continue;
    out.push(candidate(scene.words, i, i, 'group', 'group'));
  }
}

function isAdjective(scene: Scene, i: number): boolean {
  const before = scene.at(i - 1)!;
  if (before.token.kind !== 'word') return false;
  if (!isDefinite(scene.stem(i))) return isPlural(before.stem);
  return isDefinite(before.stem) || before.token.norm.startsWith('\u0644\u0644') || isPossessed(before.stem);
}

/** A noun with a possessive pronoun is definite too: our Russian colleagues. */
function isPossessed(stem: string): boolean {
  return stem.length > 4 && /(?:\u0646\u0627|\u0647\u0645|\u0647\u0627)$/.test(stem);
}

/** A plural of people, which an indefinite plural after it describes. */
function isPlural(stem: string): boolean {
  return /(?:\u064a\u0646|\u0648\u0646|\u0627\u062a|\u0648\u062f|\u0627\u0621)$/.test(stem);
}
