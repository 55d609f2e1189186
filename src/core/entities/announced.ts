import { type Candidate, candidate } from './candidate';
import { LIST } from './lexicon';
import { purposeEnd } from './purposes';
import type { Scene } from './scene';
import { BREAKS, INSIDE_HEADS, MEDIA_HEADS, OUTSIDE_HEADS } from './triggers';
import { has, isDefinite, ORGANIZATION } from './words';

const OPENING = /^["\u00ab\u201c\u201e\u2018\u2039']$/;
const CLOSING = /^["\u00bb\u201d\u201c\u2019\u203a']$/;

/**
 * The name that a word for its kind announces and that isn't part of it, as in the newspaper X, the party "Y".
 *
 * @returns whether the kind at `head` was of this sort, so that no other rule need look at it
 */
export function findAnnounced(scene: Scene, head: number, out: Candidate[]): boolean {
  const { stem } = scene.words[head]!;
  if (!MEDIA_HEADS.has(stem)) return false;
  return quoted(scene, head, out) || (OUTSIDE_HEADS.has(stem) && outside(scene, head, out));
}

/** A name in quotation marks after its kind: the name alone, without the marks. */
function quoted(scene: Scene, head: number, out: Candidate[]): boolean {
  if (!OPENING.test(scene.stem(head + 1))) return false;
  const first = head + 2;
  let last = first;
  while (last < scene.words.length && last < first + 5 && scene.words[last]!.token.kind !== 'mark') last++;
  if (last === first || !CLOSING.test(scene.stem(last))) return false;
  const inside = INSIDE_HEADS.has(scene.stem(head));
  const end = inside ? afterMarks(scene, last) : last - 1;
  out.push(candidate(scene.words, inside ? head : first, end, 'organization', 'organization-quoted'));
  latinName(scene, last + 1, out);
  return true;
}

/** The closing mark, or the adjective or purpose after it. */
function afterMarks(scene: Scene, close: number): number {
  const next = scene.at(close + 1);
  if (next === undefined || !scene.isWord(close + 1)) return close;
  if (/^لل/.test(next.token.norm)) return purposeEnd(scene, close + 1);
  return isDefinite(next.stem) && !next.attached && has(next, LIST['organization-words']) ? close + 1 : close;
}

/** The same name in Latin letters, in brackets after it. */
function latinName(scene: Scene, open: number, out: Candidate[]): void {
  if (scene.stem(open) !== '(') return;
  let last = open + 1;
  while (last < open + 6 && /^[A-Za-z]/.test(scene.stem(last))) last++;
  if (last > open + 1 && scene.stem(last) === ')')
    out.push(candidate(scene.words, open + 1, last - 1, 'organization', 'organization-quoted'));
}

/** A name after a kind that isn't part of it: the newspaper X. */
function outside(scene: Scene, head: number, out: Candidate[]): boolean {
  const first = head + 1;
  const word = scene.at(first);
  if (
    word === undefined ||
    !scene.isWord(first) ||
    word.attached ||
    BREAKS.has(word.stem) ||
    !scene.follows(first)
  )
    return true;
  if (
    has(word, LIST.nationalities) ||
    (scene.isOrdinary(first) && !has(word, ORGANIZATION | LIST['organization-words']))
  )
    return true;
  let last = first;
  while (last < first + 3 && scene.isUnknown(last + 1) && scene.follows(last + 1)) last++;
  out.push(candidate(scene.words, first, last, 'organization', 'organization-head'));
  return true;
}
