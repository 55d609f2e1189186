import { readings } from '../text/tokens';
import { findAnnounced } from './announced';
import { Begins } from './beginnings';
import { type Candidate, candidate } from './candidate';
import { LIST } from './lexicon';
import { purposeEnd } from './purposes';
import type { Scene } from './scene';
import { table } from './table';
import {
  BREAKS,
  LOOSE_HEADS,
  NAME_BINDERS,
  NOT_STATE_BODIES,
  OFFICES,
  ORGANIZATION_HEADS,
  STATE_BODIES,
  TITLES,
} from './triggers';
import { ARTICLE, has, isDefinite, ORGANIZATION, PERSON, PLACE } from './words';

const MOST_WORDS = 9;
const MINISTRIES = table('وزارة وزارتي إدارة هيئة لجنة');
/** Nouns without a feminine ending that take feminine adjectives. */
const FEMININE = table('القوات الخطوط قوات خطوط وحدات كتائب سرايا الكتائب دار لجان');
/** Heads of state bodies that two more words make a name. */
const OFFICIAL = table('مجلس لجنة إدارة هيئة محكمة مديرية صندوق اتحاد');
/** In the title of a minister the word for the ministry's affairs is no name: the foreign minister. */
const MINISTERS = table('وزير وزيرة وزيرا وزراء وزيري لوزير');
/** Heads that a person's name follows as the one who leads them. */
const OF_SOMEBODY = table('حكومة إدارة رئاسة');
/** Sides of a conflict and duties, that make forces no name. */
const SIDES = table('الاحتلال النظام التحالف الأمن الرئيس الشرطة الجيش الوزير');
const HONOURED = table('الملك الملكة الأمير الأميرة الإمام الشيخ السلطان الرئيس القديس');
const COUNTABLE = table('ثلاثة أربعة خمسة كبرى أخرى عدة مختلفة');

/** Organisations by the word that says what they are: a ministry, a party, an army, a newspaper. */
export function findOrganizations(scene: Scene, out: Candidate[]): void {
  for (let i = 0; i < scene.words.length; i++) {
    const { stem, begins } = scene.words[i]!;
    if ((begins & Begins.organization) === 0) continue;
    if (findAnnounced(scene, i, out)) continue;
    if (ORGANIZATION_HEADS.has(stem)) named(scene, i, out);
    else if (STATE_BODIES.has(stem) && !MINISTERS.has(scene.stem(i - 1))) stateBody(scene, i, out);
  }
}

interface Extent {
  last: number;
  /** Whether a nationality, a place, a listed or an unknown word tells this one from others of its kind. */
  named: boolean;
}

function named(scene: Scene, head: number, out: Candidate[]): void {
  const extent = complement(scene, head);
  if (extent.last === head) return;
  const loose = LOOSE_HEADS.has(scene.stem(head));
  if (loose && !extent.named && !(extent.last - head >= 2 && OFFICIAL.has(scene.stem(head)))) return;
  out.push(candidate(scene.words, head, extent.last, 'organization', 'organization-head'));
}

/** What makes a head no name: the government of somebody, the forces of the occupation. */
function isPersonal(scene: Scene, head: number, i: number): boolean {
  const word = scene.at(i)!;
  if (i === head + 1 && SIDES.has(word.stem)) return true;
  if (OFFICES.has(word.stem) && i === head + 1 && word.stem !== 'نقيب') return true;
  if (TITLES.has(word.stem) && isDefinite(word.stem) && i > head + 1) return true;
  return (
    OF_SOMEBODY.has(scene.stem(head)) &&
    (has(word, PERSON) || scene.isUnknown(i)) &&
    !has(word, PLACE | ORGANIZATION)
  );
}

/** Whether a word goes on the name of the ruler or scholar that a university, a hospital … is named after. */
function isHonoured(scene: Scene, first: number, i: number): boolean {
  if (!HONOURED.has(scene.stem(first)) || i <= first || i > first + 4) return false;
  const { stem } = scene.words[i]!;
  return has(scene.at(i), PERSON) || NAME_BINDERS.has(stem) || NAME_BINDERS.has(scene.stem(i - 1));
}

function isMinistry(scene: Scene, head: number): boolean {
  return MINISTRIES.has(scene.stem(head));
}

/** Whether an adjective has the gender that goes with a noun. */
function agrees(noun: string, adjective: string): boolean {
  const feminine = /ه$|ات$/.test(noun) || FEMININE.has(noun);
  return feminine === adjective.endsWith('ه');
}

