import { type Candidate, candidate } from './candidate';
import type { Evidence } from './confidence';
import { LIST } from './lexicon';
import type { Mention } from './mention';
import type { Scene } from './scene';
import { table } from './table';
import { OUTSIDE_HEADS } from './triggers';
import { has, isDefinite, NAME, PLACE, type Word } from './words';

/** Which list makes which label, the surest first. */
const SOURCES: readonly (readonly [lists: number, label: Mention['label'], evidence: Evidence])[] = [
  [LIST['known-organizations'], 'organization', 'organization-known'],
  [LIST.agencies, 'organization', 'agency'],
  [LIST['known-places'] | LIST.countries, 'place', 'place-known'],
  [LIST['known-people'], 'person', 'person-known'],
  [LIST.people, 'person', 'person-list'],
  [LIST.places, 'place', 'place-list'],
  [LIST.organizations, 'organization', 'organization-list'],
  [LIST.cities, 'place', 'place-gazetteer'],
  [LIST.clubs, 'organization', 'organization-club'],
];

const LISTED = SOURCES.reduce((all, [lists]) => all | lists, 0);

/** Words and phrases that the lists hold, the longest from each word on. */
export function findListed(scene: Scene, out: Candidate[]): void {
  for (let i = 0; i < scene.words.length; i++) {
    if (scene.words[i]!.token.kind === 'mark') continue;
    if (!phraseFrom(scene, i, out)) single(scene, i, out);
  }
}

function single(scene: Scene, i: number, out: Candidate[]): void {
  const { flags } = scene.words[i]!;
  if ((flags & LISTED) === 0) return;
  for (const [lists, label, evidence] of SOURCES) {
    if ((flags & lists) === 0) continue;
    if (evidence === 'person-list' && (flags & (PLACE | NAME | LIST.words)) !== 0) return;
    if (label === 'place' && (isAdjective(scene, i) || isPlural(scene, i))) return;
    if (label === 'organization' && isDescribed(scene, i)) return;
    out.push(candidate(scene.words, i, i, label, evidence));
    return;
  }
}

/** Capitals that are also the plural of a thing; an adjective without the article goes with the thing: sweeping floods. */
const PLURALS = table('سيول');

function isPlural(scene: Scene, i: number): boolean {
  const next = scene.stem(i + 1);
  return PLURALS.has(scene.stem(i)) && scene.follows(i + 1) && next.endsWith('ه') && !isDefinite(next);
}

/** Whether an ordinary word that is also a name has an adjective of its own: the legal basis, not the organisation. */
function isDescribed(scene: Scene, i: number): boolean {
  const next = scene.at(i + 1);
  return (
    has(scene.at(i), LIST.words) &&
    next !== undefined &&
    !next.attached &&
    scene.follows(i + 1) &&
    isDefinite(next.stem) &&
    !has(next, LIST.nationalities)
  );
}

/** Feminine and other forms that are a country and its adjective. */
const ADJECTIVES = table('السعودية مالي السورية سورية');
const PREPOSITIONS = table(
  'في من إلى الى عن على بين لدى نحو قرب داخل خارج دولة جمهورية شمال جنوب شرق غرب وسط',
);

/** Whether the name of a country here describes the noun before it: the Saudi plane. */
function isAdjective(scene: Scene, i: number): boolean {
  const word = scene.words[i]!;
  if (word.attached || !ADJECTIVES.has(word.stem)) return false;
  const before = scene.at(i - 1);
  if (before === undefined) return false;
  if (before.token.kind === 'mark') return /^["\u00bb\u201d]$/.test(before.stem);
  if (word.stem === 'مالي') return !PREPOSITIONS.has(before.stem);
  if (word.stem === 'سوريه')
    return (
      /ه$|ات$/.test(before.stem) &&
      !PREPOSITIONS.has(before.stem) &&
      !isDefinite(before.stem) &&
      scene.isOrdinary(i - 1)
    );
  return isDefinite(before.stem) || before.token.norm.startsWith('لل') || has(before, LIST.nationalities);
}

function phraseFrom(scene: Scene, i: number, out: Candidate[]): boolean {
  const { token, phrases } = scene.words[i]!;
  for (const { stem, offset, longest } of phrases) {
    if (OUTSIDE_HEADS.has(stem)) continue;
    const found = longestPhrase(scene, i, stem, longest);
    if (found === undefined) continue;
    const words = scene.words.slice(i, found.last + 1);
    words[0] = { ...words[0]!, start: token.start + offset } satisfies Word;
    const { mention, evidence } = candidate(words, 0, words.length - 1, found.label, found.evidence);
    out.push({ first: i, last: found.last, evidence, mention });
    return true;
  }
  return false;
}

function longestPhrase(scene: Scene, first: number, stem: string, longest: number) {
  let phrase = stem;
  let best: { last: number; label: Mention['label']; evidence: Evidence } | undefined;
  let words = 1;
  for (let i = first + 1; i < scene.words.length && words < longest; i++) {
    const { token } = scene.words[i]!;
    if (token.kind === 'mark') {
      if (token.text !== '-' && token.text !== '.') break;
      continue;
    }
    phrase += ` ${token.norm}`;
    words++;
    const flags = scene.forms.lexicon.flags(phrase);
    if (flags === 0) continue;
    for (const [lists, label, evidence] of SOURCES) {
      if ((flags & lists) === 0) continue;
      best = { last: i, label, evidence };
      break;
    }
  }
  return best;
}