/** How far the name goes on after its head. */
function complement(scene: Scene, head: number): Extent {
  const extent: Extent = { last: head, named: false };
  let definite = 0;
  let indefinite = 0;
  let purposes = 0;
  for (let i = head + 1; i < Math.min(scene.words.length, head + MOST_WORDS); i++) {
    const word = scene.words[i]!;
    if (!scene.isWord(i) || !scene.follows(i) || BREAKS.has(word.stem) || COUNTABLE.has(word.stem)) break;
    if (isPersonal(scene, head, i)) break;
    const link = linkOf(scene, i);
    if (
      link === 'and' &&
      definite > 0 &&
      isDefinite(word.stem) &&
      (goesWithAnd(scene, i) ||
        (isMinistry(scene, head) && !STATE_BODIES.has(word.stem) && !has(word, PLACE | LIST.nationalities)))
    ) {
      extent.last = i;
      continue;
    }
    if (link === 'for' && purposes === 0 && definite + Number(extent.named) > 0) {
      purposes++;
      extent.last = purposeEnd(scene, i);
      i = extent.last;
      definite++;
      continue;
    }
    if (word.attached) break;
    if (i === extent.last + 1 && isHonoured(scene, head + 1, i)) {
      extent.last = i;
      extent.named = true;
      continue;
    }
    if (has(word, LIST.nationalities) && isDefinite(word.stem)) {
      if (i === head + 1 && !has(word, PLACE)) break;
      if (!agrees(scene.stem(head), word.stem) && !agrees(scene.stem(i - 1), word.stem)) break;
      if (definite === 0 && extent.named && !/^لل/.test(scene.at(i + 1)?.token.norm ?? '')) break;
      extent.last = i;
      extent.named = true;
      definite++;
      continue;
    }
    if (has(word, PLACE)) {
      if (definite > 0 && !has(word, LIST['organization-words'])) break;
      extent.last = i;
      extent.named = true;
      definite++;
      continue;
    }
    if (isDefinite(word.stem)) {
      const fits = definite === 0 || has(word, LIST['organization-words']);
      if (!fits || has(word, LIST.groups)) break;
      extent.last = i;
      extent.named ||= scene.isUnknown(i) || has(word, ORGANIZATION);
      definite++;
      continue;
    }
    if (definite > 0) break;
    if (extent.named && has(word, LIST['given-names'])) break;
    if (scene.isUnknown(i) && /يه$/.test(word.stem) && i === head + 1) break;
    if (scene.isUnknown(i) || has(word, ORGANIZATION | PERSON)) {
      if (scene.isOrdinary(i) && !has(word, ORGANIZATION)) {
        if (++indefinite > 2) break;
        continue;
      }
      extent.last = i;
      extent.named = true;
      continue;
    }
    if (extent.named || ++indefinite > 2) break;
  }
  return extent;
}

/** A particle that ties this word to the name: `and` for another noun with the article, `for` for l- with the article. */
function linkOf(scene: Scene, i: number): 'and' | 'for' | undefined {
  const { token, stem, attached } = scene.words[i]!;
  if (/^لل/.test(token.norm) && token.norm.length > 4) return 'for';
  if (attached && token.norm[0] === 'و' && token.norm.slice(1) === stem) return 'and';
  if (
    attached &&
    token.norm[0] === 'ل' &&
    readings(token.norm).some(({ stem: it }) => it === stem) &&
    has(scene.at(i), LIST['organization-words'])
  )
    return 'for';
  return undefined;
}

/** A second noun belongs to the name when something of it follows or the lists know it from such names. */
function goesWithAnd(scene: Scene, i: number): boolean {
  return (
    has(scene.at(i), LIST['organization-words']) &&
    !has(scene.at(i), PLACE | LIST.nationalities) &&
    scene.stem(i).startsWith(ARTICLE)
  );
}

/** The army of a nation, the central bank of a nation, the supreme council for something. */
function stateBody(scene: Scene, head: number, out: Candidate[]): void {
  let last = head;
  let nation = false;
  let adjectives = 0;
  let purposes = 0;
  for (let i = head + 1; i < Math.min(scene.words.length, head + MOST_WORDS); i++) {
    const word = scene.words[i]!;
    if (!scene.isWord(i) && word.token.kind !== 'number') break;
    if (!scene.follows(i) || BREAKS.has(word.stem)) break;
    if (word.token.kind === 'number') {
      if (i !== head + 1) break;
      last = i;
      adjectives++;
      continue;
    }
    const link = linkOf(scene, i);
    if (link === 'for' && purposes === 0 && adjectives > 0) {
      purposes++;
      last = purposeEnd(scene, i);
      i = last;
      adjectives++;
      continue;
    }
    if (link === 'and' && adjectives > 1 && goesWithAnd(scene, i)) {
      last = i;
      continue;
    }
    if (word.attached || !isDefinite(word.stem)) break;
    if (!agrees(scene.stem(head), word.stem) && adjectives === 0) break;
    if (has(word, LIST.nationalities)) {
      if (!agrees(scene.stem(head), word.stem)) break;
      nation = true;
    } else if (nation || !has(word, LIST['organization-words'])) break;
    last = i;
    adjectives++;
  }
  if (last === head) return;
  if (NOT_STATE_BODIES.has(scene.stem(head)) && adjectives < 2) return;
  if (!nation && adjectives < 2) return;
  out.push(candidate(scene.words, head, last, 'organization', 'organization-state'));
}
